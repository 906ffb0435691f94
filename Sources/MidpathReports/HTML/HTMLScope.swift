/// Where in the page a server stands: its number for ids, and the level of its heading.
struct HTMLScope: Sendable {
  let server: Int
  let level: Int

  /// A heading below the server's; 0 is the server's own.
  func heading(_ title: Markup, below: Int, id: Markup = "") -> Markup {
    let size = min(level + below, 6)
    let attribute: Markup = id.source.isEmpty ? "" : " id=\"\(id)\""
    return "<h\(size)\(attribute)>\(title)</h\(size)>"
  }

  /// A part of the server's article with its heading; nothing when it would be empty.
  func section(_ title: Markup, _ content: Markup, className: Markup = "") -> Markup {
    guard !content.source.isEmpty else { return "" }
    let attribute: Markup = className.source.isEmpty ? "" : " class=\"\(className)\""
    return "<section\(attribute)>\n\(heading(title, below: 1))\n\(content)</section>\n"
  }

  /// A part of a section with its heading; nothing when it would be empty.
  func part(_ title: Markup, _ content: Markup) -> Markup {
    content.source.isEmpty ? "" : "\(heading(title, below: 2))\n\(content)"
  }

  /// An id that no other server has.
  func id(_ name: Markup) -> Markup { "s\(server)-\(name)" }
}
