import MidpathModel

/// The addresses of pages about knowledge.
enum KnowledgeAddress {
  /// The address of the page about an id, or nil where knowledge has no such id.
  static func of(_ id: String, in base: KnowledgeBase) -> String? {
    let segment = PercentEncoding.segment(id)
    if base.cause(id) != nil { return "/knowledge/causes/\(segment)" }
    if base.signature(id) != nil { return "/knowledge/signatures/\(segment)" }
    if base.path(id) != nil { return "/knowledge/paths/\(segment)" }
    if base.question(id) != nil { return "/knowledge/questions/\(segment)" }
    if base.danger(id) != nil { return "/knowledge/dangers/\(segment)" }
    if base.sequence(id) != nil { return "/knowledge/stages/\(segment)" }
    return nil
  }
}
