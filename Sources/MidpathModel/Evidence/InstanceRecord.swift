/// One record of the ServiceNow instance, as the Table API gives it.
package struct InstanceRecord: Sendable, Hashable {
  package let table: String
  /// Column values by name.
  ///
  /// An absent column is "not available", never "empty".
  package let fields: [String: String]
  /// Where it was read from, for proof.
  package let origin: String

  /// Makes a record.
  package init(table: String, fields: [String: String], origin: String) {
    self.table = table
    self.fields = fields
    self.origin = origin
  }
}
