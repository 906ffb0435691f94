/// A page of the desk, read by rules that are stricter than any browser's.
///
/// A browser guesses what damaged markup means, and an attack lives from that guess. So whatever a
/// page of ours has no need of is an error here: attributes without double quotes, a `<` or a bare
/// `&` in text, comments, unknown entities.
struct StrictPage: Sendable {
  struct Element: Sendable, Hashable {
    let name: String
    /// With entities undone.
    let attributes: [String: String]
  }

  /// All elements in their order.
  private(set) var elements: [Element] = []
  /// The text of every style and script element.
  private(set) var code: [String] = []
  /// All other text, with entities undone.
  private(set) var text = ""

  private var rest: Substring.UnicodeScalarView

  /// Reads a page; throws ``DeskFailure`` at the first thing that is not as it should be.
  init(_ source: String) throws {
    rest = Substring(source).unicodeScalars
    try expect("<!DOCTYPE html>")
    while let next = rest.first {
      if next == "<" { try readTag() } else { text += try plain(try taken { $0 != "<" }) }
    }
  }

  private mutating func readTag() throws {
    try expect("<")
    let isEnd = take("/")
    let name = try taken(StrictPage.isName)
    guard !name.isEmpty else { throw failure("a < that begins no element") }
    if isEnd { return try expect(">") }
    var attributes: [String: String] = [:]
    while !take("/>"), !take(">") {
      try expect(" ")
      let (key, value) = try attribute()
      guard attributes.updateValue(value, forKey: key) == nil else {
        throw failure("\(key) stands twice in \(name)")
      }
    }
    elements.append(Element(name: name, attributes: attributes))
    if name == "script" || name == "style" { code.append(try taken { $0 != "<" }) }
  }

  private mutating func attribute() throws -> (String, String) {
    let key = try taken(StrictPage.isName)
    guard !key.isEmpty else { throw failure("no attribute behind a blank") }
    guard take("=\"") else { return (key, "") }
    let value = try plain(try taken { $0 != "\"" })
    try expect("\"")
    return (key, value)
  }

  private static func isName(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
      || scalar == "-" || scalar == ":"
  }

  /// Undoes entities.
  private func plain(_ raw: String) throws -> String {
    guard !raw.unicodeScalars.contains(where: { $0 == "<" || $0 == ">" }) else {
      throw failure("a bare < or > in “\(raw.prefix(80))”")
    }
    for scalar in raw.unicodeScalars where scalar.value < 0x20 || scalar.value == 0x7F {
      guard scalar == "\n" else { throw failure("the control character \(scalar.value)") }
    }
    var result = ""
    var rest = Substring(raw).unicodeScalars
    while let scalar = rest.popFirst() {
      guard scalar == "&" else {
        result.unicodeScalars.append(scalar)
        continue
      }
      guard
        let entity = StrictPage.entities.first(where: { rest.starts(with: $0.0.unicodeScalars) })
      else { throw failure("the entity &\(String(rest.prefix(12)))") }
      rest.removeFirst(entity.0.unicodeScalars.count)
      result += entity.1
    }
    return result
  }

  private static let entities = [
    ("amp;", "&"), ("lt;", "<"), ("gt;", ">"), ("quot;", "\""), ("#39;", "'"), ("nbsp;", "\u{A0}"),
  ]

  private mutating func taken(_ isPart: (Unicode.Scalar) -> Bool) throws -> String {
    let part = rest.prefix(while: isPart)
    rest = rest[part.endIndex...]
    return String(part)
  }

  private mutating func take(_ text: String) -> Bool {
    guard rest.starts(with: text.unicodeScalars) else { return false }
    rest.removeFirst(text.unicodeScalars.count)
    return true
  }

  private mutating func expect(_ text: String) throws {
    guard take(text) else { throw failure("no \(text)") }
  }

  private func failure(_ what: String) -> DeskFailure {
    DeskFailure("\(what), before: \(String(rest.prefix(160)))")
  }
}
