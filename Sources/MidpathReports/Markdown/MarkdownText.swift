/// Values as Markdown shows them literally.
package enum MarkdownText {
  private static let special: Set<Character> = [
    "\\", "`", "*", "_", "[", "]", "|", "~", "#", "!", "$",
  ]

  /// Prose in one line, with everything escaped that Markdown or a ticket system would act on.
  package static func inline(_ text: String) -> String {
    var result = ""
    for character in text.visible {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case _ where special.contains(character): result += "\\\(character)"
      default: result.append(character)
      }
    }
    return escapedBeginning(result)
  }

  /// A literal value in a line, between more backticks than it holds.
  package static func code(_ text: String) -> String {
    let shown = text.visible
    guard !shown.isEmpty else { return "" }
    let ticks = String(repeating: "`", count: longestRun(of: "`", in: shown) + 1)
    let needsBlank = shown.first == "`" || shown.last == "`"
    let blank = needsBlank || shown.allSatisfy { $0 == " " } ? " " : ""
    return ticks + blank + shown + blank + ticks
  }

  /// Lines of a log between fences that are longer than any run of backticks in them.
  package static func fence(_ lines: [String], indent: String = "") -> [String] {
    let shown = lines.map(\.visible)
    let longest = shown.map { longestRun(of: "`", in: $0) }.max() ?? 0
    let ticks = String(repeating: "`", count: max(3, longest + 1))
    return (["\(ticks)text"] + shown + [ticks]).map { indent + $0 }
  }

  /// A line must not begin a list, a heading or a rule of its own accord.
  private static func escapedBeginning(_ text: String) -> String {
    guard let first = text.first else { return text }
    if "-+=".contains(first) { return "\\" + text }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    if !digits.isEmpty, let mark = rest.first, ".)".contains(mark) {
      return "\(digits)\\\(rest)"
    }
    return text
  }

  private static func longestRun(of wanted: Character, in text: String) -> Int {
    var longest = 0
    var run = 0
    for character in text {
      run = character == wanted ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
