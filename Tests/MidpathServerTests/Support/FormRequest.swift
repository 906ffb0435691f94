import HTTPTypes
import Hummingbird
import NIOCore

@testable import MidpathServer

/// A request with a form that arrives in chunks of any size, without a network.
enum FormRequest {
  /// Sends `bytes` in chunks whose sizes come from `sizes`, over and over.
  static func made(
    _ bytes: [UInt8], type: String = "multipart/form-data; boundary=xyz", sizes: [Int]
  ) -> Request {
    var chunks: [ByteBuffer] = []
    var rest = bytes[...]
    var turn = 0
    while !rest.isEmpty {
      let size = max(1, sizes[turn % sizes.count])
      chunks.append(ByteBuffer(bytes: rest.prefix(size)))
      rest = rest.dropFirst(size)
      turn += 1
    }
    let body = AsyncStream(ByteBuffer.self) { continuation in
      for chunk in chunks { continuation.yield(chunk) }
      continuation.finish()
    }
    return Request(
      head: HTTPRequest(
        method: .post, scheme: "http", authority: "127.0.0.1", path: "/",
        headerFields: [.contentType: type]),
      body: RequestBody(asyncSequence: body))
  }

  /// All parts of a form, as a name, a file name and a content.
  static func parts(_ request: Request) async throws -> [Part] {
    var reader = try MultipartReader(request)
    var parts: [Part] = []
    while let part = try await reader.nextPart() {
      var content: [UInt8] = []
      while let chunk = try await reader.nextChunk() { content += chunk.readableBytesView }
      parts.append(Part(name: part.name, fileName: part.fileName, content: content))
    }
    return parts
  }

  struct Part: Sendable, Hashable {
    let name: String
    let fileName: String?
    let content: [UInt8]
  }
}
