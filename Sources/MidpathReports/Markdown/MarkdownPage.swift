import MidpathModel

/// A Markdown document while it is written: blocks with blank lines between them.
struct MarkdownPage {
  /// The level of the servers' headings; sections lie one below.
  let level: Int
  private var lines: [String] = []
  private var shown: Set<Observation> = []

  init(level: Int) {
    self.level = level
  }

  /// What was written so far, with a line break at its end.
  var text: String { lines.joined(separator: "\n") + "\n" }

  /// Lines with a blank line above.
  mutating func block(_ block: [String]) {
    guard !block.isEmpty else { return }
    if !lines.isEmpty { lines.append("") }
    lines += block
  }

  /// A heading of a server (`below` 0), of a section (1) or of a part of it (2).
  mutating func heading(_ text: String, below: Int = 1) {
    let marks = String(repeating: "#", count: level + below)
    block(["\(marks) \(MarkdownText.inline(text))"])
  }

  /// The paragraphs of a prose text.
  mutating func prose(_ text: String) {
    for paragraph in text.paragraphs { block([MarkdownText.inline(paragraph)]) }
  }

  /// List items, which are Markdown already.
  mutating func list(_ items: [String], mark: String = "-") {
    block(items.map { "\(mark) \($0)" })
  }

  /// Where observations stand and, in fences, what stands there; quoted once in a document.
  mutating func proof(_ observations: [Observation], more: Int = 0) {
    for observation in observations {
      let isNew = shown.insert(observation).inserted
      block([MarkdownPage.place(observation) + (isNew ? "" : " (quoted above)")])
      if isNew, !observation.text.isEmpty { block(MarkdownText.fence([observation.text])) }
    }
    if more > 0 { block([MarkdownText.inline(ReportWords.more(more))]) }
  }

  /// `file:line` as code, with its time.
  static func place(_ observation: Observation) -> String {
    let place =
      MarkdownText.code(observation.place.description) + ReportWords.origin(observation)
    guard let time = observation.time else { return place }
    return "\(place) at \(time)"
  }
}
