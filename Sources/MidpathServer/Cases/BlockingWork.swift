import NIOPosix

/// Work that waits for the disk or keeps a core busy, apart from the threads that answer requests.
enum BlockingWork {
  /// Runs `work` on a thread for it and hands its result back.
  static func run<Result: Sendable>(
    _ work: @escaping @Sendable () throws -> Result
  ) async throws -> Result {
    try await NIOThreadPool.singleton.runIfActive(work)
  }
}
