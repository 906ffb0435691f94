import HTTPTypes
import Hummingbird
import NIOCore

/// Reads a form with files (`multipart/form-data`, RFC 7578) as it arrives, in constant memory.
///
/// Call ``nextPart()``, then ``nextChunk()`` until it gives nil, and so on.
struct MultipartReader {
  /// The most bytes the headers of a part may have.
  static let headerLimit = 16 * 1_024
  /// The most parts that are read.
  static let partLimit = 20_100

  private var body: RequestBody.AsyncIterator
  private var buffer = ByteBuffer()
  /// What ends a part.
  private let delimiter: [UInt8]
  private var hasEnded = false
  /// What stands before the first part counts as one.
  private var isInPart = true
  private var parts = 0

  /// Starts reading a request's body; throws for a request that is no such form.
  init(_ request: Request) throws {
    guard let boundary = MultipartReader.boundary(request.headers[.contentType] ?? "") else {
      throw Problem(
        .unsupportedMediaType, "This is no form with files", "Send it as multipart/form-data.")
    }
    body = request.body.makeAsyncIterator()
    delimiter = Array("\r\n--\(boundary)".utf8)
    // The first delimiter may stand at the very beginning.
    buffer.writeBytes([13, 10])
  }

  /// The next part, behind whatever is left of the one before; nil at the end.
  mutating func nextPart() async throws -> MultipartPart? {
    while try await nextChunk() != nil {}
    guard !hasEnded else { return nil }
    parts += 1
    guard parts <= MultipartReader.partLimit else {
      throw Problem.tooLarge("A form may have \(MultipartReader.partLimit) parts.")
    }
    let part = try await MultipartPart(headers: headerLines())
    isInPart = true
    return part
  }

  /// More of the current part, or nil when it is read to its end.
  mutating func nextChunk() async throws -> ByteBuffer? {
    while isInPart {
      if let end = position(of: delimiter) {
        if end > 0 { return buffer.readSlice(length: end) }
        buffer.moveReaderIndex(forwardBy: delimiter.count)
        isInPart = false
        try await readDelimiterEnd()
        return nil
      }
      // What could be the beginning of a delimiter stays.
      let safe = buffer.readableBytes - delimiter.count
      if safe > 0 { return buffer.readSlice(length: safe) }
      try await fill()
    }
    return nil
  }

  /// After a delimiter: `--` at the end of the form, a line break before a part.
  private mutating func readDelimiterEnd() async throws {
    while buffer.readableBytes < 2 { try await fill() }
    let next = buffer.readBytes(length: 2) ?? []
    if next == Array("--".utf8) {
      hasEnded = true
    } else if next != [13, 10] {
      throw MultipartReader.damaged
    }
  }

  private mutating func headerLines() async throws -> [String] {
    let end: [UInt8] = [13, 10, 13, 10]
    while true {
      if let length = position(of: end) {
        guard let text = buffer.readString(length: length) else { throw MultipartReader.damaged }
        buffer.moveReaderIndex(forwardBy: end.count)
        return text.split(separator: "\r\n").map(String.init)
      }
      guard buffer.readableBytes <= MultipartReader.headerLimit else {
        throw MultipartReader.damaged
      }
      try await fill()
    }
  }

  /// Takes what arrives next; throws where the body ends too early.
  private mutating func fill() async throws {
    guard var more = try await body.next() else { throw MultipartReader.damaged }
    buffer.discardReadBytes()
    buffer.writeBuffer(&more)
  }

  /// Where a sequence of bytes begins, counted from the reader's position.
  private func position(of wanted: [UInt8]) -> Int? {
    let view = buffer.readableBytesView
    var start = view.startIndex
    while let found = view[start...].firstIndex(of: wanted[0]) {
      if view[found...].starts(with: wanted) { return found - view.startIndex }
      start = found + 1
    }
    return nil
  }

  private static let damaged = Problem.invalid(
    "The form with the files ended early or is damaged. Load the page again and send it once more.")

  /// The boundary that a content type names (RFC 2046, section 5.1.1).
  static func boundary(_ contentType: String) -> String? {
    let parts = contentType.split(separator: ";").map { $0.trimmingBlanks() }
    guard parts.first?.lowercased() == "multipart/form-data" else { return nil }
    for part in parts.dropFirst() where part.lowercased().hasPrefix("boundary=") {
      let value = part.dropFirst("boundary=".count)
      let bare = value.hasPrefix("\"") ? value.dropFirst().prefix { $0 != "\"" } : value
      return (1...70).contains(bare.utf8.count) ? String(bare) : nil
    }
    return nil
  }
}

extension StringProtocol {
  /// The text without blanks at its ends.
  fileprivate func trimmingBlanks() -> String {
    var text = Substring(self)
    while text.first == " " || text.first == "\t" { text.removeFirst() }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return String(text)
  }
}
