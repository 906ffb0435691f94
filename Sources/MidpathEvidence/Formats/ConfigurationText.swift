/// The text of config.xml as UTF-8, and what is wrong with it before any XML is parsed.
struct ConfigurationText {
  /// The text, without a byte order mark.
  let utf8: [UInt8]
  /// Bytes that the encoding does not have, or what no parser is asked about.
  let problem: XMLProblem?

  /// Whether there is nothing but white space.
  var isBlank: Bool { utf8.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) } }

  /// Decodes the bytes of a file.
  init(_ bytes: [UInt8]) {
    let decoded = DecodedText(bytes)
    let declared = ConfigurationText.declaredEncoding(decoded.text)
    let isUnicode = declared.map { $0.hasPrefix("utf") || $0.hasPrefix("us-ascii") } ?? true
    if decoded.encoding == .utf8, !isUnicode {
      utf8 = Array(DecodedText(windows1252: bytes).text.utf8)
    } else {
      utf8 = Array(decoded.text.utf8)
    }
    if decoded.encoding != .utf16, isUnicode,
      let line = DecodedText.firstInvalidUTF8Line(in: bytes)
    {
      problem = XMLProblem("bytes that are not valid UTF-8", line: line)
    } else {
      problem = ConfigurationText.refusal(of: utf8)
    }
  }

  /// What `<?xml … encoding="…"?>` says, in lower case.
  private static func declaredEncoding(_ text: String) -> String? {
    let line = MaskedLine(Array(text.utf8.prefix(200)))
    guard line.has("<?xml", at: line.skipBlanks(from: 0)),
      let end = line.positions(of: "?>").first,
      let name = line.positions(of: "encoding").first, name < end
    else { return nil }
    var start = line.skip(from: name + 8) { MaskedLine.isBlank($0) || $0 == UInt8(ascii: "=") }
    guard let quote = line.quote(at: start) else { return nil }
    start += quote.utf8.count
    return String(decoding: line.lower[start..<line.closing(quote, from: start)], as: UTF8.self)
  }

  /// The most quotation marks in one tag; a parameter has a handful.
  static let quoteLimit = 200

  /// What is never handed to libxml2: entities of the file's own, and what it needs quadratic time
  /// for (comments with `--`, tags with thousands of attributes).
  private static func refusal(of utf8: [UInt8]) -> XMLProblem? {
    var cursor = XMLCursor(utf8)
    while cursor.findTag() {
      if let problem = cursor.commentProblem { return problem }
      var isDocumentType = cursor.has("<!doctype")
      let (line, column) = (cursor.line, cursor.column)
      var quotes = 0
      cursor.advance()
      // A `>` does not end a tag for sure: it may stand in a value.
      while let byte = cursor.byte, byte != UInt8(ascii: "<") {
        if byte == UInt8(ascii: ">") { isDocumentType = false }
        if isDocumentType, byte == UInt8(ascii: "[") {
          return XMLProblem("declares a document type: not parsed", line: line, column: column)
        }
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quotes += 1 }
        if quotes > quoteLimit {
          return XMLProblem("a tag with too many attributes", line: line, column: column)
        }
        cursor.advance()
      }
    }
    return cursor.commentProblem
  }
}
