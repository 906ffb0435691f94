/// What the records of an instance table say.
package struct RecordTest: Sendable {
  /// What can be asked of the records that fit.
  package enum Check: Sendable {
    /// There is one, or none.
    case exists(Bool)
    /// A field of any of them compares.
    case field(String, Comparison)
  }

  package let table: String
  /// Fields that a record must have, by name, compared without regard to case; `*` globs allowed.
  package let filter: [String: String]
  package let check: Check

  /// Makes a test.
  package init(table: String, filter: [String: String], check: Check) {
    self.table = table
    self.filter = filter
    self.check = check
  }
}
