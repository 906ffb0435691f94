import MidpathModel
import MidpathReports
import Testing

@Suite struct TextReportTests {
  /// Columns of a terminal, counted apart from the code under test.
  private func columns(_ line: Substring) -> Int {
    line.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: sum
      default:
        switch scalar.value {
        case 0x3000...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFF60, 0x1F300...0x1FAFF: sum + 2
        default: sum + 1
        }
      }
    }
  }

  private func written(_ diagnosis: Diagnosis, verbose: Bool = false) -> String {
    var context = Samples.context
    context.isVerbose = verbose
    return TextReport(context: context).written([diagnosis])
  }

  @Test(arguments: Samples.all.map(\.name), [false, true])
  func noLineIsWiderThanEightyColumns(sample: String, isVerbose: Bool) throws {
    var context = Samples.context
    context.isVerbose = isVerbose
    let diagnoses = try #require(Samples.all.first { $0.name == sample }).diagnoses
    for isAccessible in [false, true] {
      let style = TextStyle(isAccessible: isAccessible)
      let text = TextReport(context: context, style: style).written(diagnoses)
      for line in text.split(separator: "\n") {
        #expect(columns(line) <= TextStyle.columns, "\(line)")
        #expect(line.last != " ", "\(line)")
      }
    }
  }

  @Test func plainReportHoldsNoControlCharacter() {
    let text = written(Samples.hostile, verbose: true)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isUnsafeToShow })
    #expect(text.contains("\\u{1B}[2J"))
  }

  @Test func colourOnlyAddsEscapes() {
    let style = TextStyle(isColoured: true)
    let coloured = TextReport(context: Samples.context, style: style).written([Samples.confirmed])
    #expect(coloured.contains("\u{1B}[1;31m"))
    let bare = coloured.replacing(#/\u{1B}\[[0-9;]+m/#, with: "")
    #expect(bare == written(Samples.confirmed))
  }

  @Test func healthyServerIsOneQuietLine() {
    var diagnosis = Samples.healthy
    diagnosis.summary = "All is well."
    #expect(written(diagnosis) == "MID Server mid-test-1: healthy. All is well.\n")
  }

  @Test func healthyServerNamesWhatCouldNotBeRead() {
    let text = written(Samples.healthyUnread)
    #expect(text.contains("Could not be read"))
    #expect(text.contains("logs/wrapper.log: permission denied"))
  }

  @Test func dangersStandAboveTheAdvice() throws {
    for diagnosis in [Samples.confirmed, Samples.suspected] {
      let text = written(diagnosis)
      let danger = try #require(text.firstRange(of: "\nDo not\n"))
      let fix = try #require(text.firstRange(of: "\nFix"))
      #expect(danger.lowerBound < fix.lowerBound)
    }
  }

  @Test func proofIsQuotedOnce() {
    let text = written(Samples.confirmed)
    #expect(text.split(separator: "User cannot be").count == 2)
    #expect(text.contains("(quoted above)"))
  }

  @Test func quotedTextIsNeverCut() {
    let text = written(Samples.hostile).filter { !$0.isWhitespace && $0 != "|" }
    #expect(text.contains(String(repeating: "x", count: 200)))
  }

  @Test func longListsAreCutAndCounted() {
    var diagnosis = Samples.confirmed
    let all = diagnosis.unrecognised
    diagnosis.unrecognised = Array(all.prefix(ReportLimits.unrecognised))
    #expect(!written(diagnosis).contains("more, see"))
    diagnosis.unrecognised = Array(all.prefix(ReportLimits.unrecognised + 1))
    #expect(written(diagnosis).contains("and 1 more, see --format json"))
    #expect(!written(diagnosis, verbose: true).contains("more, see"))
  }

  @Test func accessibleReportHasNoDrawing() {
    let style = TextStyle(isAccessible: true)
    let text = TextReport(context: Samples.context, style: style).written([Samples.confirmed])
    for line in text.split(separator: "\n") {
      let start = line.drop { $0 == " " }.prefix(2)
      #expect(!["| ", "- ", "! "].contains(start), "\(line)")
    }
    #expect(text.contains("Step 2: Change the password"))
  }

  @Test func severalServersBeginWithASummary() {
    let diagnoses = [Samples.healthy, Samples.confirmed, Samples.suspected]
    let text = TextReport(context: Samples.context).written(diagnoses)
    #expect(text.hasPrefix("3 MID Servers: 1 cause, 1 suspected, 1 healthy\n\n  cause "))
    #expect(!text.contains("MID Server mid-test-1: healthy"))
    let none = TextReport(context: Samples.context).written([])
    #expect(none == "No MID Server was found.\n")
  }
}
