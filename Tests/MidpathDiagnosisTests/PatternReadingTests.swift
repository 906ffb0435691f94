import MidpathModel
import Testing

@testable import MidpathDiagnosis

@Suite struct PatternReadingTests {
  func fact(_ number: Double) -> Fact {
    Fact(.number(number), Observation(source: .agentFolder, place: .file("x"), text: ""))
  }

  @Test func restartsAtARhythmHaveTheirPeriod() {
    var evidence = Evidence()
    evidence.facts[.startsPerDay] = fact(48)
    #expect(
      PatternReading(evidence: evidence).sentences == ["Restart loop: 48 starts within 24 hours."])
    evidence.facts[.startPeriod] = fact(30)
    #expect(
      PatternReading(evidence: evidence).sentences.first?.contains("every 30 minutes") == true)
    evidence.facts[.startsPerDay] = fact(4)
    #expect(PatternReading(evidence: evidence).sentences.isEmpty)
  }

  @Test func errorsAtTheSameHourOfSeveralDays() {
    var evidence = Evidence()
    evidence.hours = (0..<4).map {
      HourlyCount(hour: HostTime(milliseconds: Int64(($0 * 24 + 3) * 3_600_000)), errors: 2)
    }
    #expect(PatternReading(evidence: evidence).sentences.first?.contains("between 03:00") == true)
    evidence.hours.removeLast(2)
    #expect(PatternReading(evidence: evidence).sentences.isEmpty)
  }

  @Test func memoryThatGrowsWithoutWork() {
    var evidence = Evidence()
    evidence.facts[.memoryIdleGrowth] = fact(180)
    #expect(PatternReading(evidence: evidence).sentences.first?.contains("180 MB a day") == true)
  }
}
