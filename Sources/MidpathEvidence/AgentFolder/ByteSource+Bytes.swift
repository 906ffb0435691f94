import LogScan
import MidpathModel

extension ByteSource {
  /// All that is left, at most `limit` bytes; `path` is for the message where it is more or fails.
  func bytes(upTo limit: Int, of path: String) throws(Unread) -> [UInt8] {
    var source = self
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count: Int
      do {
        count = try chunk.withUnsafeMutableBytes { try source.read(into: $0) }
      } catch {
        throw Unread.failed(path, error)
      }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
      guard bytes.count <= limit else { throw Unread.tooLarge(path, limit: limit) }
    }
  }
}
