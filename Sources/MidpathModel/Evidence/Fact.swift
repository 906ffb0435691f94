/// A value read or computed from evidence, with where it was read.
///
/// ``FactName`` lists every name that exists, so that knowledge can be checked against it.
package struct Fact: Sendable, Hashable {
  package let value: FactValue
  package let observation: Observation

  /// Makes a fact.
  package init(_ value: FactValue, _ observation: Observation) {
    self.value = value
    self.observation = observation
  }
}
