/// Text that would like to be markup.
enum HostileText {
  /// The name of an element and of an attribute that no page of the desk has.
  static let mark = "hostile"

  /// Breaks out of attributes, of text, of elements that keep their content raw; with letters that
  /// swallow the sign before them, escape sequences and turned direction.
  static let all = [
    "\"><hostile hostile=\"1\">x</hostile><script>hostile()</script>",
    "'><hostile hostile='1'>",
    "\"\u{301} hostile=\"1\" \"\u{20DD}><\u{301}hostile>",
    "</title></textarea></script></style><hostile>",
    "javascript:hostile()//\"onmouseover=\"hostile()",
    "&lt;hostile&gt; &#60;hostile&#62; &#x3c;hostile",
    "\u{1B}[31mred\u{1B}]8;;http://hostile\u{7}\u{202E}desrever\u{2066}",
    "<!--<hostile>--><![CDATA[<hostile>]]><?hostile?>",
    "${hostile}{{hostile}}{{{hostile}}}<%hostile%>",
  ]

  /// All of it in one line.
  static let line = all.joined(separator: " ")

  /// What a page with it must not have.
  static func trespass(in page: StrictPage) -> String? {
    for element in page.elements {
      if element.name.lowercased().contains(mark) { return "the element \(element.name)" }
      for key in element.attributes.keys where key.lowercased().contains(mark) {
        return "the attribute \(key) of \(element.name)"
      }
      for name in ["href", "src", "action", "formaction", "xlink:href"] {
        let address = element.attributes[name]?.lowercased() ?? ""
        if address.hasPrefix("javascript:") || address.hasPrefix("data:text") {
          return "the address \(address)"
        }
      }
    }
    let controls = page.text.unicodeScalars.contains {
      [0x1B, 0x7, 0x202E, 0x2066].contains($0.value)
    }
    return controls ? "a raw control character" : nil
  }
}
