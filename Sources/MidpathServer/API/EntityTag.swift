import MidpathModel
import MidpathReports
import MidpathStore

/// The version of an answer, for caches and for changes that must not undo those of others
/// (RFC 9110, section 8.8.3).
struct EntityTag: Sendable, Hashable {
  /// In quotes, as headers have it.
  let text: String

  /// A tag with its quotes.
  init(text: String) {
    self.text = text
  }

  /// The version of what follows from the knowledge.
  init(_ knowledge: KnowledgeState) {
    text = "\"\(EntityTag.version(knowledge))\""
  }

  /// The version of all that follows from a case.
  init(_ deskCase: DeskCase, _ knowledge: KnowledgeState) {
    text = "\"\(deskCase.revision)-\(EntityTag.version(knowledge))\""
  }

  /// Whether a header such as `If-Match: "a", "b"` names this version, or `*` any.
  ///
  /// A weak tag counts as the same only for `If-None-Match`.
  func isNamed(in header: String, acceptsWeak: Bool) -> Bool {
    header.split(separator: ",").contains { part in
      let tag = part.drop { $0 == " " }.prefix { $0 != " " }
      return tag == "*" || tag == text || acceptsWeak && tag == "W/" + text
    }
  }

  private static func version(_ knowledge: KnowledgeState) -> String {
    "\(MidpathVersion.text)-\(knowledge.base.sha256.prefix(16))"
  }
}
