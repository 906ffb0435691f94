import Testing

@testable import MidpathServer

@Suite struct SearchTextTests {
  @Test(arguments: [
    ("User\u{A0}\u{2018}x\u{2019}", "User 'x'"), ("\u{201C}a\u{201D} \u{2013} b", "\"a\" - b"),
    ("a\u{2026}", "a..."), ("a\u{200B}b\u{FEFF}c\u{AD}d", "abcd"), ("a\u{2028}b", "a\nb"),
    ("\tat x\r\n\tat y", "\tat x\r\n\tat y"), ("ä 日", "ä 日"), ("", ""),
  ])
  func whatWebPagesDoToTextIsUndone(_ text: String, _ plain: String) {
    #expect(SearchText.plain(text) == plain)
  }
}
