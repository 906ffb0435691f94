package import MidpathModel

/// A piece of a knowledge file: a text, a list or a map, with the place where it is written.
///
/// Every scalar is text, whatever YAML 1.1 says of `yes`, `no` and `on`.
package struct KnowledgeNode: Sendable, Hashable {
  /// What stands there.
  package enum Content: Sendable, Hashable {
    case scalar(String)
    case sequence([KnowledgeNode])
    case mapping([Entry])
  }

  /// One key of a map with its value, in the order of the file.
  package struct Entry: Sendable, Hashable {
    package let key: String
    package let mark: SourceMark
    package let value: KnowledgeNode

    /// Makes an entry.
    package init(key: String, mark: SourceMark, value: KnowledgeNode) {
      self.key = key
      self.mark = mark
      self.value = value
    }
  }

  package let content: Content
  package let mark: SourceMark

  /// Makes a node.
  package init(_ content: Content, mark: SourceMark) {
    self.content = content
    self.mark = mark
  }

  /// What kind of node it is, for complaints.
  package var kindName: String {
    switch content {
    case .scalar: "a text"
    case .sequence: "a list"
    case .mapping: "a map"
    }
  }
}
