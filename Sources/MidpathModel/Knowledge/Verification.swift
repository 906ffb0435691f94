/// How one sees that a cause is gone.
package struct Verification: Sendable {
  /// What a person looks at.
  package let text: String
  /// What evidence shows when it is fixed; nil where only a person can tell.
  package let when: Condition?

  /// Makes a verification.
  package init(text: String, when: Condition? = nil) {
    self.text = text
    self.when = when
  }
}
