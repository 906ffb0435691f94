/// The knowledge files of this repository, as they were when the binary was built.
///
/// Both texts are trees that `KnowledgeTree.decode` of MidpathKnowledge reads.
package enum BuiltInKnowledge {
  /// All files but the cases.
  package static func knowledge() -> String { text(knowledgeTree) }

  /// The cases and the parts they share, which only authors need.
  package static func cases() -> String { text(casesTree) }

  private static func text(_ literal: StaticString) -> String {
    literal.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
  }
}
