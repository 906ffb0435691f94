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

  /// A condition in words, as part of a sentence.
  func condition(_ condition: Condition) -> Markup {
    markup(ConditionText.phrase(condition)[...], condition.references)
  }

  /// A line: an entry with its title as one link, other text with a link for each id in it.
  func markup(_ line: Explanation.Line) -> Markup {
    guard let entry = line.references.first, let title = explainer.title(of: entry) else {
      return "\(line.text)"
    }
    guard line.text != entry.id else { return link(entry) }
    for name in ["\(entry.id): \(title)", title] where line.text.hasPrefix(name) {
      let rest = line.text.dropFirst(name.count)
      return "\(link(entry))\(markup(rest, Array(line.references.dropFirst())))"
    }
    return markup(line.text[...], line.references)
  }

  private func markup(_ text: Substring, _ references: [KnowledgeReference]) -> Markup {
    var linked = LinkedText(String(text))
    let missing = references.filter { entry in
      let address = KnowledgeAddress.of(entry)
      // Texts name a stage without its sequence.
      let name = entry.kind == .stage ? entry.id.drop { $0 != "." }.dropFirst() : entry.id[...]
      return !linked.link(String(name), to: address)
    }
    guard !missing.isEmpty else { return linked.markup }
    return "\(linked.markup) (\(Markup(missing.map(link), separator: "; ")))"
  }
}
