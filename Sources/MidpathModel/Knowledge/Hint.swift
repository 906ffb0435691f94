/// Something that points at a cause without proving it.
package struct Hint: Sendable {
  /// How strongly.
  package enum Strength: String, Sendable, CaseIterable {
    case strong
    case plain
    case weak
  }

  package let condition: Condition
  package let strength: Strength

  /// Makes a hint.
  package init(condition: Condition, strength: Strength = .plain) {
    self.condition = condition
    self.strength = strength
  }
}
