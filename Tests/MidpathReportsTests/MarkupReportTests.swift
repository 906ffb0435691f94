import MidpathModel
import MidpathReports
import Testing

@Suite struct MarkupReportTests {
  @Test(arguments: Samples.all.map(\.name), [ReportFormat.html, .junit])
  func reportIsWellFormed(sample: String, format: ReportFormat) throws {
    let diagnoses = try #require(Samples.all.first { $0.name == sample }).diagnoses
    for isVerbose in [false, true] {
      var context = Samples.context
      context.isVerbose = isVerbose
      let text = Report(diagnoses, context: context).written(as: format)
      #expect(MarkupScanner.complaints(about: text) == [])
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isUnsafeToShow })
    }
  }

  @Test func scannerFindsFaults() {
    #expect(!MarkupScanner.complaints(about: "<p><b></p></b>").isEmpty)
    #expect(!MarkupScanner.complaints(about: "<p>a & b</p>").isEmpty)
    #expect(!MarkupScanner.complaints(about: "<p>a > b</p>").isEmpty)
    #expect(!MarkupScanner.complaints(about: "<p title=a\"b\">x</p>").isEmpty)
    #expect(!MarkupScanner.complaints(about: "<p>").isEmpty)
    #expect(MarkupScanner.complaints(about: "<p a=\"1\">&lt;<br></p>").isEmpty)
  }

  @Test(arguments: Samples.all.map(\.name))
  func pageLoadsAndRunsNothing(sample: String) throws {
    let diagnoses = try #require(Samples.all.first { $0.name == sample }).diagnoses
    let page = HTMLReport(context: Samples.context).written(diagnoses)
    for word in ["<script", "<link", "<img", "<iframe", "src=", "url(", "@import", " style=\""] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.contains("default-src &#39;none&#39;"))
  }

  @Test(arguments: Samples.all.map(\.name))
  func pageIdsAreUniqueAndLinksLeadSomewhere(sample: String) throws {
    let diagnoses = try #require(Samples.all.first { $0.name == sample }).diagnoses
    let page = HTMLReport(context: Samples.context).written(diagnoses)
    let ids = page.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    for link in page.matches(of: #/href="#([^"]*)"/#) { #expect(ids.contains(String(link.1))) }
    for names in page.matches(of: #/aria-labelledby="([^"]*)"/#) {
      for name in names.1.split(separator: " ") { #expect(ids.contains(String(name))) }
    }
  }

  @Test func pageHasOneMainHeadingAndSkipsNoLevel() {
    for diagnoses in Samples.all.map(\.diagnoses) {
      let page = HTMLReport(context: Samples.context).written(diagnoses)
      let levels = page.matches(of: #/<h([1-6])/#).compactMap { Int(String($0.1)) }
      #expect(levels.count { $0 == 1 } == 1)
      for (before, level) in zip(levels, levels.dropFirst()) { #expect(level <= before + 1) }
    }
  }

  @Test func chartsHaveNamesAndTables() {
    let page = HTMLReport(context: Samples.context).written([Samples.confirmed])
    let charts = page.matches(of: #/<svg /#).count
    #expect(charts == 5)
    #expect(page.matches(of: #/<desc id="[^"]+">[^<]+<\/desc>/#).count == charts)
    #expect(page.matches(of: #/<summary>The same as a table</#).count == charts)
  }

  @Test func longChartsArePutTogether() {
    var diagnosis = Samples.healthy
    diagnosis.verdict = .unknown
    let start = Samples.time(0, 0)
    for (count, bars) in [(ReportLimits.points, 240), (ReportLimits.points + 1, 121)] {
      diagnosis.hours = (0..<count).map {
        HourlyCount(hour: start.adding(seconds: Double($0) * 3_600), errors: 1, warnings: 0)
      }
      let page = HTMLReport(context: Samples.context).written([diagnosis])
      #expect(page.matches(of: #/<rect class="error"/#).count == bars)
      #expect(page.contains("\(count) errors and 0 warnings in all"))
    }
  }

  @Test func buildServerCountsCauses() {
    let report = JUnitReport(context: Samples.context)
    let confirmed = report.written([Samples.confirmed])
    #expect(
      confirmed.contains(
        "name=\"mid-prod-1\" tests=\"3\" failures=\"2\" errors=\"0\" skipped=\"1\""))
    #expect(!confirmed.contains("name=\"healthy\""))
    #expect(confirmed.contains("Danger: Do not restart the service."))
    let healthy = report.written([Samples.healthy])
    #expect(healthy.contains("tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"0\""))
    #expect(healthy.contains("<testcase classname=\"mid-test-1\" name=\"healthy\"/>"))
    #expect(report.written([Samples.unknown]).contains("<skipped"))
  }
}
