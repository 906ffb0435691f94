import Foundation
import Testing

@testable import MidpathEvidence

/// A search finds the next line with a text, and says how far it came.
@Suite struct LineSearchTests {
  private static let log = (1...5_000).map { "row \($0) [a+b] \\d\n" }.joined()

  private func search(
    _ text: String, after line: Int, seconds: Double = 60, in log: String = log
  ) throws -> LineSearch {
    var result = LineSearch.absent
    try ViewedFixture.with(Array(log.utf8)) { file in
      result = try file.search(text, after: line, until: .now + .seconds(seconds))
    }
    return result
  }

  @Test func theNextLineIsFoundInEitherCase() throws {
    #expect(try search("ROW 42", after: 0) == .found(42))
    #expect(try search("row 42", after: 42) == .found(420))
    #expect(try search("row 42", after: 4_299) == .absent)
    #expect(try search("row 4999", after: 4_998) == .found(4_999))
    #expect(try search("row", after: 1_023) == .found(1_024))
    #expect(try search("row", after: 1_024) == .found(1_025))
    #expect(try search("row", after: 90_000) == .absent)
  }

  @Test func noCharacterIsSpecial() throws {
    #expect(try search("[a+b] \\d", after: 0) == .found(1))
    #expect(try search("row .*", after: 0) == .absent)
    #expect(try search("^row", after: 0) == .absent)
  }

  @Test func aTextAsLongAsAnAddressTakesIsSearched() throws {
    let long = String(repeating: "ä😀\"(", count: 250)
    #expect(try search(long, after: 0, in: "x\n\(long)\n") == .found(2))
  }

  @Test func timeIsUpAfterAWindowAndItGoesOnFromThere() throws {
    let log = String(repeating: "x\n", count: 2 << 20)
    guard case .stopped(let line) = try search("y", after: 0, seconds: -1, in: log) else {
      Issue.record("the search was not stopped")
      return
    }
    #expect(line > 1 && line < 2 << 20)
  }
}
