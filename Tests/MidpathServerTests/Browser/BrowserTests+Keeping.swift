import Testing

/// Notes, closing, handing on, and finding again.
extension BrowserTests {
  @Test func aCaseIsNotedClosedAndOpenedAgain() async throws {
    try await person.openCase(path: "credentials", symptom: "all-down")
    try await person.follow(".case-title a")
    try await person.type("The vault was changed at seven.\n<b>Ask Kim</b>", into: "#note")
    try await person.press("Save the note")
    #expect(try await person.text(".note").contains("<b>Ask Kim</b>"))
    try await person.press("Close the case")
    #expect(try await person.text("h1").contains("closed"))
    let address = try await person.path()
    try await person.open(address + "/walk")
    #expect(try await person.count("form.answer") == 0)
    try await person.open(address)
    try await person.press("Open the case again")
    try await person.open(address + "/walk")
    #expect(try await person.count("form.answer") == 1)
    try await person.open("/cases")
    #expect(try await person.sees("All MID Servers are down"))
  }

  @Test(arguments: [
    ("Markdown", "text/markdown", "# "), ("HTML", "text/html", "<!DOCTYPE html>"),
    ("JSON", "application/json", "{"),
  ])
  func aCaseIsExported(name: String, type: String, beginning: String) async throws {
    try await person.openCase(path: "credentials", symptom: "all-down")
    try await person.follow(".case-title a")
    let export: [String] = try await person.wait(
      for: """
        const done = arguments[0];
        const link = [...document.querySelectorAll("main a")].find((a) => a.text === "\(name)");
        fetch(link.href).then(async (answer) =>
          done([answer.headers.get("content-type"), await answer.text()]));
        """)
    #expect(export[0].hasPrefix(type))
    #expect(export[1].hasPrefix(beginning))
  }

  @Test func aPastedStackTraceIsFound() async throws {
    try await person.open("/")
    try await person.type(
      """
      java.net.UnknownHostException: acme.service-now.com
      at java.base/java.net.InetAddress$CachedAddresses.get(InetAddress.java:801)
      at com.glide.communications.HTTPRequest.sendRequest(HTTPRequest.java:310)

      """, into: "#search-text")
    try await person.press("Find it")
    try await person.waitFor("ol.causes a[href='/knowledge/causes/network.dns-failure']")
  }

  @Test func theSearchOfTheHeaderTakesSeveralWords() async throws {
    try await person.open("/cases")
    try await person.type("locked out user" + PersonAtDesk.Key.enter, into: "#site-search")
    try await person.waitFor(".hits a[href='/knowledge/causes/user.locked-out']")
    #expect(try await person.text("#search-text") == "locked out user")
  }
}
