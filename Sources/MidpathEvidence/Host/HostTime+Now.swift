import Foundation
package import MidpathModel

extension HostTime {
  /// The clock of this machine, in its own zone.
  package static var now: HostTime {
    let date = Date.now
    let offset = TimeZone.current.secondsFromGMT(for: date)
    let milliseconds = Int64((date.timeIntervalSince1970 + Double(offset)) * 1_000)
    return HostTime(milliseconds: milliseconds, offsetMinutes: offset / 60)
  }
}
