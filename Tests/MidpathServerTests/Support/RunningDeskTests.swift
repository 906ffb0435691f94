import Testing

/// The desk of the tests is the real one.
@Suite struct RunningDeskTests {
  @Test func aDeskStartsAnswersAndStops() async throws {
    try await RunningDesk.with { desk, browser in
      #expect(try await browser.get("/").status == 200)
      let opened = try await browser.send(form: ["title": "Down since 7"], to: "/cases")
      #expect(opened.status == 303)
      desk.send(15)
      #expect(try await desk.ended() == 0)
    }
  }

  @Test func aDeskTakesAFile() async throws {
    try await RunningDesk.with { _, browser in
      let answer = try await browser.upload(
        [DeskBrowser.File("agent0.log.0", "11/22/26 10:00:00 (000) x SEVERE *** ERROR *** y\n")],
        to: "/cases/evidence")
      #expect(answer.status == 303)
      let page = try await browser.get(answer.location ?? "")
      #expect(page.text.contains("agent0.log.0"))
    }
  }
}
