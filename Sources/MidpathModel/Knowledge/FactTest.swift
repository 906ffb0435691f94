/// What a fact is.
package struct FactTest: Sendable {
  package let name: FactName
  package let comparison: Comparison

  /// Makes a test.
  package init(name: FactName, comparison: Comparison) {
    self.name = name
    self.comparison = comparison
  }
}
