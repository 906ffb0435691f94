/// A strict reader of the markup that reports write: every tag closed, every value escaped.
struct MarkupScanner {
  private static let void: Set<String> = ["meta", "br", "!DOCTYPE", "?xml"]
  private static let entities: Set<String> = ["amp", "lt", "gt", "quot", "#39"]

  /// What is wrong with a document; empty when it is well-formed.
  static func complaints(about text: String) -> [String] {
    var complaints: [String] = []
    var open: [String] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: "<") {
      complaints += complaintsAboutText(rest[..<start], isRaw: open.last == "style")
      guard let end = rest[start...].firstIndex(of: ">") else { return complaints + ["open tag"] }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      let name = String(tag.drop { $0 == "/" }.prefix { !$0.isWhitespace && $0 != "/" })
      if tag.first == "/" {
        if open.popLast() != name { complaints.append("</\(name)> closes nothing") }
      } else if tag.last != "/", !void.contains(name) {
        open.append(name)
      }
      if !void.contains(name) { complaints += complaintsAboutTag(tag) }
    }
    complaints += complaintsAboutText(rest, isRaw: false)
    return complaints + open.map { "<\($0)> is not closed" }
  }

  private static func complaintsAboutText(_ text: Substring, isRaw: Bool) -> [String] {
    if isRaw { return [] }
    var complaints = text.contains(">") ? ["bare > in \(text)"] : []
    for part in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
      let name = part.prefix { $0 != ";" }
      if !entities.contains(String(name)) { complaints.append("bare & before \(part)") }
    }
    return complaints
  }

  /// Attributes are `name="value"`, their values escaped.
  private static func complaintsAboutTag(_ tag: Substring) -> [String] {
    let pieces = tag.split(separator: "\"", omittingEmptySubsequences: false)
    guard pieces.count % 2 == 1 else { return ["odd quotes in <\(tag)>"] }
    return pieces.enumerated().flatMap { index, piece in
      index % 2 == 1
        ? complaintsAboutText(piece, isRaw: false)
        : index < pieces.count - 1 && piece.last != "=" ? ["no = in <\(tag)>"] : []
    }
  }
}
