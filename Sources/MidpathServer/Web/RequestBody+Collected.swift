import Hummingbird
import HummingbirdCore
import NIOCore

extension RequestBody {
  /// How long a body that is kept in memory may take to arrive, in seconds.
  static let timeLimit = 120.0

  /// Reads the whole body; throws `problem` where it has more than `limit` bytes.
  func collected(upTo limit: Int, orElse problem: Problem) async throws -> ByteBuffer {
    let deadline = ContinuousClock.now + .seconds(RequestBody.timeLimit)
    var whole = ByteBuffer()
    for try await var chunk in self {
      whole.writeBuffer(&chunk)
      guard whole.readableBytes <= limit else { throw problem }
      guard ContinuousClock.now < deadline else {
        throw Problem(.requestTimeout, "The request took too long to arrive", "Send it again.")
      }
    }
    return whole
  }
}
