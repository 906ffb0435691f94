import Synchronization

/// Counts the bytes of uploads that are still coming, so that several at once keep the limit too.
final class UploadRoom: Sendable {
  private struct Counts {
    /// Written, but unknown to the store.
    var coming: Int64 = 0
    /// Told to the store since the desk started.
    var kept: Int64 = 0
  }

  /// What the store had at a moment.
  struct Level: Sendable {
    fileprivate let stored: Int64
    fileprivate let kept: Int64
  }

  private let counts = Mutex(Counts())

  /// Asks for what the store has; what it is told after that is counted on top.
  func level(_ stored: () async throws -> Int64) async rethrows -> Level {
    let kept = counts.withLock { $0.kept }
    return Level(stored: try await stored(), kept: kept)
  }

  /// Takes room for `bytes` more; false where `limit` has none.
  ///
  /// Of what is told to the store at this very moment some may count twice, and none is left out.
  func take(_ bytes: Int64, above level: Level, limit: Int64) -> Bool {
    counts.withLock { counts in
      let used = level.stored + counts.kept - level.kept + counts.coming
      guard used + bytes <= limit else { return false }
      counts.coming += bytes
      return true
    }
  }

  /// The bytes are known to the store now.
  func keep(_ bytes: Int64) {
    counts.withLock { counts in
      counts.coming -= bytes
      counts.kept += bytes
    }
  }

  /// The bytes are gone.
  func giveBack(_ bytes: Int64) {
    counts.withLock { $0.coming -= bytes }
  }
}
