import MidpathReports

/// A text in which ids become links.
struct LinkedText {
  private enum Piece {
    case text(String)
    case link(String, address: String)
  }

  private var pieces: [Piece]

  init(_ text: String) {
    pieces = [.text(text)]
  }

  /// Makes a link of each place where an id stands as a word; false where there is none.
  mutating func link(_ id: String, to address: String) -> Bool {
    var isFound = false
    pieces = pieces.flatMap { piece -> [Piece] in
      guard case .text(let text) = piece else { return [piece] }
      let parts = LinkedText.split(text, at: id)
      guard parts.count > 1 else { return [piece] }
      isFound = true
      return parts.enumerated().flatMap { index, part -> [Piece] in
        index == 0 ? [.text(part)] : [.link(id, address: address), .text(part)]
      }
    }
    return isFound
  }

  var markup: Markup {
    Markup(
      pieces.map { piece in
        switch piece {
        case .text(let text): "\(text)"
        case .link(let id, let address): "<a href=\"\(address)\"><code>\(id)</code></a>"
        }
      })
  }

  /// The text around the places of a word that is not part of a longer id.
  private static func split(_ text: String, at word: String) -> [String] {
    var parts: [String] = []
    var start = text.startIndex
    var search = text.startIndex
    while let found = text[search...].firstRange(of: word) {
      search = found.upperBound
      let before = text[..<found.lowerBound].last
      let rest = text[found.upperBound...]
      let endsWord = rest.first.map(isPart) != true && !continuesID(rest)
      guard before.map({ isPart($0) || $0 == "." }) != true, endsWord else { continue }
      parts.append(String(text[start..<found.lowerBound]))
      start = found.upperBound
    }
    return parts + [String(text[start...])]
  }

  private static func isPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "-" || character == "_"
  }

  /// Whether a point with a letter behind it follows, as in `startup.log-in`.
  private static func continuesID(_ rest: Substring) -> Bool {
    rest.first == "." && rest.dropFirst().first?.isLetter == true
  }
}
