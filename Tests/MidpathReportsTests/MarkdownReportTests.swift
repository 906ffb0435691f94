import MidpathModel
import MidpathReports
import Testing

@Suite struct MarkdownReportTests {
  @Test func escapesWhatMarkdownActsOn() {
    #expect(
      MarkdownText.inline("a|b <c> *d* _e_ [f](g) `h`")
        == #"a\|b &lt;c&gt; \*d\* \_e\_ \[f\](g) \`h\`"#)
    #expect(MarkdownText.inline("- a") == #"\- a"#)
    #expect(MarkdownText.inline("12. a") == #"12\. a"#)
    #expect(MarkdownText.inline("12 a") == "12 a")
    #expect(MarkdownText.inline("# a") == ##"\# a"##)
  }

  @Test func codeHasMoreBackticksThanItsText() {
    #expect(MarkdownText.code("a") == "`a`")
    #expect(MarkdownText.code("a``b") == "```a``b```")
    #expect(MarkdownText.code("`a") == "`` `a ``")
    #expect(MarkdownText.fence(["a"]) == ["```text", "a", "```"])
    #expect(MarkdownText.fence(["````"]) == ["`````text", "````", "`````"])
  }

  @Test func logTextStaysInItsFence() {
    let text = MarkdownReport(context: Samples.context).written([Samples.hostile])
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isUnsafeToShow })
    var fence = ""
    for line in text.split(separator: "\n") {
      let ticks = line.prefix { $0 == "`" }
      if fence.isEmpty, ticks.count >= 3, line.hasSuffix("text"), !line.dropLast(4).contains(" ") {
        fence = String(ticks)
      } else if !fence.isEmpty, line == fence {
        fence = ""
      } else if fence.isEmpty, ticks.isEmpty {
        #expect(!line.replacing(#/`+[^`].*?`+/#, with: "").contains("<script"), "\(line)")
      }
    }
    #expect(fence.isEmpty)
  }

  @Test func dangersStandAtTheTop() throws {
    let text = MarkdownReport(context: Samples.context).written([Samples.confirmed])
    let danger = try #require(text.firstRange(of: "> **Danger:** Do not restart the service."))
    let root = try #require(text.firstRange(of: "## Root cause"))
    #expect(danger.lowerBound < root.lowerBound)
    #expect(text.contains("- [ ] On the instance, open the user"))
  }

  @Test func severalServersBeginWithATable() {
    let text = MarkdownReport(context: Samples.context).written([
      Samples.healthy, Samples.confirmed,
    ])
    #expect(
      text.hasPrefix("# 2 MID Servers: 1 cause, 1 healthy\n\n| Verdict | MID Server | What |\n"))
    #expect(text.contains("| cause | mid-prod-1 | The MID Server user is locked out"))
  }
}
