import MidpathModel
import Testing

@Suite struct PhraseTests {
  @Test func placeholdersCaptureTheShortestText() {
    let phrase = Phrase("Could not authenticate user '<user>' on the instance")
    #expect(
      phrase.captures(in: "x COULD not  authenticate user 'mid.acme' on the instance y")
        == ["user": "mid.acme"])
    #expect(phrase.captures(in: "Could not authenticate user mid") == nil)
  }

  @Test func theLastPlaceholderTakesTheRest() {
    #expect(
      Phrase("failure: <reason>").captures(in: "a failure: disk full") == ["reason": "disk full"])
  }

  @Test func anglesThatAreNoPlaceholderAreLiteral() {
    #expect(Phrase("a <B> <<c").parts == [.literal("a <B> <c")])
    #expect(Phrase("-> <<-- end").captures(in: "-> <-- end") == [:])
  }

  @Test(arguments: [
    ("a.b (c)", "a\\.b [ \\t]{0,3}\\(c\\)"), ("<x>: y <z>", "\\: [ \\t]{0,3}y [ \\t]{0,3}"),
    ("a<x>b", "a.*b"),
  ])
  func theExpressionIsEscaped(text: String, expression: String) {
    #expect(Phrase(text).expression == expression)
  }
}
