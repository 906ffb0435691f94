import MidpathModel
import Testing

@testable import MidpathServer

@Suite struct PhraseLikenessTests {
  private func isLike(_ text: String, _ phrase: String) -> Bool {
    let signature = Signature(
      id: "a.b", phrases: [Phrase(phrase)], kinds: [.agent], role: .fault,
      mark: SourceMark(file: "", line: 1, column: 1))
    return !PhraseLikeness(text: text).like([signature]).isEmpty
  }

  @Test func halfOfTheWordsInARunAreEnough() {
    #expect(isLike("three four five", "one two three four five six"))
    #expect(!isLike("three four five", "one two three four five six seven"))
  }

  @Test func twoWordsAreTooFew() {
    #expect(!isLike("one two", "one two"))
    #expect(isLike("one two three", "one two three"))
  }

  @Test func wordsMustStandTogether() {
    #expect(!isLike("one x two x three", "one two three"))
    #expect(isLike("ONE,\n two (three)", "one two three"))
  }

  @Test func anythingMayStandForAPlaceholder() {
    #expect(isLike("one two anything at all three four", "one two <name> three four"))
  }

  @Test func onlyTheFirstWordsOfATextAreLookedAt() {
    let others = Array(repeating: "x", count: PhraseLikeness.wordLimit - 3)
    #expect(isLike((others + ["one", "two", "three"]).joined(separator: " "), "one two three"))
    #expect(
      !isLike((others + ["x", "one", "two", "three"]).joined(separator: " "), "one two three"))
  }
}
