import Foundation
import GRDB

extension Row {
  /// The time in a column that holds milliseconds UTC.
  func time(_ column: String) -> Date {
    Date(milliseconds: self[column])
  }

  /// The time in such a column, or nil for NULL.
  func timeIfAny(_ column: String) -> Date? {
    (self[column] as Int64?).map(Date.init(milliseconds:))
  }
}
