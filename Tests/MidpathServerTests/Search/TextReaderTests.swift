import MidpathModel
import Testing

@testable import MidpathServer

/// Whatever part of a log somebody pastes leads to the cause, and not only to words.
@Suite struct TextReaderTests {
  private let reader: TextReader

  init() throws {
    reader = TextReader(try SharedKnowledge.state.get())
  }

  private func ids(_ text: String) -> [String] {
    reader.read(SearchText.plain(text)).messages.map(\.signature.id)
  }

  private static let header = "03/06/24 09:14:28 (378) StartupSequencer WARNING *** WARNING *** "

  @Test(arguments: [
    header + "Could not authenticate user 'mid.acme' on the ServiceNow instance",
    "Could not authenticate user 'mid.acme' on the ServiceNow instance",
    "r WARNING *** WARNING *** Could not authenticate user 'mid.acme' on the ServiceNow instance\r\n",
    "Could  not authenticate user\u{A0}\u{2018}mid.acme\u{2019} on the ServiceNow instance",
    "COULD NOT AUTHENTICATE USER 'MID.ACME' ON THE SERVICENOW INSTANCE",
  ])
  func aLineIsRecognised(_ text: String) throws {
    let reading = reader.read(SearchText.plain(text))
    #expect(reading.messages.map(\.signature.id) == ["au.could-not-auth"])
    #expect(reading.isExact)
    #expect(reading.causes.contains { $0.cause.id == "user.wrong-password" })
    #expect(reading.causes.allSatisfy { $0.state != .confirmed }, "one line of many meanings")
  }

  @Test(arguments: [
    "ould not authenticate user 'mid.acme' on the ServiceNow inst",
    "Could not authenticate\nuser 'mid.acme' on the\nServiceNow instance",
  ])
  func aLineThatWasCutOrBrokenIsNearlyRecognised(_ text: String) {
    let reading = reader.read(text)
    #expect(reading.messages.first?.signature.id == "au.could-not-auth")
    #expect(!reading.isExact)
    #expect(reading.causes.first?.cause.id == "user.wrong-password")
  }

  @Test func aStackTraceIsRecognised() {
    let trace = """
      java.lang.IllegalStateException: User cannot be authenticated or is missing the proper roles
      \tat com.service_now.mid.services.StartupSequencer.runTests(StartupSequencer.java:668)
      \tat java.base/java.lang.Thread.run(Thread.java:840)
      """
    let reading = reader.read(trace)
    #expect(reading.messages.first?.signature.id == "au.cannot-be-auth")
    #expect(reading.messages.first?.lineNumber == 1)
    #expect(!reading.causes.isEmpty)
  }

  @Test(arguments: [
    (
      "INFO   | jvm 1    | 2024/03/05 07:44:12.100 | [Fatal Error] :12:63: The reference to entity",
      "cf.fatal-error"
    ),
    ("wrapper.java.maxmemory=4096", "cg.maxmemory"),
  ])
  func linesOfOtherFilesAreRecognised(_ text: String, _ id: String) {
    #expect(ids(text).contains(id))
  }

  @Test func theDiagnosisStandsBeforeWhatMessagesCanMean() {
    let states = reader.read("Could not authenticate user 'x' on the ServiceNow instance").causes
      .map(\.state)
    let order: [TextReading.MeantCause.State] = [.confirmed, .suspected, .possible]
    let ranks = states.compactMap(order.firstIndex)
    #expect(ranks == ranks.sorted())
  }

  @Test(arguments: [
    "", " \n\t ", "zebra", "the of and", "\0\u{1B}[31m", "<script>alert(1)</script>",
  ])
  func otherTextSaysNothing(_ text: String) {
    #expect(ids(text).isEmpty)
  }

  @Test func secretsOfALineAreNotShown() throws {
    let line = "Could not authenticate user 'x' on the ServiceNow instance password=hunter2secret"
    let message = try #require(reader.read(line).messages.first)
    #expect(message.line?.contains("hunter2secret") == false)
  }

  @Test func listsAreLimited() throws {
    let state = try SharedKnowledge.state.get()
    let all = state.base.signatures.compactMap { $0.phrases.first?.text }.joined(separator: "\n")
    let reading = reader.read(all)
    #expect(reading.messages.count == TextReader.messageLimit)
    #expect(reading.causes.count == TextReader.causeLimit)
  }
}
