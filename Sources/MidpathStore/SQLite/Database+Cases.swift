import Foundation
import GRDB

extension Database {
  /// The rows of a query.
  func rows(_ query: SQL) throws -> [Row] {
    try Row.fetchAll(self, SQLRequest(literal: query))
  }

  /// The first row of a query, if any.
  func row(_ query: SQL) throws -> Row? {
    try Row.fetchOne(self, SQLRequest(literal: query))
  }

  /// A case; throws ``StoreError/noSuchCase(_:)``.
  @discardableResult
  func existingCase(_ id: String) throws -> DeskCase {
    guard let row = try row("SELECT * FROM cases WHERE id = \(text: id)") else {
      throw StoreError.noSuchCase(id)
    }
    return DeskCase(row)
  }

  /// Says that something about a case changes, and returns the case as it is then.
  ///
  /// Throws ``StoreError/noSuchCase(_:)``.
  @discardableResult
  func changedCase(_ id: String, at date: Date) throws -> DeskCase {
    try execute(
      literal: """
        UPDATE cases SET revision = revision + 1, changed_at = \(time: date)
        WHERE id = \(text: id)
        """)
    return try existingCase(id)
  }

  /// A check; throws ``StoreError/noSuchCase(_:)`` and ``StoreError/noSuchCheck(_:)``.
  @discardableResult
  func existingCheck(_ number: Int, case id: String) throws -> EvidenceCheck {
    try existingCase(id)
    let query: SQL = "SELECT * FROM checks WHERE case_id = \(text: id) AND number = \(number)"
    guard let row = try row(query) else { throw StoreError.noSuchCheck(number) }
    return try EvidenceCheck(row)
  }
}
