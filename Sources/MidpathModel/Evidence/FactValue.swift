/// What a ``Fact`` holds.
package enum FactValue: Sendable, Hashable {
  case flag(Bool)
  case number(Double)
  case text(String)
}
