import MidpathKnowledge
import MidpathModel
import Testing

@Suite("Cases")
struct CaseReadingTests {
  private func files(_ one: KnowledgeCase?) -> [String] {
    (one?.files ?? []).map { "\($0.path)=\($0.content)" }
  }

  @Test func partsAreLaidDownFirst() throws {
    let cases = SampleKnowledge().reading.cases
    let locked = try #require(cases.first)
    #expect(locked.id == "locked")
    #expect(locked.now == "2024-03-01 09:00:00")
    #expect(locked.source == "KB1")
    #expect(
      files(locked) == [
        "agent/config.xml=<parameters/>",
        "agent/logs/agent0.log.0=INFO Initializing MID Server\n"
          + "WARNING Could not authenticate user 'mid' on the instance\n",
      ])
    #expect(
      locked.records == [
        KnowledgeCase.Record(
          table: "sys_user", fields: ["user_name": "mid", "locked_out": "true"])
      ])
    #expect(locked.answers == [PersonAnswer(question: "second", choice: "no")])
    let expectation = locked.expectation
    #expect(expectation.verdict == .cause)
    #expect(expectation.first?.text == "user.locked-out")
    #expect(expectation.confirmed?.map(\.text) == ["user.locked-out"])
    #expect(expectation.proof["user.locked-out"]?.text == "sys_user.locked_out")
    #expect(expectation.answers["user-locked-out"]?.text == "yes")
    #expect(expectation.stage["startup"]?.text == "log-in")
  }

  @Test func partsUsePartsAndRemove() {
    let quiet = SampleKnowledge().reading.cases.last
    #expect(files(quiet) == ["agent/logs/agent0.log.0=INFO Initializing MID Server\n"])
    #expect(quiet?.expectation.confirmed == nil)
  }

  @Test func laterLayersWin() {
    var sample = SampleKnowledge()
    sample.replace(
      "uses: [more]",
      with: """
        uses: [more, base]
            files: {agent/config.xml: mine, agent/work/: , agent/logs/agent0.log.0: ''}
            append: {agent/config.xml: more}
        """, in: "cases/user.yaml")
    #expect(sample.complaints.isEmpty)
    #expect(
      files(sample.reading.cases.last) == [
        "agent/config.xml=mine\nmore", "agent/logs/agent0.log.0=", "agent/work/=",
      ])
  }

  @Test func removingAFolderRemovesWhatIsBelow() {
    var sample = SampleKnowledge()
    sample.replace(
      "uses: [more]", with: "uses: [base]\n    remove: [agent/logs]", in: "cases/user.yaml")
    #expect(sample.complaints.isEmpty)
    #expect(files(sample.reading.cases.last) == ["agent/config.xml=<parameters/>"])
  }

  @Test func recordsOfACaseReplaceThoseOfAPart() {
    var sample = SampleKnowledge()
    sample.replace(
      "    title: A server\n",
      with: """
            title: A server
            instance: {sys_user: [{user_name: other}], ecc_agent: [{name: mid}]}

        """, in: "cases/parts.yaml")
    #expect(sample.complaints.isEmpty)
    #expect(sample.reading.cases.first?.records.map(\.table) == ["ecc_agent", "sys_user"])
    #expect(sample.reading.cases.first?.records.last?.fields["user_name"] == "mid")
  }

  @Test func unknownIsAnAnswerOfAPerson() {
    var sample = SampleKnowledge()
    sample.replace(
      "answers: {second: no}", with: "answers: {second: unknown}", in: "cases/user.yaml")
    #expect(sample.complaints.isEmpty)
    #expect(
      sample.reading.cases.first?.answers == [PersonAnswer(question: "second", choice: nil)])
  }

  @Test(
    arguments: [
      ("2024-03-01 09:00:00", "2024-03-01 09:00:00"), ("2024-13-01 09:00:00", nil),
      ("2024-03-01", nil), ("24-03-01 09:00:00", nil), ("2024-03-01 09:00", nil), ("", nil),
      ("2024-03-01T09:00:00", nil), ("2024-0x-01 09:00:00", nil),
    ] as [(String, String?)])
  func momentOfACase(text: String, time: String?) {
    #expect(CaseMoment.time(text)?.description == time)
  }
}
