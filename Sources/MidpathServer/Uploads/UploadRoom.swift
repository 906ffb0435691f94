import Synchronization

/// Counts the bytes of uploads that are still coming, so that several at once keep the limit too.
final class UploadRoom: Sendable {
  private let coming = Mutex<Int64>(0)

  /// Takes room for `bytes` more beside the `kept` ones; false where `limit` has none.
  func take(_ bytes: Int64, kept: Int64, limit: Int64) -> Bool {
    coming.withLock { coming in
      guard kept + coming + bytes <= limit else { return false }
      coming += bytes
      return true
    }
  }

  /// Gives room back: the bytes are kept now, or gone.
  func giveBack(_ bytes: Int64) {
    coming.withLock { $0 -= bytes }
  }
}
