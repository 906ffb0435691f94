import Foundation
import MidpathKnowledge
import MidpathModel
import Testing

/// A small set of knowledge files without a mistake, to be changed by tests.
struct SampleKnowledge {
  /// Stands in changed text before the place that a complaint is expected at.
  static let pointer = "👉"

  private(set) var files = SampleKnowledge.good
  private(set) var expected: SourceMark?

  /// All files, in no order.
  var sources: [KnowledgeSource] { files.map { KnowledgeSource(path: $0.key, text: $0.value) } }

  /// What the reader makes of the files.
  var reading: KnowledgeReading { KnowledgeReader.read(sources) }

  /// Everything the lint says of the files.
  var complaints: [Complaint] { KnowledgeLint.complaints(about: reading) }

  /// Replaces a text that stands once in a file; a pointer in the new text is the expected place.
  mutating func replace(_ old: String, with new: String, in file: String) {
    let path = "Knowledge/\(file)"
    let parts = (files[path] ?? "").components(separatedBy: old)
    guard parts.count == 2 else {
      Issue.record("'\(old)' stands \(parts.count - 1) times in \(file)")
      return
    }
    set(path, parts.joined(separator: new))
  }

  /// Adds text at the end of a file, or a new file.
  mutating func append(_ text: String, to file: String) {
    let path = "Knowledge/\(file)"
    set(path, (files[path] ?? "") + text)
  }

  /// Expects the complaint where a text stands that is once in a file.
  mutating func point(to text: String, in file: String) {
    replace(text, with: SampleKnowledge.pointer + text, in: file)
  }

  private mutating func set(_ path: String, _ text: String) {
    let pieces = text.components(separatedBy: SampleKnowledge.pointer)
    if pieces.count == 2 {
      let lines = pieces[0].components(separatedBy: "\n")
      expected = SourceMark(
        file: path, line: lines.count, column: (lines.last?.unicodeScalars.count ?? 0) + 1)
    }
    files[path] = pieces.joined()
  }

  static let good = [
    "Knowledge/knowledge.yaml": "knowledge:\n  version: 2026.1\n",
    "Knowledge/retired.yaml": "retired: [old.cause]\n",
    "Knowledge/signatures/au.yaml": signatures,
    "Knowledge/stages/startup.yaml": stages,
    "Knowledge/causes/user.yaml": causes,
    "Knowledge/dangers/upgrade.yaml": dangers,
    "Knowledge/paths/credentials.yaml": path,
    "Knowledge/cases/parts.yaml": parts,
    "Knowledge/cases/user.yaml": cases,
  ]

  private static let signatures = """
    signatures:
      - id: au.refused
        phrase: "Could not authenticate user '<user>'"
        in: [agent]
        role: fault
        requires: {user: ['m*']}
        means: [user.locked-out]
        sample: "WARNING Could not authenticate user 'mid' on the instance"
      - id: st.begin
        phrases: ['Initializing MID Server', 'Starting the MID Server again']
        in: [agent]
        role: milestone
        samples:
          - 'INFO initializing  MID Server'
          - 'INFO Starting the MID Server again'
      - id: st.roles-ok
        phrase: has all necessary roles
        in: [agent]
        role: milestone
        sample: 'User mid has all necessary roles'

    """

  private static let stages = """
    sequence: startup
    title: Start of the MID Server
    begins: [st.begin]
    stages:
      - id: log-in
        title: Log in
        meaning: The instance refused the user.
        passed: [st.roles-ok]
        failed: [au.refused]

    """

  private static let causes = """
    causes:
      - id: user.locked-out
        title: The user is locked out
        explanation: >
          After too many attempts the instance
          locks the user.
        frequency: common
        os: [windows, linux]
        releases: '>= orlando'
        confirms:
          - record: {table: sys_user, where: {user_name: mid}, field: locked_out, is: 'true'}
        suggests:
          - when: {seen: au.refused}
            strength: weak
        rules-out:
          - stage: {sequence: startup, stage: log-in, is: passed}
        explains: [au.refused]
        dangers: [upgrade-pending]
        settle: Look at the user record.
        fix:
          - Clear the box Locked out.
          - do: Start the service.
            os: windows
            unless: upgrade-pending
            instead: Continue the upgrade first.
        verify:
          text: The log says that the user has all roles.
          when: {stage: {sequence: startup, stage: log-in, is: passed}}
        sources: [KB1]
      - id: user.quiet
        kind: expected
        title: Nothing happens at night
        explanation: That is so.
        confirms:
          - fact: {name: config.state, is: empty}
        sources: [KB2]

    """

  private static let dangers = """
    dangers:
      - id: upgrade-pending
        text: Do not start the service.
        reason: It deletes files.
        when: {all: [{fact: {name: upgrade.log-state, is: started}}, {not: {os: linux}}]}
        check-first: Look into agent/work.
        sources: [KB3]

    """

  private static let path = """
    path: credentials
    title: Credentials
    summary: For a MID Server that cannot log in.
    symptoms:
      - {id: all-down, title: All MID Servers are down}
    sources: [KB1]
    questions:
      - id: user-locked-out
        ask: Is the user locked out?
        find-out:
          - Look at the box Locked out.
        cost: 3
        answers:
          yes:
            when: {record: {table: sys_user, field: locked_out, is: 'true'}}
            cause: user.locked-out
          no:
            excludes: [user.locked-out]
            next: second
        unknown: {next: second}
      - id: second
        ask: Was it cloned?
        answers:
          yes: {causes: [user.locked-out, user.quiet]}
          no: {end: Ask for help.}
        unknown: {end: Ask for help.}

    """

  private static let parts = """
    parts:
      - id: base
        title: A server
        files:
          agent/config.xml: <parameters/>
          agent/logs/agent0.log.0: |
            INFO Initializing MID Server
      - id: more
        uses: [base]
        remove: [agent/config.xml]

    """

  private static let cases = """
    cases:
      - id: locked
        title: The user is locked out
        source: KB1
        uses: [base]
        now: '2024-03-01 09:00:00'
        append:
          agent/logs/agent0.log.0: |
            WARNING Could not authenticate user 'mid' on the instance
        instance:
          sys_user: [{user_name: mid, locked_out: 'true'}]
        answers: {second: no}
        expect:
          verdict: cause
          first: user.locked-out
          confirmed: [user.locked-out]
          expected: [user.quiet]
          proof: {user.locked-out: sys_user.locked_out}
          answers: {user-locked-out: yes}
          stage: {startup: log-in}
      - id: quiet
        title: All is well
        source: KB1
        uses: [more]
        expect: {verdict: healthy}

    """
}
