import MidpathKnowledge
import Testing

@Suite("Raw literals")
struct SwiftLiteralTests {
  @Test(arguments: [
    ("", "#\"\"\"\n\n\"\"\"#"), ("a", "#\"\"\"\na\n\"\"\"#"), ("a#", "##\"\"\"\na#\n\"\"\"##"),
    ("x\"\"\"###\ny#", "####\"\"\"\nx\"\"\"###\ny#\n\"\"\"####"),
    ("\\##(1)", "###\"\"\"\n\\##(1)\n\"\"\"###"),
  ])
  func nothingEndsThemEarly(text: String, literal: String) {
    #expect(SwiftLiteral.raw(text) == literal)
  }
}
