import MidpathKnowledge
import MidpathModel
import Testing

@Suite("Mistakes across files")
struct LintMistakeTests {
  @Test(arguments: identifiers + references + causes + signatures + paths)
  func isComplainedAboutAtItsPlace(_ mistake: Mistake) {
    #expect(mistake.verdict() == nil)
  }

  static let identifiers: [Mistake] = [
    Mistake(
      "causes/user.yaml", "- id: user.quiet", "- 👉id: user.locked-out",
      "the id 'user.locked-out' is taken: a cause at Knowledge/causes/user.yaml:2:5 has it"),
    Mistake(
      "causes/user.yaml", "- id: user.quiet", "- 👉id: old.cause",
      "the id 'old.cause' is retired (Knowledge/retired.yaml:1:11): ids are never used again"),
    Mistake(
      "signatures/au.yaml", "- id: st.roles-ok", "- 👉id: user.quiet",
      "the id 'user.quiet' is taken: a cause at Knowledge/causes/user.yaml:30:5 has it"),
    Mistake(
      "paths/credentials.yaml", "- id: second", "- 👉id: user-locked-out",
      "the id 'user-locked-out' is taken: a question at "
        + "Knowledge/paths/credentials.yaml:8:5 has it"),
    Mistake(
      "paths/credentials.yaml", "  - {id: all-down, title: All MID Servers are down}",
      "  - {id: all-down, title: A}\n  - 👉{id: all-down, title: B}",
      "the symptom 'all-down' has another title at Knowledge/paths/credentials.yaml:5:5",
      .warning),
  ]

  static let references: [Mistake] = [
    Mistake(
      "causes/user.yaml", "when: {seen: au.refused}", "when: {seen: 👉au.refusde}",
      "there is no signature 'au.refusde'", hint: "au.refused"),
    Mistake(
      "causes/user.yaml", "when: {seen: au.refused}", "when: {seen: [👉user.quiet]}",
      "'user.quiet' is a cause, not a signature"),
    Mistake(
      "causes/user.yaml", "when: {seen: au.refused}",
      "when: {seen: {signature: au.refused, alternates: 👉usr}}",
      "there is no capture of au.refused 'usr'", hint: "user"),
    Mistake(
      "causes/user.yaml", "when: {seen: au.refused}",
      "when: {stage: {sequence: startup, stage: 👉login, is: failed}}",
      "there is no stage of the sequence 'startup' 'login'", hint: "log-in"),
    Mistake(
      "causes/user.yaml", "when: {seen: au.refused}",
      "when: {answer: {question: user-locked-out, is: 👉yess}}",
      "there is no answer of the question 'user-locked-out' 'yess'", hint: "yes"),
    Mistake(
      "causes/user.yaml", "explains: [au.refused]", "explains: [👉au.nothing-at-all]",
      "there is no cause or signature 'au.nothing-at-all'"),
    Mistake(
      "causes/user.yaml", "dangers: [upgrade-pending]", "dangers: [👉upgrade-pendin]",
      "there is no danger 'upgrade-pendin'", hint: "upgrade-pending"),
    Mistake(
      "signatures/au.yaml", "means: [user.locked-out]", "means: [👉old.cause]",
      "'old.cause' is retired"),
    Mistake(
      "stages/startup.yaml", "begins: [st.begin]", "begins: [👉st.begins]",
      "there is no signature 'st.begins'", hint: "st.begin"),
    Mistake(
      "stages/startup.yaml", "stages:", "works-from: 👉log-inn\nstages:",
      "there is no stage of the sequence 'startup' 'log-inn'", hint: "log-in"),
    Mistake(
      "paths/credentials.yaml", "unknown: {next: second}", "unknown: {next: 👉secnd}",
      "there is no question of the path 'credentials' 'secnd'", hint: "second"),
    Mistake(
      "paths/credentials.yaml", "no: {end: Ask for help.}", "no: {path: 👉network}",
      "there is no path 'network'"),
    Mistake(
      "cases/user.yaml", "answers: {second: no}", "answers: {second: 👉maybe}",
      "there is no answer of the question 'second' 'maybe'"),
    Mistake(
      "cases/user.yaml", "uses: [more]", "uses: [👉mroe]", "there is no part 'mroe'", hint: "more"),
    Mistake(
      "cases/user.yaml", "stage: {startup: log-in}", "stage: {👉upgrade: log-in}",
      "there is no sequence 'upgrade'"),
  ]

  static let causes: [Mistake] = [
    Mistake(
      "causes/user.yaml", "sources: [KB1]", "sources: []",
      "the cause 'user.locked-out' needs 'sources'"
    ).pointing(to: "id: user.locked-out"),
    Mistake(
      "causes/user.yaml", "kind: expected", "kind: cause", "the cause 'user.quiet' needs 'fix'"
    )
    .pointing(to: "id: user.quiet"),
    Mistake(
      "causes/user.yaml", "kind: expected", "kind: cause", "the cause 'user.quiet' needs 'verify'"
    )
    .pointing(to: "id: user.quiet"),
    Mistake(
      "causes/user.yaml", "settle: Look at the user record.", "releases-x: a",
      "the cause 'user.locked-out' can stay a suspect and has no 'settle'", .warning
    )
    .pointing(to: "id: user.locked-out"),
    Mistake(
      "causes/user.yaml", "    confirms:\n      - fact: {name: config.state, is: empty}\n", "",
      "nothing confirms or suggests the cause 'user.quiet': only an answer leads to it", .warning
    )
    .pointing(to: "id: user.quiet"),
    Mistake(
      "causes/user.yaml", "explains: [au.refused]", "explains: [user.locked-out]",
      "causes explain themselves in a circle: user.locked-out → user.locked-out"
    )
    .pointing(to: "id: user.locked-out"),
    Mistake(
      "causes/user.yaml", "title: Nothing happens at night",
      "title: " + String(repeating: "x", count: 91),
      "the title of the cause 'user.quiet' has 91 characters; at most 90"
    )
    .pointing(to: "id: user.quiet"),
  ]

  static let signatures: [Mistake] = [
    Mistake(
      "signatures/au.yaml", "sample: 'User mid has all necessary roles'",
      "sample: 👉'User mid has roles'",
      "no phrase of the signature 'st.roles-ok' matches this sample"),
    Mistake(
      "signatures/au.yaml", "sample: \"WARNING Could not authenticate user 'mid'",
      "sample: 👉\"WARNING Could not authenticate user 'admin'",
      "no phrase of the signature 'au.refused' matches this sample"),
    Mistake(
      "signatures/au.yaml", "      - 'INFO Starting the MID Server again'\n", "",
      "no sample of the signature 'st.begin' matches this phrase", .warning
    )
    .pointing(to: "'Starting the MID"),
    Mistake(
      "signatures/au.yaml", "phrase: has all necessary roles",
      "phrases: [has all necessary roles, 👉'initializing  MID server']",
      "'st.roles-ok' and 'st.begin' shadow each other: the same phrase stands at "
        + "Knowledge/signatures/au.yaml:10:15"),
  ]

  static let paths: [Mistake] = [
    Mistake(
      "paths/credentials.yaml", "no: {end: Ask for help.}", "no: {next: user-locked-out}",
      "questions go round without an end: second → user-locked-out → second"
    )
    .pointing(to: "id: second"),
    Mistake(
      "paths/credentials.yaml", "yes: {causes: [user.locked-out, user.quiet]}",
      "yes: {end: Ask for help.}",
      "pointless question 'second': all answers lead to the same place", .warning
    )
    .pointing(to: "id: second"),
    Mistake(
      "paths/credentials.yaml", "ask: Is the user locked out?",
      "ask: " + String(repeating: "x", count: 141),
      "the question 'user-locked-out' has 141 characters, more than 140", .warning
    )
    .pointing(to: "id: user-locked-out"),
    Mistake(
      "paths/credentials.yaml", "  - {id: all-down, title: All MID Servers are down}",
      "  []", "no symptom and no other path leads to the path 'credentials'", .warning
    )
    .pointing(to: "path: credentials"),
  ]

  @Test func unreachableQuestion() {
    var sample = SampleKnowledge()
    sample.append(
      """
        - 👉id: third
          ask: Why?
          answers: {yes: {cause: user.locked-out}, no: {end: Stop.}}
          unknown: {end: Stop.}

      """, to: "paths/credentials.yaml")
    expect(
      sample, "nothing leads to the question 'third' from the first question")
  }

  @Test func causeThatNothingReaches() {
    var sample = SampleKnowledge()
    sample.append(
      """
        - 👉id: user.new
          title: New
          explanation: New.
          fix: [Do it.]
          verify: Look at it.
          sources: [KB1]

      """, to: "causes/user.yaml")
    expect(sample, "the cause 'user.new' needs a case that expects it")
    expect(sample, "nothing confirms or suggests the cause 'user.new'")
    expect(sample, "no path leads to the cause 'user.new'", .warning)
  }

  @Test func dangerThatIsNeverShown() {
    var sample = SampleKnowledge()
    sample.append(
      """
        - 👉id: never-shown
          text: Do not.
          reason: It breaks.
          sources: [KB1]

      """, to: "dangers/upgrade.yaml")
    expect(sample, "the danger 'never-shown' has no 'when' and no cause names it")
    sample.replace(
      "dangers: [upgrade-pending]", with: "dangers: [upgrade-pending, never-shown]",
      in: "causes/user.yaml")
    #expect(sample.complaints.isEmpty)
  }

  @Test func circleOverSeveralCauses() {
    var sample = SampleKnowledge()
    sample.replace("explains: [au.refused]", with: "explains: [user.quiet]", in: "causes/user.yaml")
    sample.replace(
      "kind: expected", with: "kind: expected\n    explains: [user.locked-out]",
      in: "causes/user.yaml")
    sample.point(to: "id: user.locked-out", in: "causes/user.yaml")
    expect(
      sample,
      "causes explain themselves in a circle: user.locked-out → user.quiet → user.locked-out")
  }

  @Test func pathsThatLeadBackToEachOther() {
    var sample = SampleKnowledge()
    sample.replace(
      "no: {end: Ask for help.}", with: "no: {path: other}", in: "paths/credentials.yaml")
    sample.append(
      """
      path: other
      title: Other
      summary: Other.
      questions:
        - 👉id: back
          ask: Back?
          answers: {yes: {path: credentials}, no: {end: Stop.}}
          unknown: {end: Stop.}

      """, to: "paths/other.yaml")
    expect(
      sample,
      "paths lead back to each other without an end: back → user-locked-out → second → back",
      .warning)
  }

  @Test func longPath() {
    var sample = SampleKnowledge()
    let questions = (0..<149).map { number in
      """
        - id: more-\(number)
          ask: Why?
          answers: {yes: {cause: user.locked-out}, no: {end: Stop.}}
          unknown: {next: \(number == 148 ? "second" : "more-\(number + 1)")}

      """
    }
    sample.replace(
      "unknown: {next: second}", with: "unknown: {next: more-0}", in: "paths/credentials.yaml")
    sample.append(questions.joined(), to: "paths/credentials.yaml")
    sample.point(to: "path: credentials", in: "paths/credentials.yaml")
    expect(sample, "the path has 151 questions, more than 150: split it", .warning)
  }

  @Test(arguments: [
    "signatures/au.yaml", "stages/startup.yaml", "causes/user.yaml", "dangers/upgrade.yaml",
    "paths/credentials.yaml", "cases/user.yaml", "cases/parts.yaml",
  ])
  func brokenFileIsOneComplaint(file: String) {
    var sample = SampleKnowledge()
    sample.append("\n👉  broken: [\n", to: file)
    let complaints = sample.complaints.filter { $0.severity == .error }
    #expect(complaints.map(\.mark.file) == ["Knowledge/\(file)"])
  }

  @Test func faultInAHealthyCase() {
    var sample = SampleKnowledge()
    sample.replace(
      "agent0.log.0: |\n", with: "agent0.log.0: |\n        WARN It broke badly\n",
      in: "cases/parts.yaml")
    sample.append(
      """
        - id: st.broke
          phrase: 👉It broke badly
          in: [agent]
          role: fault
          sample: It broke badly today

      """, to: "signatures/au.yaml")
    #expect(sample.complaints.isEmpty, "a line before the last attempt is history")
    sample.replace(
      "        INFO Initializing MID Server\n", with: "        INFO Ready\n",
      in: "cases/parts.yaml")
    expect(
      sample,
      "the fault 'st.broke' matches line 1 of agent/logs/agent0.log.0 in the healthy case "
        + "'quiet': WARN It broke badly", .warning)
  }

  @Test func fileInAnotherFolder() {
    var sample = SampleKnowledge()
    sample.append("👉dangers: []\n", to: "causes/x.yaml")
    expect(sample, "a file with 'dangers' belongs in the folder dangers/", .warning)
  }

  @Test func overlapsAreGivenOnRequestOnly() {
    var sample = SampleKnowledge()
    sample.replace(
      "phrase: has all necessary roles", with: "phrase: all necessary roles",
      in: "signatures/au.yaml")
    sample.append(
      """
        - id: st.necessary
          phrase: User <name> has all
          in: [agent]
          role: milestone
          sample: 👉User mid has all necessary roles

      """, to: "signatures/au.yaml")
    #expect(sample.complaints.isEmpty)
    let overlaps = KnowledgeLint.overlaps(in: sample.reading)
    #expect(overlaps.map(\.mark).last == sample.expected)
    #expect(
      overlaps.last?.message
        == "this sample of 'st.necessary' is also 'st.roles-ok': all necessary roles")
  }

  private func expect(
    _ sample: SampleKnowledge, _ message: String, _ severity: Complaint.Severity = .error,
    _ location: SourceLocation = #_sourceLocation
  ) {
    let wanted = sample.expected.map { Complaint($0, message, severity: severity) }
    #expect(wanted.map { sample.complaints.contains($0) } == true, sourceLocation: location)
  }
}
