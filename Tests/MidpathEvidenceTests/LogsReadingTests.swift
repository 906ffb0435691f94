import LogScan
import MidpathModel
import Testing

@testable import MidpathEvidence

@Suite("Reading the logs of a server")
struct LogsReadingTests {
  private let f = LogsFixture.self

  @Test("what comes before a failure counts, and the failure is named")
  func failing() throws {
    let knowledge = f.knowledge([f.signature("x", "hello")])
    var reader = LogReader(
      ServerFiles(root: MemoryFiles(text: [:])), knowledge: knowledge,
      set: try SignatureSet(knowledge, cacheFolder: nil))
    let log = OpenLog(
      file: LogFile(path: "a", kind: .agent), display: "a", source: .agentFolder)
    reader.read(FailingSource(bytes: MemoryByteSource("hello\n")), of: log, size: 6)
    reader.read(MemoryByteSource("hello\n"), of: log, size: 100)
    var evidence = Evidence()
    reader.fill(&evidence)
    #expect(evidence.seen["x"]?.count == 2)
    #expect(
      evidence.unread.map(\.reason) == [
        "could not be read to its end: stale file handle", "became shorter while it was read",
      ])
  }

  @Test("rotated logs are read oldest first; empty ones are read too")
  func rotation() {
    let evidence = f.read(
      [
        "logs/agent0.log.0": "10/24/19 11:00:03 (000) MIDServer hello newest\n",
        "logs/agent0.log.1": "10/24/19 10:00:03 (000) MIDServer hello\n",
        "logs/agent0.log.2": "10/24/19 09:00:03 (000) MIDServer hello oldest\n",
        "logs/wrapper.log": "",
      ], [f.signature("x", "hello")])
    #expect(evidence.seen["x"]?.first.place == .line(file: "logs/agent0.log.2", line: 1))
    #expect(evidence.seen["x"]?.last.place == .line(file: "logs/agent0.log.0", line: 1))
    #expect(evidence.logs[.agent]?.files == 3)
    #expect(evidence.logs[.wrapper]?.files == 1)
    #expect(evidence.logs[.wrapper]?.lines == 0)
    #expect(evidence.unread.isEmpty)
  }

  @Test("a single file of any name is a log by its content")
  func single() {
    let evidence = f.read(
      ["mail.eml": "2019/05/28 11:01:16 | hello\n"], [f.signature("x", "hello", kinds: [.wrapper])])
    #expect(evidence.seen["x"]?.count == 1)
    #expect(f.read(["x.bin": "hello\n"], [f.signature("x", "hello")]).seen["x"]?.count == 1)
  }

  @Test("records of the instance in every form, and what is no record")
  func records() {
    let evidence = f.read(
      [
        "instance/ecc_agent.json":
          #"{"result":[{"name":"a","status":{"display_value":"Up","value":"up"},"n":3,"b":true,"z":null}]}"#,
        "instance/sys_user.json": #"[{"user_name":"mid","user_password":"geheim"}]"#,
        "instance/sys_properties.json": #"{"name":"p","value":"1"}"#,
        "instance/ecc_agent_issue.json":
          #"{"result":[{"message":"first line\nNot enough free disk space"}]}"#,
        "instance/ecc_queue.json": "<html>hibernating</html>",
        "instance/bad.json": #"{"result":["#,
      ], [f.signature("disk", "Not enough free disk space", kinds: [.issue])])
    #expect(
      evidence.records["ecc_agent"]?.first?.fields
        == ["name": "a", "status": "up", "n": "3", "b": "true"])
    #expect(evidence.records["sys_user"]?.first?.fields["user_password"] == SecretMask.mask)
    #expect(evidence.records["sys_properties"]?.count == 1)
    #expect(
      evidence.seen["disk"]?.first.place == .record(table: "ecc_agent_issue", field: "message"))
    #expect(evidence.records["ecc_queue"] == nil)
    #expect(
      evidence.unread.contains(
        Unread(
          path: "instance/ecc_queue.json",
          reason: "is a web page, not JSON: the instance may be hibernating")))
    #expect(evidence.unread.contains { $0.path == "instance/bad.json" })
  }

  @Test("templates keep what stays the same")
  func templates() {
    func template(_ text: String) -> String {
      var output: [UInt8] = []
      Array(text.utf8).withUnsafeBytes { TemplateText.append($0, 0..<$0.count, to: &output) }
      return String(decoding: output, as: UTF8.self)
    }
    #expect(template("took 12 ms at 10.1.2.3:443") == "took <num> ms at <ip>")
    #expect(template("id 02aad4091b01e190d41b65fa234bcb18.") == "id <id>.")
    #expect(template("see https://a.b.com/x?x=1, now") == "see <url>, now")
    #expect(template("no C:\\Program Files\\agent\\x.xml here") == "no <path> here")
    #expect(template("no /opt/mid/agent: denied") == "no <path>: denied")
    #expect(template("host dev1.service-now.com down") == "host <host> down")
    #expect(
      template("java.net.SocketException: Connection reset")
        == "java.net.SocketException: Connection reset")
    #expect(template("user 'bob smith' and \"x\" don't") == "user <text> and <text> don't")
    #expect(template("mail a.b@example.com") == "mail <text>")
    #expect(template("ecc_queue.02aad4091b01e190d41b65fa234bcb18.xml") == "ecc_queue.<id>.xml")
    #expect(template("at 2024-01-01 10:00:00.123") == "at <num> <num>")
  }

  @Test("unrecognised errors are grouped with their exception, known ones are not")
  func unrecognised() throws {
    var log = ""
    for index in 0..<10 {
      log += "10/24/19 11:00:1\(index) (001) A SEVERE *** ERROR *** odd thing \(index)\n"
      log += "java.net.ConnectException: refused by 10.0.0.\(index)\n\tat a.b.C\n"
      log += "10/24/19 11:00:1\(index) (001) A WARNING *** WARNING *** known thing\n"
      log += "10/24/19 11:00:1\(index) (001) A SEVERE *** ERROR *** unknown head\n"
      log += "\tat a.b.C\nCaused by: known thing\n"
      log += "10/24/19 11:00:1\(index) (001) A WARNING *** WARNING *** just noise\n"
    }
    let signatures = [
      f.signature("k", "known thing"), f.signature("n", "just noise", role: .noise, tallied: true),
    ]
    for window in [100, 500, 1 << 20] {
      let evidence = try f.scan(MemoryByteSource(log), signatures, window: window)
      #expect(evidence.unrecognised.count == 1)
      let group = try #require(evidence.unrecognised.first)
      #expect(group.template == "odd thing <num> | java.net.ConnectException: refused by <ip>")
      #expect(group.count == 10)
      #expect(group.level == .error)
      #expect(group.first.place == .line(file: "agent0.log.0", line: 1))
      #expect(group.last.place == .line(file: "agent0.log.0", line: 73))
      #expect(evidence.hours.map(\.errors) == [20])
      #expect(evidence.hours.map(\.warnings) == [20])
    }
  }

  @Test("wrapper.log: a stack trace with a header on each line is one record")
  func wrapperTrace() throws {
    let log = """
      2019/05/28 11:01:16 | [A] ERROR com.snc.A - failed
      2019/05/28 11:01:16 | java.lang.RuntimeException: x
      2019/05/28 11:01:16 | \tat com.snc.A.b(A.java:1)
      2019/05/28 11:01:16 | Caused by: the known thing
      2019/05/28 11:01:17 | [A] ERROR com.snc.A - other

      """
    let evidence = try f.scan(
      MemoryByteSource(log), [f.signature("k", "the known thing", kinds: [.wrapper])],
      kind: .wrapper)
    #expect(evidence.unrecognised.map(\.template) == ["com.snc.A - other"])
  }

  @Test("ever-new messages stay bounded")
  func bounded() throws {
    var table = TemplateTable()
    let line = Observation(source: .agentFolder, place: .file("x"), text: "x")
    let count = TemplateTable.templateLimit + 10
    for index in 0..<count {
      let place = table.count(
        Array("message \(index)".utf8), level: .error, isKnown: { false }, describe: { line })
      if let place { table.setLast(place, line) }
    }
    let groups = table.templates(newSince: nil)
    #expect(groups.count == TemplateTable.templateLimit + 1)
    #expect(groups.first?.template == TemplateTable.overflowTemplate)
    #expect(groups.first?.count == 10)
  }
}
