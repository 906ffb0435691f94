package import Foundation
package import MidpathModel

extension HostTime {
  /// The clock of this machine, in its own zone.
  package static var now: HostTime { onThisMachine(Date.now) }

  /// What the clock of this machine, in its own zone, shows at a moment.
  package static func onThisMachine(_ moment: Date) -> HostTime {
    let offset = TimeZone.current.secondsFromGMT(for: moment)
    let milliseconds = Int64((moment.timeIntervalSince1970 + Double(offset)) * 1_000)
    return HostTime(milliseconds: milliseconds, offsetMinutes: offset / 60)
  }
}
