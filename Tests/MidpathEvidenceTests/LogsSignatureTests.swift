import LogScan
import MidpathModel
import Testing

@testable import MidpathEvidence

@Suite("Signatures in logs")
struct LogsSignatureTests {
  private let f = LogsFixture.self
  private let head = "10/24/19 11:00:0"

  @Test("place, time, captures and safe text of an event")
  func event() throws {
    let log = """
      10/24/19 11:00:01 (001) MIDServer MID Server starting
      10/24/19 11:00:02 (002) StartupSequencer SEVERE *** ERROR *** status code=401, password=geheim

      """
    let evidence = f.read(
      ["logs/agent0.log.0": log], [f.signature("refused", "status code=<code>,")])
    let seen = try #require(evidence.seen["refused"])
    #expect(seen.captures == ["code": "401"])
    #expect(seen.first.place == .line(file: "logs/agent0.log.0", line: 2))
    #expect(seen.first.time?.isoText == "2019-10-24T11:00:02.002")
    #expect(!seen.first.text.contains("geheim"))
    #expect(evidence.logs[.agent]?.lines == 2)
    #expect(evidence.logs[.agent]?.firstTime?.isoText == "2019-10-24T11:00:01.001")
    #expect(evidence.logs[.agent]?.lastLine?.place == .line(file: "logs/agent0.log.0", line: 2))
    #expect(evidence.unrecognised.isEmpty)
  }

  @Test("the phrase on a continuation line has the record's time and thread, whatever the window")
  func continuation() throws {
    var log = "\(head)1 (001) AutoUpgrade.3600 first\r\n"
    log += "\(head)2 (002) StartupSequencer SEVERE *** ERROR *** test failure\r\n"
    for _ in 0..<40 { log += "\tat com.snc.Something.method(Something.java:12)\r\n" }
    log += "Caused by: the real reason\r\n"
    let signatures = [
      f.signature("reason", "the real reason", threads: ["startup*"]),
      f.signature("other", "the real reason", threads: ["AutoUpgrade*"]),
    ]
    for window in [64, 100, 333, 1_000, 1 << 20] {
      let evidence = try f.scan(MemoryByteSource(log), signatures, window: window)
      let seen = try #require(evidence.seen["reason"])
      #expect(seen.count == 1)
      #expect(seen.first.place == .line(file: "agent0.log.0", line: 43))
      #expect(seen.first.time?.isoText == "2019-10-24T11:00:02.002")
      #expect(evidence.seen["other"] == nil)
      #expect(evidence.unrecognised.isEmpty, "the signature counts for the record")
      #expect(evidence.logs[.agent]?.lastLine?.place == .line(file: "agent0.log.0", line: 2))
    }
  }

  @Test("a thread constraint is not met where the thread is unknown")
  func unknownThread() throws {
    let evidence = try f.scan(
      MemoryByteSource("no header, but a phrase\n"),
      [
        f.signature("bound", "a phrase", threads: ["*"]), f.signature("free", "a phrase"),
      ])
    #expect(evidence.seen["bound"] == nil)
    #expect(evidence.seen["free"]?.count == 1)
    #expect(evidence.seen["free"]?.first.time == nil)
  }

  @Test("several signatures on a line, shared phrases, kinds, requires and excludes")
  func constraints() throws {
    let evidence = try f.scan(
      MemoryByteSource(
        "\(head)1 (001) ECCSender.1 timed out when posting to https://a.example/x\n"),
      [
        f.signature("any", "timed out when posting to <url>"),
        f.signature(
          "instance", "timed out when posting to <url>", requires: ["url": ["*A.EXAMPLE*"]]),
        f.signature(
          "other", "timed out when posting to <url>", excludes: ["url": ["*a.example*"]]),
        f.signature("short", "POSTING"), f.signature("wrapper", "posting", kinds: [.wrapper]),
      ])
    #expect(evidence.seen.keys.sorted() == ["any", "instance", "short"])
    #expect(evidence.seen["any"]?.captures["url"] == "https://a.example/x")
  }

  @Test("tallied signatures count every line")
  func tally() throws {
    var log = ""
    for index in 0..<1_000 {
      log +=
        "10/24/19 11:\(10 + index / 60 % 50):\(10 + index % 50) (001) Worker-Standard:X Worker starting: P\n"
    }
    for window in [500, 1 << 20] {
      let evidence = try f.scan(
        MemoryByteSource(log),
        [f.signature("worker", "Worker starting:", role: .milestone, tallied: true)],
        window: window)
      #expect(evidence.seen["worker"]?.count == 1_000)
      #expect(evidence.seen["worker"]?.first.place == .line(file: "agent0.log.0", line: 1))
      #expect(evidence.seen["worker"]?.last.place == .line(file: "agent0.log.0", line: 1_000))
    }
  }

  @Test("a line that repeats endlessly is batched, with the right count, last line and order")
  func batches() throws {
    var log = ""
    for _ in 0..<500 { log += "\(head)1 (001) A fault\n\(head)2 (001) A other\n" }
    log += "\(head)3 (001) A begin\n\(head)4 (001) A fault\n"
    let signatures = [
      f.signature("fault", "fault"), f.signature("other", "other"), f.signature("begin", "A begin"),
    ]
    let evidence = try f.scan(
      MemoryByteSource(log), signatures, sequences: [LogsFixture.startup])
    #expect(evidence.seen["fault"]?.count == 501)
    #expect(evidence.seen["other"]?.count == 500)
    #expect(evidence.seen["other"]?.last.place == .line(file: "agent0.log.0", line: 1_000))
    #expect(evidence.current["fault"]?.count == 1)
    #expect(evidence.current["other"] == nil)
  }

  @Test("UTF-16, escaped and Windows-1252 logs")
  func encodings() throws {
    let line = "\(head)1 (001) MIDServer SEVERE *** ERROR *** a & \"b\" <c>"
    let signatures = [f.signature("x", "a & \"b\" <<c>")]
    let wide = Array(line.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let fromWide = try f.scan(MemoryByteSource([0xFF, 0xFE] + wide), signatures)
    #expect(fromWide.seen["x"]?.first.text == line)
    let escaped =
      "first&#13;\n\(head)1 (001) MIDServer SEVERE *** ERROR *** "
      + "a &amp; &quot;b&quot; &lt;c&gt;&#13;\nlast&#13;\n"
    let fromEscaped = try f.scan(MemoryByteSource(escaped), signatures)
    #expect(fromEscaped.seen["x"]?.first.text == line)
    let german =
      Array("\(head)1 (001) MIDServer SEVERE *** ERROR *** Zugriff verweigert f".utf8)
      + [0xFC, 0x72] + Array("\n".utf8)
    let fromGerman = try f.scan(MemoryByteSource(german), [f.signature("y", "verweigert")])
    #expect(fromGerman.seen["y"]?.first.text.hasSuffix("verweigert für") == true)
  }

  @Test("entities that reads cut through")
  func cutEntities() throws {
    struct Dripping: ByteSource {
      var bytes: MemoryByteSource
      mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        bytes.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(1)))
      }
    }
    let padding = String(repeating: "0123456789&#13;\n", count: 6_000)
    var source = try EntityByteSource(
      sniffing: Dripping(bytes: MemoryByteSource(padding + "&amp;lt;&unknown;&am")))
    #expect(source.isEscaped)
    let all = try source.readPrefix(1 << 20)
    #expect(
      String(decoding: all, as: UTF8.self)
        == String(repeating: "0123456789\n", count: 6_000) + "&lt;&unknown;&am")
  }

  @Test("an ordinary log that quotes an entity stays as it is")
  func plainEntities() {
    #expect(!EntityByteSource.isEscaped(Array("a <b> says &quot;x&quot;\nand &#13; inside\n".utf8)))
    #expect(!EntityByteSource.isEscaped([]))
  }

  @Test("NULs and lines longer than a window")
  func hostile() throws {
    var log =
      "\(head)1 (001) MIDServer SEVERE *** ERROR *** " + String(repeating: "x", count: 20_000)
    log += " needle\n\u{0}\u{0}\n\(head)2 (001) MIDServer needle\n"
    let evidence = try f.scan(
      MemoryByteSource(log), [f.signature("needle", "needle")], window: 1_000)
    #expect(evidence.seen["needle"]?.count == 2)
    #expect(evidence.seen["needle"]?.first.time?.isoText == "2019-10-24T11:00:01.001")
    #expect(evidence.unrecognised.isEmpty)
  }
}
