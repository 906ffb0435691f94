import NIOCore
import NIOPosix

/// Work that waits for the disk or keeps a core busy, apart from the threads that answer requests.
enum BlockingWork {
  /// Runs `work` on a thread for it and hands its result back.
  ///
  /// A task that is cancelled waits no longer and throws `CancellationError`, so that a long check
  /// never keeps the desk from stopping; the work itself goes on until the process ends.
  static func run<Result: Sendable>(
    _ work: @escaping @Sendable () throws -> Result
  ) async throws -> Result {
    let loop = MultiThreadedEventLoopGroup.singleton.next()
    let promise = loop.makePromise(of: Result.self)
    NIOThreadPool.singleton.runIfActive(eventLoop: loop, work).cascade(to: promise)
    return try await withTaskCancellationHandler {
      try await promise.futureResult.get()
    } onCancel: {
      promise.fail(CancellationError())
    }
  }
}
