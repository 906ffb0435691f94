import MidpathEvidence
import MidpathModel
import Testing

@Suite("config.xml")
struct FormatsMidConfigurationTests {
  private func read(_ text: String) -> MidConfiguration {
    MidConfiguration(Array(text.utf8), file: "agent/config.xml")
  }

  @Test("A healthy file gives its parameters with lines, and none of its comments")
  func healthy() {
    let file = read(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <parameters>
        <parameter name="url" value="https://example.service-now.com/"/>
        <!-- <parameter name="mid.proxy.host" value="YOUR_PROXY_HOST"/>
          <parameter name="mid.proxy.port" value="YOUR_PROXY_PORT"/> -->
        <parameter
          name="mid.instance.password"
          value="p&amp;ss&lt;&#252;" secure="true"/>
        <parameter encrypt="true" value='encrypted:abcd=' name='mid.proxy.password'></parameter>
        <parameter name="mid_sys_id" value=""/>
      </parameters>
      """)
    #expect(file.state == .wellFormed)
    #expect(file.problem == nil)
    #expect(
      file.parameters.map(\.name)
        == ["url", "mid.instance.password", "mid.proxy.password", "mid_sys_id"])
    #expect(file.parameters.map(\.isSecure) == [false, true, true, false])
    #expect(file.parameters[1].value == "p&ss<ü")
    #expect(
      file.parameters.map(\.observation.place.description)
        == [3, 6, 9, 10].map { "agent/config.xml:\($0)" })
    #expect(
      file.parameters.map(\.observation.text) == [
        "url = https://example.service-now.com/", "mid.instance.password = ********",
        "mid.proxy.password = encrypted:********", "mid_sys_id = ",
      ])
  }

  @Test("Duplicates stay, the last one counts")
  func duplicates() {
    let file = read(
      "<parameters>\n<parameter name='url' value='a'/>\n<parameter name='url' value='b'/>\n</parameters>"
    )
    #expect(file.parameters.map(\.value) == ["a", "b"])
    #expect(file.parameter("url")?.value == "b")
  }

  /// Broken files with a password in line 3, and the password as it was meant.
  @Test(arguments: [
    (#"value="a&b"/>"#, "a&b"),
    (#"value="a<b"/>"#, "a<b"),
    (#"value="a>b&<c"/>"#, "a>b&<c"),
    (#"value="a"b"/>"#, #"a"b"#),
    (#"value="a"b""#, #"a"b"#),
    (#"value="abc/>"#, "abc"),
    (#"value="abc"#, "abc"),
    (#"value="abc""#, "abc"),
    (#"value="a&unknown;b"/>"#, "a&unknown;b"),
    ("value=\"a\u{1}b\"/>", "a\u{1}b"),
    ("value=\"a\u{0}b\"/>", "a\u{0}b"),
  ])
  func malformed(value: String, password: String) throws {
    let file = read(
      """
      <parameters>
        <parameter name="url" value="https://example.service-now.com/"/>
        <parameter name="mid.instance.password" secure="true" \(value)
        <parameter name="name" value="mid1"/>
      </parameters>
      """)
    #expect(file.state == .malformed)
    #expect(file.parameters.map(\.name) == ["url", "mid.instance.password", "name"])
    #expect(file.parameter("mid.instance.password")?.value == password)
    #expect(file.parameters.map(\.observation.place.description).last == "agent/config.xml:4")
    let problem = try #require(file.problem)
    #expect(problem.text.hasPrefix("line "), "\(problem.text)")
    #expect(problem.text.contains("column "), "\(problem.text)")
    #expect(!problem.text.contains("unknown"), "a part of a password: \(problem.text)")
  }

  @Test("The problem stands where the parser says")
  func place() {
    let file = read("<parameters>\n<parameter name='a' value='x & y'/>\n</parameters>\n")
    #expect(file.problem?.place == .line(file: "agent/config.xml", line: 2))
    #expect(file.problem?.text == "line 2, column 31: xmlParseEntityRef: no name")
  }

  @Test(arguments: [
    "<parameters><parameter name='a' value='b'/>", "<parameters>", "no xml at all",
    "<parameters><!-- a -- b --><parameter name='a' value='b'/></parameters>",
    "<parameters/><parameters/>", "\u{0}\u{0}\u{0}",
  ])
  func refused(text: String) {
    #expect(read(text).state == .malformed)
    #expect(read(text).problem != nil)
  }

  @Test(arguments: ["", "  \r\n\t\n", "\u{FEFF}"])
  func empty(text: String) {
    #expect(read(text).state == .empty)
  }

  @Test("A comment that nobody closes hides what is behind it")
  func openComment() {
    let file = read(
      "<parameters><parameter name='a' value='b'/><!-- <parameter name='c' value='d'/>")
    #expect(file.parameters.map(\.name) == ["a"])
    #expect(file.state == .malformed)
  }

  @Test("What XML does not allow in comments is told with its place")
  func comments() {
    let double = read("<parameters>\n<!-- a -- b -->\n<parameter name='a' value='b'/></parameters>")
    #expect(double.problem?.text == "line 2, column 8: a comment must not hold --")
    #expect(double.parameters.map(\.name) == ["a"])
    let open = read("<parameters>\n <!-- a\n</parameters>")
    #expect(open.problem?.text == "line 2, column 2: this comment is never closed")
  }

  @Test("As many quotation marks in a tag as the limit")
  func quotes() {
    func state(_ attributes: Int) -> MidConfiguration.State {
      let more = (0..<attributes).map { " a\($0)=''" }.joined()
      return read("<parameters><parameter name='a' value='b'\(more)/></parameters>").state
    }
    #expect(state(98) == .wellFormed)
    #expect(state(99) == .malformed)
  }

  @Test("An entity bomb is not expanded, an external entity not read")
  func bomb() {
    let bomb = read(
      """
      <!DOCTYPE parameters [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">
      <!ENTITY c SYSTEM "file:///etc/passwd">]>
      <parameters><parameter name="name" value="&b;"/><parameter name="x" value="&c;"/></parameters>
      """)
    #expect(bomb.state == .malformed)
    #expect(bomb.problem?.text == "line 1, column 1: declares a document type: not parsed")
    #expect(bomb.parameters.map(\.value) == ["&b;", "&c;"])
    let plain = read(
      "<!DOCTYPE parameters>\n<parameters><parameter name='a' value='b'/></parameters>")
    #expect(plain.state == .wellFormed)
  }

  @Test("Too deep for libxml2 is malformed, not a crash")
  func deep() {
    let text =
      String(repeating: "<a>", count: 100_000) + "<parameter name='a' value='b'/>"
      + String(repeating: "</a>", count: 100_000)
    #expect(read(text).state == .malformed)
    #expect(read(text).parameters.count == 1)
  }

  @Test("The size limit, on both sides")
  func size() {
    let head = Array("<parameters><parameter name='a' value='b'/></parameters>".utf8)
    let padding = [UInt8](repeating: 0x20, count: MidConfiguration.byteLimit - head.count)
    #expect(MidConfiguration(head + padding, file: "c").state == .wellFormed)
    let over = MidConfiguration(head + padding + [0x20], file: "c")
    #expect(over.state == .malformed)
    #expect(over.parameters.isEmpty)
    #expect(over.problem?.text == "line 1: larger than 1 MB: not read")
  }

  @Test("UTF-16, declared and undeclared Windows-1252")
  func encodings() {
    let text = "<parameters>\n<parameter name='name' value='Zürich'/>\n</parameters>"
    var utf16: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { utf16 += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(MidConfiguration(utf16, file: "c").parameters.first?.value == "Zürich")
    #expect(MidConfiguration(utf16, file: "c").state == .wellFormed)
    let narrow: [UInt8] = text.unicodeScalars.map { UInt8($0.value) }
    let undeclared = MidConfiguration(narrow, file: "c")
    #expect(undeclared.parameters.first?.value == "Zürich")
    #expect(undeclared.problem?.text == "line 2: bytes that are not valid UTF-8")
    #expect(undeclared.state == .malformed)
    let declared = Array("<?xml version='1.0' encoding='windows-1252'?>".utf8) + narrow
    #expect(MidConfiguration(declared, file: "c").parameters.first?.value == "Zürich")
    #expect(MidConfiguration(declared, file: "c").state == .wellFormed)
    let marked = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    #expect(MidConfiguration(marked, file: "c").state == .wellFormed)
  }
}
