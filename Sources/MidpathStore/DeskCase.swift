package import Foundation

/// One troubleshooting of one MID Server, as it is kept.
///
/// Evidence, answers and notes hang on it by ``id``.
package struct DeskCase: Sendable, Hashable {
  /// Lower-case letters and digits; part of addresses.
  package let id: String
  package var title: String
  /// The path that is walked; nil until one is chosen.
  package var path: String?
  /// The symptom that the case began with.
  package var symptom: String?
  /// The agent folder of the MID Server that the case is about, where evidence has several.
  package var server: String?
  package let openedAt: Date
  /// When anything about the case changed last.
  package var changedAt: Date
  /// nil while the case is open.
  package var closedAt: Date?
  /// Grows with every change of anything that hangs on the case.
  package var revision: Int

  /// Makes a case as it stands in the store.
  package init(
    id: String, title: String, path: String?, symptom: String?, server: String?, openedAt: Date,
    changedAt: Date, closedAt: Date?, revision: Int
  ) {
    self.id = id
    self.title = title
    self.path = path
    self.symptom = symptom
    self.server = server
    self.openedAt = openedAt
    self.changedAt = changedAt
    self.closedAt = closedAt
    self.revision = revision
  }
}
