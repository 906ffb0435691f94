/// How a value is compared.
package enum Comparison: Sendable {
  /// Equal to any of these, without regard to case.
  case isOneOf([String])
  /// Like any of these globs (`*`, `?`), without regard to case.
  case matches([String])
  case atLeast(Double)
  case atMost(Double)
}
