import Foundation
import GRDB

extension SQLInterpolation {
  /// A text as an argument of the statement.
  mutating func appendInterpolation(text: String?) {
    appendInterpolation(text?.storable)
  }

  /// A time as an argument of the statement, in milliseconds UTC.
  mutating func appendInterpolation(time: Date?) {
    appendInterpolation(time?.milliseconds)
  }
}

extension String {
  /// The text with U+FFFD for NUL, at which GRDB would silently cut it off.
  var storable: String {
    utf8.contains(0) ? replacing("\0", with: "\u{FFFD}") : self
  }
}
