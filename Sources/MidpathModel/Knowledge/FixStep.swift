/// One step of a fix.
package struct FixStep: Sendable {
  package let text: String
  /// The system it is for; nil for any.
  package let system: OperatingSystem?
  /// The danger that makes this step harmful; when it holds the step is not printed.
  package let unless: String?
  /// What to do instead when the danger holds.
  package let instead: String?

  /// Makes a step.
  package init(
    text: String, system: OperatingSystem? = nil, unless: String? = nil, instead: String? = nil
  ) {
    self.text = text
    self.system = system
    self.unless = unless
    self.instead = instead
  }
}
