/// A fix step as it is to be printed in the state that was found.
package struct FixAdvice: Sendable, Hashable {
  package let text: String
  /// What must be looked at before this step, where evidence cannot exclude its danger.
  package let checkFirst: String?

  /// Makes a step.
  package init(text: String, checkFirst: String? = nil) {
    self.text = text
    self.checkFirst = checkFirst
  }
}
