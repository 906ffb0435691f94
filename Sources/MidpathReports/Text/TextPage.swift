import MidpathModel

/// A text report while it is written: every text that comes in is made safe and wrapped here.
struct TextPage {
  let style: TextStyle
  private var lines: [String] = []
  private var shown: Set<Observation> = []

  init(style: TextStyle) {
    self.style = style
  }

  /// What was written so far, with a line break at its end.
  var text: String { lines.joined(separator: "\n") + "\n" }

  /// A blank line, unless there is one already or nothing stands above it.
  mutating func gap() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }

  /// A heading with a blank line above.
  mutating func heading(_ text: String, tone: TextTone = .strong) {
    gap()
    paragraph(text, indent: 0, tone: tone)
  }

  /// A wrapped line whose continuation is indented as `hanging` says, or like its beginning.
  mutating func paragraph(
    _ text: String, indent: Int = 2, hanging: Int? = nil, tone: TextTone = .plain
  ) {
    item("", text, indent: indent, hanging: hanging ?? indent, tone: tone)
  }

  /// The paragraphs of a longer text.
  mutating func prose(_ text: String, indent: Int = 2) {
    for paragraph in text.paragraphs { self.paragraph(paragraph, indent: indent) }
  }

  /// A bullet; screen readers get only the indent.
  mutating func bullet(_ text: String, indent: Int = 2) {
    item(style.isAccessible ? "" : "- ", text, indent: indent, hanging: indent + 2)
  }

  /// A numbered step.
  mutating func step(_ number: Int, _ text: String, indent: Int = 2) {
    item(
      style.isAccessible ? "Step \(number): " : "\(number). ", text, indent: indent,
      hanging: indent + 3)
  }

  /// A line with a mark before it.
  mutating func item(
    _ mark: String, _ text: String, indent: Int, hanging: Int, tone: TextTone = .plain
  ) {
    let columns = TextStyle.columns
    let pieces = LineWrap.lines(
      mark + text.visible, first: columns - indent, rest: columns - hanging)
    for (index, piece) in pieces.enumerated() {
      let blanks = String(repeating: " ", count: index == 0 ? indent : hanging)
      lines.append(piece.isEmpty ? "" : blanks + tone.painted(piece, in: style))
    }
  }

  /// Where an observation stands and, below it, what stands there; quoted once in a report.
  mutating func proof(_ observation: Observation, indent: Int = 2) {
    let isNew = shown.insert(observation).inserted
    let place = ReportWords.place(observation)
    let note = isNew || observation.text.isEmpty ? "" : " (quoted above)"
    paragraph(place + note, indent: indent, hanging: indent + 4)
    if isNew, !observation.text.isEmpty { quote(observation.text, indent: indent + 2) }
  }

  /// A quoted line; its continuation hangs.
  mutating func quote(_ text: String, indent: Int) {
    let mark = style.isAccessible ? "" : "| "
    let room = TextStyle.columns - indent - mark.count
    for (index, piece) in LineWrap.lines(text.visible, first: room, rest: room - 2).enumerated() {
      let blanks = String(repeating: " ", count: indent) + mark + (index == 0 ? "" : "  ")
      lines.append(TextTone.faint.painted(blanks + piece, in: style))
    }
  }
}
