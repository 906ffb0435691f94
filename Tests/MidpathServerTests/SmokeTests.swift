import Mustache
import Testing

@Test func hole() throws {
  let template = try MustacheTemplate(string: "<a title=\"{{t}}\">")
  let out = template.render(["t": "x\"\u{301} onfocus=alert(1) y=\"\u{301}"])
  print(out.unicodeScalars.map { String($0) }.joined(separator: "|"))
}
