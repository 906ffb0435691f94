/// Something that must not be done in a certain state, and why.
package struct Danger: Sendable {
  package let id: String
  /// What not to do, as a sentence.
  package let text: String
  /// What happens if one does it.
  package let reason: String
  /// The state in which it is dangerous; nil when it holds with every cause that names it.
  package let when: Condition?
  /// What to look at first when evidence cannot tell the state.
  package let checkFirst: String
  package let sources: [String]
  package let mark: SourceMark

  /// Makes a danger.
  package init(
    id: String, text: String, reason: String, when: Condition?, checkFirst: String,
    sources: [String], mark: SourceMark
  ) {
    self.id = id
    self.text = text
    self.reason = reason
    self.when = when
    self.checkFirst = checkFirst
    self.sources = sources
    self.mark = mark
  }
}
