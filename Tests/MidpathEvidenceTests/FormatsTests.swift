import MidpathEvidence
import MidpathModel
import Testing

@Suite("Formats")
struct FormatsTests {
  @Test("Control characters are made visible, the text is cut")
  func safeText() {
    #expect(
      SafeText.shown("a\u{1B}[31mred\u{202E}\u{0}\u{7F}\u{9B}")
        == "a\\x1b[31mred\\u{202e}\\x00\\x7f\\x9b")
    #expect(SafeText.shown("\tat x\r\n") == " at x\\r\\n")
    #expect(SafeText.shown("Zürich 👍") == "Zürich 👍")
    let atLimit = String(repeating: "x", count: SafeText.characterLimit)
    #expect(SafeText.shown(atLimit) == atLimit)
    #expect(SafeText.shown(atLimit + "y") == atLimit + "…")
    let marks = "a" + String(repeating: "\u{301}", count: 5_000)
    #expect(SafeText.shown(marks).unicodeScalars.count == SafeText.characterLimit + 1)
  }

  @Test("Bytes become text, whatever they are")
  func decoding() {
    #expect(DecodedText(Array("Zürich".utf8)).encoding == .utf8)
    #expect(DecodedText([0x5A, 0xFC, 0x80]).text == "Zü€")
    #expect(DecodedText([0x5A, 0xFC, 0x80]).encoding == .windows1252)
    #expect(DecodedText([0xFF, 0xFE, 0x5A, 0x00, 0xFC, 0x00]).text == "Zü")
    #expect(DecodedText([0xFE, 0xFF, 0x00, 0x5A]).text == "Z")
    #expect(DecodedText([0x61, 0x00, 0x62, 0x00, 0x63, 0x00]).text == "abc")
    #expect(DecodedText([0xEF, 0xBB, 0xBF, 0x61]).text == "a")
    #expect(DecodedText([0x61, 0x00]).text == "a\u{0}")
    #expect(DecodedText(Array("ü€".utf8.dropLast())).text == "ü\u{FFFD}", "cut within a character")
    #expect(DecodedText([]).text == "")
    #expect(DecodedText.firstInvalidUTF8Line(in: Array("a\nb\n".utf8) + [0xFC]) == 3)
    #expect(DecodedText.firstInvalidUTF8Line(in: Array("ü".utf8)) == nil)
  }

  @Test("Lines keep their numbers with any line break")
  func lines() {
    let lines = TextLine.lines(of: "a\r\nb\n\nc\u{2028}d")
    #expect(lines.map { String($0.text) } == ["a", "b", "", "c\u{2028}d"])
    #expect(lines.map(\.number) == [1, 2, 3, 4])
    #expect(TextLine.lines(of: "").isEmpty)
  }

  @Test("Java properties")
  func properties() {
    let file = JavaProperties(
      "#Thu, 02 Jan 2020\n! note\n a = 1 \nb: two\\\n   lines\nc\\ d=\\u00fc\\tx\n\ne\nf=g=h\na=2\nx=\\u12"
    )
    #expect(file.entries.map(\.key) == ["a", "b", "c d", "e", "f", "a", "x"])
    #expect(file.entries.map(\.value) == ["1 ", "twolines", "ü\tx", "", "g=h", "2", "\\u12"])
    #expect(file.entries.map(\.line) == [3, 4, 6, 8, 9, 10, 11])
    #expect(file.entry("a")?.value == "2")
    #expect(JavaProperties("a=1\\").entries.map(\.value) == ["1"])
    #expect(JavaProperties("package.filename=x\u{0}").entries.count == 1)
  }

  @Test(arguments: [
    ("JAVA_VERSION=\"1.8.0_181\"", 8), ("IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"11.0.17\"\n", 11),
    ("JAVA_VERSION=\"17.0.12\"\r\n", 17), ("JAVA_VERSION=\"21\"", 21),
  ])
  func javaRelease(text: String, major: Int) {
    #expect(JavaRelease(text)?.major == major)
  }

  @Test("A release file without a version says nothing")
  func noJavaRelease() {
    #expect(JavaRelease("JAVA_VERSION=\"x\"") == nil)
    #expect(JavaRelease("") == nil)
  }

  @Test("Wrapper settings, their includes, comments and mistakes")
  func wrapper() {
    let shipped = WrapperConfiguration(
      """
      #encoding=UTF-8
      #include ../conf/wrapper-license.conf
      # wrapper.java.maxmemory=1
      wrapper.java.maxmemory=1024
      wrapper.java.command=jre/bin/java   # the shipped one
      set.SNC_JVM_ARCH=x86-64
      wrapper.filter=a##b
      wrapper.license.1=ABC-DEF
      """, file: "conf/wrapper.conf", isOverride: false)
    let override = WrapperConfiguration(
      "wrapper.java.maxmemory = 2048\r\nwrapper.java.initmemory: 512\r\nwrapper.ntservice.password=x1\r\n",
      file: "conf/wrapper-override.conf", isOverride: true)
    let settings = WrapperConfiguration.merged([shipped, override])
    #expect(shipped.includes == ["../conf/wrapper-license.conf"])
    #expect(settings["wrapper.java.maxmemory"]?.value == "2048")
    #expect(settings["wrapper.java.maxmemory"]?.isOverride == true)
    #expect(
      settings["wrapper.java.maxmemory"]?.observation.place
        == .line(file: "conf/wrapper-override.conf", line: 1))
    #expect(settings["wrapper.java.command"]?.value == "jre/bin/java")
    #expect(settings["wrapper.java.command"]?.isOverride == false)
    #expect(settings["wrapper.filter"]?.value == "a#b")
    #expect(settings["set.SNC_JVM_ARCH"]?.value == "x86-64")
    #expect(settings["wrapper.license.1"]?.observation.text == "wrapper.license.1=********")
    #expect(
      settings["wrapper.ntservice.password"]?.observation.text
        == "wrapper.ntservice.password=********")
    #expect(settings["wrapper.java.initmemory"] == nil)
    #expect(override.problems.map(\.text) == ["wrapper.java.initmemory: 512"])
    #expect(shipped.problems.isEmpty)
  }

  @Test("A package's name tells kind, release, date and platform")
  func package() throws {
    let core = try #require(
      PackageBuild(
        fileName:
          "mid-core.orlando-12-11-2019__patch1-hotfix2-02-19-2020_02-26-2020_1720.universal.universal.zip"
      ))
    #expect(core.kind == "mid-core")
    #expect(core.build == "orlando-12-11-2019__patch1-hotfix2-02-19-2020_02-26-2020_1720")
    #expect(core.release == Release(family: "orlando", patch: 1, hotfix: 2))
    #expect(core.builtAt?.description == "2020-02-26 17:20:00")
    #expect((core.system, core.architecture) == ("universal", "universal"))
    let jre = try #require(
      PackageBuild(
        fileName:
          #"C:\tmp\mid-jre.london-06-27-2018__patch8-04-17-2019_04-17-2019_1026.windows.x86-64.zip"#
      ))
    #expect((jre.kind, jre.system, jre.architecture) == ("mid-jre", "windows", "x86-64"))
    #expect(jre < core)
    let newest = try #require(
      PackageBuild(build: "unheardof-01-01-2031__patch0-01-01-2031_01-02-2031_0900"))
    #expect(newest.release == nil)
    #expect(core < newest)
    let later = try #require(
      PackageBuild(build: "orlando-12-11-2019__patch1-hotfix2-02-19-2020_02-27-2020_1720"))
    #expect(core < later)
    #expect(PackageBuild(build: "01-12-2020_1944")?.builtAt?.description == "2020-01-12 19:44:00")
    for text in ["", "mid-core", "setup.exe", "package.%s.zip", "mid-core..zip"] {
      #expect(PackageBuild(fileName: text) == nil)
    }
  }

  @Test(arguments: [
    (#"C:\Program Files (x86)\ServiceNow\agent"#, AgentPathOddity.parenthesis),
    (#"D:\Service Now\agent"#, .blank), (#"C:\Users\kim\agent"#, .userFolder),
    ("/home/kim/agent", .userFolder), ("/opt/servicenow/mid/agent", .none),
    (#"C:\ServiceNow\mid1\agent"#, .none),
  ])
  func oddity(path: String, oddity: AgentPathOddity) {
    #expect(AgentPathOddity(path: path) == oddity)
  }
}
