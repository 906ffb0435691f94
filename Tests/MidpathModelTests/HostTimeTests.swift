import MidpathModel
import Testing

@Suite struct HostTimeTests {
  @Test func writesWhatItReads() throws {
    let time = try #require(
      HostTime(
        year: 2026, month: 6, day: 3, hour: 9, minute: 46, second: 18, millisecond: 163,
        offsetMinutes: -240))
    #expect(time.description == "2026-06-03 09:46:18 -0400")
    #expect(time.isoText == "2026-06-03T09:46:18.163-04:00")
  }

  @Test(arguments: [(1970, 1, 1), (2000, 2, 29), (2024, 12, 31), (2100, 3, 1)])
  func theCalendarGoesThereAndBack(year: Int, month: Int, day: Int) throws {
    let time = try #require(
      HostTime(year: year, month: month, day: day, hour: 23, minute: 59, second: 59))
    let parts = time.calendarParts
    #expect((parts.year, parts.month, parts.day, parts.hour) == (year, month, day, 23))
  }

  @Test func partsOutOfRangeAreNoTime() {
    #expect(HostTime(year: 2024, month: 13, day: 1, hour: 0, minute: 0, second: 0) == nil)
  }

  @Test func globsTakeAnyCase() {
    #expect(Glob("ECCSender.*").matches("eccsender.1"))
    #expect(!Glob("*.service-now.com").matches("service-now.org"))
    #expect(Glob("a?c*").matches("abcdef"))
  }
}
