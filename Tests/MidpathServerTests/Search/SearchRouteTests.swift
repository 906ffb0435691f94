import Testing

@testable import MidpathServer

/// The search of a running desk.
@Suite struct SearchRouteTests {
  @Test func aShortTextHasAnAddressAndALongOneIsAnsweredAtOnce() async throws {
    try await RunningDesk.with { _, browser in
      let short = String(repeating: "日", count: SearchText.addressLimit)
      let answer = try await browser.send(form: ["q": short], to: "/search")
      #expect(answer.status == 303)
      let address = try #require(answer.location)
      #expect(address.hasPrefix("/search?q="))
      #expect(try await browser.get(address).text.contains(short))
      #expect(try await browser.send(form: ["q": short + "x"], to: "/search").status == 200)
    }
  }

  @Test func theFormInTheHeaderIsReadAsBrowsersSendIt() async throws {
    try await RunningDesk.with { _, browser in
      let page = try await browser.get(
        "/search?q=User+cannot+be+authenticated+or+is+missing+the+proper+roles"
      ).text
      #expect(page.contains("What the text says"))
      #expect(page.contains("/knowledge/causes/user.wrong-password"))
    }
  }

  @Test func aCaseIsOpenedWithTheText() async throws {
    try await RunningDesk.with { _, browser in
      let opened = try await browser.upload(
        [], fields: ["pasted": "Could not authenticate user 'x' on the ServiceNow instance"],
        to: "/cases/evidence")
      #expect(opened.status == 303)
    }
  }

  @Test func aFormWithoutItsTokenIsRefused() async throws {
    try await RunningDesk.with { _, browser in
      var other = browser
      other.formToken = "guessed"
      let refused = try await other.send(form: ["q": "x"], to: "/search")
      #expect(refused.status == 403)
    }
  }
}
