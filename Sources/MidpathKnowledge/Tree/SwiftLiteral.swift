/// Text as a literal of Swift source code.
package enum SwiftLiteral {
  /// A raw literal of several lines with more `#` than stand anywhere in a row in the text.
  ///
  /// So nothing in the text can end it or be taken for an escape. The text must hold no carriage
  /// returns, which the compiler would change; ``KnowledgeTree`` writes none.
  package static func raw(_ text: String) -> String {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == 0x23 ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "#", count: longest + 1)
    return "\(fence)\"\"\"\n\(text)\n\"\"\"\(fence)"
  }
}
