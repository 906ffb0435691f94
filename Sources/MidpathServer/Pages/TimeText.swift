import Foundation
import MidpathReports

/// Moments as pages show them: in UTC, because people of several places look at one case.
enum TimeText {
  /// `2026-11-22 21:04 UTC`, marked up with the exact moment.
  static func markup(_ date: Date) -> Markup {
    "<time datetime=\"\(iso(date))\">\(shown(date))</time>"
  }

  /// `2026-11-22T21:04:09Z`.
  static func iso(_ date: Date) -> String { date.ISO8601Format() }

  private static func shown(_ date: Date) -> String {
    let text = iso(date)
    return "\(text.prefix(10)) \(text.dropFirst(11).prefix(5)) UTC"
  }
}
