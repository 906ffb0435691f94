/// Rewrites a pattern so that none of its matches can reach across a line's end.
///
/// Without this a match could span lines and would then come and go with the place where a window
/// happens to be cut. `$` also learns to stand in front of a carriage return. Inline `(?s)` and
/// newlines in a positive class are left alone: they are the author's express wish.
struct LineBoundPattern {
  /// A pattern that can never match because it asks for a newline.
  struct AsksForNewline: Error {}

  private let source: [UInt8]
  private var position = 0
  private var output: [UInt8] = []

  /// The text to compile for `expression`.
  static func text(of expression: ScanExpression) throws(AsksForNewline) -> [UInt8] {
    let bytes = Array(expression.pattern.utf8)
    guard !bytes.contains(UInt8(ascii: "\n")) else { throw AsksForNewline() }
    if expression.isLiteral { return escaped(bytes) }
    var rewriter = LineBoundPattern(source: bytes)
    try rewriter.rewrite()
    return rewriter.output
  }

  private init(source: [UInt8]) { self.source = source }

  private static func escaped(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for byte in bytes {
      let isWord = byte >= 0x80 || byte == 0x20 || Character(Unicode.Scalar(byte)).isAlphanumeric
      if !isWord { result.append(UInt8(ascii: "\\")) }
      result.append(byte)
    }
    return result
  }

  private func peek(_ distance: Int = 0) -> UInt8? {
    position + distance < source.count ? source[position + distance] : nil
  }

  private func isNext(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { wanted in
      source[position...].starts(with: wanted)
    }
  }

  private mutating func emit(_ text: StaticString) {
    text.withUTF8Buffer { output.append(contentsOf: $0) }
  }

  private mutating func copy(_ count: Int = 1) {
    let end = min(source.count, position + count)
    output.append(contentsOf: source[position..<end])
    position = end
  }

  private mutating func copy(through terminator: StaticString) {
    while position < source.count, !isNext(terminator) { copy() }
    copy(terminator.utf8CodeUnitCount)
  }

  private mutating func rewrite() throws(AsksForNewline) {
    while let byte = peek() {
      switch byte {
      case UInt8(ascii: "\\"): try rewriteEscape()
      case UInt8(ascii: "["): rewriteClass()
      case UInt8(ascii: "$"):
        emit("(?:\\r?$)")
        position += 1
      case UInt8(ascii: "(") where isNext("(?#"): copy(through: ")")
      default: copy()
      }
    }
  }

  private mutating func rewriteEscape() throws(AsksForNewline) {
    switch peek(1) {
    case UInt8(ascii: "n"), UInt8(ascii: "R"): throw AsksForNewline()
    case UInt8(ascii: "Q"): copy(through: "\\E")
    case UInt8(ascii: "s"): replaceEscape("[^\\S\\n]")
    case UInt8(ascii: "W"): replaceEscape("[^\\w\\n]")
    case UInt8(ascii: "D"): replaceEscape("[^\\d\\n]")
    case UInt8(ascii: "H"): replaceEscape("[^\\h\\n]")
    case UInt8(ascii: "v"): replaceEscape("[^\\V\\n]")
    default: copy(2)
    }
  }

  private mutating func replaceEscape(_ text: StaticString) {
    emit(text)
    position += 2
  }

  private mutating func rewriteClass() {
    copy()
    let isNegated = peek() == UInt8(ascii: "^")
    if isNegated {
      copy()
      emit("\\n")
      if peek() == UInt8(ascii: "-") { emit("\\") }
    }
    if peek() == UInt8(ascii: "]") {
      emit("\\")
      copy()
    }
    while let byte = peek(), byte != UInt8(ascii: "]") {
      if isNext("[:space:]"), !isNegated {
        emit(" \\t\\x0b\\f\\r")
        position += 9
      } else if isNext("[:") {
        copy(through: ":]")
      } else if byte == UInt8(ascii: "\\") {
        rewriteClassEscape(isNegated: isNegated)
      } else {
        copy()
      }
    }
    copy()
  }

  private mutating func rewriteClassEscape(isNegated: Bool) {
    switch peek(1) {
    case UInt8(ascii: "Q"): copy(through: "\\E")
    case UInt8(ascii: "s") where !isNegated: replaceEscape(" \\t\\x0b\\f\\r")
    case UInt8(ascii: "D") where !isNegated: replaceEscape("\\x00-\\x09\\x0b-\\x2f\\x3a-\\xff")
    case UInt8(ascii: "W") where !isNegated:
      replaceEscape("\\x00-\\x09\\x0b-\\x2f\\x3a-\\x40\\x5b-\\x5e\\x60\\x7b-\\xff")
    default: copy(2)
    }
  }
}

extension Character {
  fileprivate var isAlphanumeric: Bool { isASCII && (isLetter || isNumber) }
}
