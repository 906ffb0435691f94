import MidpathReports
import Testing

@testable import MidpathServer

@Suite struct LinkedTextTests {
  private func markup(_ text: String, _ ids: String...) -> String {
    var linked = LinkedText(text)
    for id in ids { _ = linked.link(id, to: "/\(id)") }
    return linked.markup.source
  }

  @Test func everyPlaceOfAnIDIsALink() {
    #expect(
      markup("a.b or a.c seen; not (a.b).", "a.b", "a.c")
        == "<a href=\"/a.b\"><code>a.b</code></a> or <a href=\"/a.c\"><code>a.c</code></a> seen; "
        + "not (<a href=\"/a.b\"><code>a.b</code></a>).")
  }

  @Test(arguments: ["nw.status-401", "xnw.status", "nw.status.more", "a.nw.status", "nw.status_x"])
  func aPartOfALongerIDIsNoLink(_ text: String) {
    #expect(markup(text, "nw.status") == text)
  }

  @Test func anIDAtTheEndOfASentenceIsALink() {
    #expect(markup("Seen: a.b.", "a.b") == "Seen: <a href=\"/a.b\"><code>a.b</code></a>.")
  }

  @Test func theRestIsEscaped() {
    #expect(markup("<b> & a.b", "a.b").hasPrefix("&lt;b&gt; &amp; <a"))
    #expect(markup("", "a.b").isEmpty)
  }

  @Test func itSaysWhetherTheIDWasFound() {
    var linked = LinkedText("one two")
    let isFound = linked.link("two", to: "/")
    let isOtherFound = linked.link("three", to: "/")
    #expect(isFound && !isOtherFound)
  }
}
