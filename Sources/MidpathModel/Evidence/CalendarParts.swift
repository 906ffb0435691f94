/// The calendar fields of a ``HostTime``, all on the host's own clock.
package struct CalendarParts: Sendable, Hashable {
  package let year: Int
  package let month: Int
  package let day: Int
  package let hour: Int
  package let minute: Int
  package let second: Int
  package let millisecond: Int
}
