import Testing

@testable import MidpathServer

/// The viewer over real HTTP.
@Suite struct LogPageTests {
  private static let header = "11/22/26 10:00:00 (000) MIDServer "

  private static let hostile = DeskBrowser.File(
    "agent0.log.0",
    """
    \(header)MID Server starting
    \(header)SEVERE *** ERROR *** </script><script>alert(1)</script> "onload='x' <!--
    \(header)\u{1B}]0;owned\u{07} \u{202E}fdp.exe \u{2066}x \0
    \(header)password=hunter2hunter2 and Authorization: Bearer abcdefgh.ijklmnop
    \(header)WARNING *** WARNING *** slow

    """)

  /// Lines with their numbers in them.
  private static func long(_ count: Int) -> DeskBrowser.File {
    DeskBrowser.File(
      "agent0.log.0", (1...count).map { "\(header)entry \($0) of many\n" }.joined())
  }

  @Test func hostileLinesAreShownAndDoNothing() async throws {
    try await RunningDesk.with { _, browser in
      let opened = try await ViewedCase.opened([Self.hostile], by: browser)
      let page = try await opened.log("agent0.log.0", "&find=%3Cscript%3E").text
      #expect(page.contains("&lt;/script&gt;"))
      #expect(page.contains("<mark>&lt;script&gt;</mark>alert(1)"))
      #expect(!page.contains("<script>") && !page.contains("onload='"))
      #expect(page.contains("\\x1b]0;owned\\x07 \\u{202e}fdp.exe \\u{2066}x \\x00"))
      #expect(!page.contains("hunter2") && !page.contains("ijklmnop"))
      #expect(page.contains("<td class=\"level error\">error</td>"))
      #expect(page.contains("<td class=\"level warning\">warning</td>"))
      #expect(page.contains("Lines 1 to <span class=\"last-line\">5</span> of 5"))
    }
  }

  @Test func aPathThatIsNotInTheCheckLeadsNowhere() async throws {
    try await RunningDesk.with { _, browser in
      let opened = try await ViewedCase.opened([Self.hostile], by: browser)
      let other = try await ViewedCase.opened(
        [DeskBrowser.File("wrapper.log", "x\n")], by: browser)
      for path in [
        "../../../../etc/passwd", "/etc/passwd", "agent0.log.0/../agent0.log.0", "wrapper.log",
        "check-1.json", "agent0.log.0\0", "agent0.log.0.lines",
      ] {
        #expect(try await opened.log(path).status == 404, "\(path)")
      }
      #expect(try await opened.log("agent0.log.0", check: 2).status == 404)
      #expect(try await other.log("agent0.log.0").status == 404)
      let check = "\(opened.address.overview)/checks/one/log?file=agent0.log.0"
      #expect(try await browser.get(check).status == 404)
      #expect(try await opened.log("").status == 400)
      #expect(try await opened.log("agent0.log.0", "&line=0").status == 400)
      #expect(try await opened.log("agent0.log.0", "&from=x").status == 400)
    }
  }

  @Test func everyPlaceOfAFileIsReached() async throws {
    try await RunningDesk.with { _, browser in
      let opened = try await ViewedCase.opened([Self.long(3_000)], by: browser)
      let first = try await opened.log("agent0.log.0").text
      #expect(first.contains("id=\"L1\"") && first.contains("id=\"L200\""))
      #expect(!first.contains("id=\"L201\"") && first.contains("&amp;from=201\""))
      let middle = try await opened.log("agent0.log.0", "&line=1,500").text
      #expect(middle.contains("<tr id=\"L1500\" class=\"target\" aria-current=\"true\">"))
      #expect(middle.contains("entry 1500 of many") && middle.contains("of 3,000"))
      for end in ["&line=last", "&line=90000", "&from=90000"] {
        let page = try await opened.log("agent0.log.0", end).text
        #expect(page.contains("id=\"L3000\"") && !page.contains("rel=\"next\""))
      }
      let rows = try await opened.log("agent0.log.0", "&from=2901&fragment=1").text
      #expect(rows.hasPrefix("<tbody>\n<tr id=\"L2901\"") && rows.hasSuffix("</tbody>\n"))
      let more = try await opened.log("agent0.log.0", "&from=201&fragment=1").text
      #expect(more.hasPrefix("<tbody data-next=\"/cases/\(opened.address.id)/checks/1/log?"))
    }
  }

  @Test func aSearchLeadsToTheNextLineThatHoldsTheText() async throws {
    try await RunningDesk.with { _, browser in
      let opened = try await ViewedCase.opened([Self.long(2_500)], by: browser)
      let found = try await opened.log("agent0.log.0", "&find=ENTRY+24&after=249")
      #expect(found.status == 303)
      #expect(found.location?.hasSuffix("&line=2400&find=ENTRY%2024#L2400") == true)
      let none = try await opened.log("agent0.log.0", "&find=nowhere&after=7")
      #expect(none.status == 200)
      #expect(none.text.contains("“nowhere” does not occur behind line 7."))
      #expect(none.text.contains("find=nowhere&amp;after=0\""))
    }
  }
}
