/// What a parameter of config.xml or a wrapper setting is.
package struct ParameterTest: Sendable {
  /// Any of these names (old and new names of one parameter).
  package let names: [String]
  package let check: Check

  /// What can be asked of it.
  package enum Check: Sendable {
    case present(Bool)
    case empty(Bool)
    case duplicated(Bool)
    case placeholder(Bool)
    case encrypted(Bool)
    /// Set by an administrator (wrapper-override.conf) rather than shipped.
    case override(Bool)
    case value(Comparison)
  }

  /// Makes a test.
  package init(names: [String], check: Check) {
    self.names = names
    self.check = check
  }
}
