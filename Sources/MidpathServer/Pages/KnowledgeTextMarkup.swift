import MidpathModel
import MidpathReports

/// Lines of explanations as markup, with a link for each entry that they speak of.
struct KnowledgeTextMarkup: Sendable {
  let explainer: Explainer

  /// An entry as a link: its title, and its id as people quote it.
  func link(_ entry: KnowledgeReference) -> Markup {
    """
    <a href="\(KnowledgeAddress.of(entry))">\(explainer.title(of: entry) ?? entry.id)</a> \
    <code class="id">\(entry.id)</code>
    """
  }

  /// A section with its heading of a level from 2 to 6.
  func section(_ section: Explanation.Section, level: Int = 2) -> Markup {
    let heading: Markup = "<h\(level)>\(section.heading)</h\(level)>"
    return "<section>\n\(heading)\n\(lines(section.lines))</section>\n"
  }

  private func lines(_ lines: [Explanation.Line]) -> Markup {
    if let steps = numbered(lines) { return "<ol>\n\(steps.map(item))</ol>\n" }
    if let line = lines.first, lines.count == 1 { return "<p>\(markup(line))</p>\n" }
    return "<ul>\n\(lines.map { item(markup($0)) })</ul>\n"
  }

  private func item(_ content: Markup) -> Markup { "<li>\(content)</li>\n" }

  /// The lines without their numbers; nil where they are not numbered.
  private func numbered(_ lines: [Explanation.Line]) -> [Markup]? {
    var steps: [Markup] = []
    for (index, line) in lines.enumerated() {
      let number = "\(index + 1). "
      guard line.text.hasPrefix(number) else { return nil }
      steps.append(markup(line.text.dropFirst(number.count), line.references))
    }
    return steps
  }

  /// A condition in words.
  func condition(_ condition: Condition) -> Markup {
    markup(ConditionText.sentence(condition)[...], condition.references)
  }

  /// A line: an entry with its title as one link, other text with a link for each id in it.
  func markup(_ line: Explanation.Line) -> Markup {
    guard let entry = line.references.first, let title = explainer.title(of: entry) else {
      return "\(line.text)"
    }
    let name = "\(entry.id): \(title)"
    guard line.text.hasPrefix(name) else { return markup(line.text[...], line.references) }
    let rest = line.text.dropFirst(name.count)
    return "\(link(entry))\(markup(rest, Array(line.references.dropFirst())))"
  }

  private func markup(_ text: Substring, _ references: [KnowledgeReference]) -> Markup {
    var linked = LinkedText(String(text))
    let missing = references.filter { !linked.link($0.id, to: KnowledgeAddress.of($0)) }
    guard !missing.isEmpty else { return linked.markup }
    return "\(linked.markup) (\(Markup(missing.map(link), separator: "; ")))"
  }
}
