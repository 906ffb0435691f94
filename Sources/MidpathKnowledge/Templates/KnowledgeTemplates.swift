internal import MidpathModel

/// Skeletons of knowledge files that an author fills in.
package enum KnowledgeTemplates {
  /// What a skeleton can be made of.
  package enum Kind: String, Sendable, CaseIterable {
    case path
    case cause
    case signature
    case danger
  }

  /// A new file: its path below the knowledge folder, and its text.
  package struct NewFile: Sendable, Hashable {
    package let path: String
    package let text: String
  }

  /// The skeleton of a file with one thing of a kind, or nil when `id` is no id of that kind.
  ///
  /// It is good YAML with all keys; `midpath knowledge lint` then says what to fill in. When the
  /// file is there already, its text without the first line is what to add to it.
  ///
  /// `sample` is a whole line of a log that a new signature begins from.
  package static func file(_ kind: Kind, id: String, sample: String? = nil) -> NewFile? {
    let log = ReadingLog()
    let mark = MarkedText(id, mark: .init(file: "", line: 1, column: 1))
    IdentifierForm.check(mark, hasArea: kind == .cause || kind == .signature, log: log)
    guard log.complaints.isEmpty else { return nil }
    let area = id.split(separator: ".").first.map(String.init) ?? id
    return switch kind {
    case .path: NewFile(path: "paths/\(id).yaml", text: path(id))
    case .cause: NewFile(path: "causes/\(area).yaml", text: cause(id))
    case .signature: NewFile(path: "signatures/\(area).yaml", text: signature(id, sample: sample))
    case .danger: NewFile(path: "dangers/\(area).yaml", text: danger(id))
    }
  }

  private static func signature(_ id: String, sample: String?) -> String {
    let line =
      sample ?? "TODO 2024-01-05 08:13:02 WARN (Thread) [Class] the words that never change mid"
    let phrase = sample ?? "TODO the words that never change <user>"
    return """
      signatures:
        - id: \(id)
          # Literal text; <name> captures, << is a literal <.
          phrase: \(quoted(phrase))
          in: [agent]                      # agent wrapper upgrade console issue instance ecc_queue config
          role: fault                      # fault consequence milestone noise value
          means: []                        # the causes it can point at
          note: TODO what a reader should know
          # A whole line that must match. Write your own; no real host names.
          sample: \(quoted(line))

      """
  }

  /// A text as a YAML scalar in single quotes.
  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  private static func cause(_ id: String) -> String {
    """
    causes:
      - id: \(id)
        kind: cause                      # or: expected, noise
        title: TODO what is wrong, as a person would say it, up to 90 characters
        explanation: >
          TODO why this breaks the MID Server.
        frequency: occasional            # common occasional rare
        confirms:                        # ANY of these proves it; nothing else explains it
          - seen: TODO.signature
        suggests:                        # each points at it: strong plain weak
          - when: {seen: TODO.signature}
            strength: plain
        rules-out:                       # ANY of these excludes it
          - stage: {sequence: startup, stage: log-in, is: passed}
        explains: []                     # causes and signatures that follow from it
        dangers: []
        settle: TODO what a person looks at when evidence cannot tell
        fix:
          - TODO the first step
          - do: TODO a step for one system
            os: windows
        verify:
          text: TODO how one sees that it is fixed
          when: {stage: {sequence: startup, stage: log-in, is: passed}}
        sources: [TODO]

    # And a case in cases/ that expects it:
    #
    # cases:
    #   - id: \(id.split(separator: ".").joined(separator: "-"))
    #     title: TODO
    #     source: TODO
    #     uses: [windows-agent]
    #     append:
    #       agent/logs/agent0.log.0: |
    #         TODO the lines that show it
    #     expect: {verdict: cause, first: \(id)}

    """
  }

  private static func danger(_ id: String) -> String {
    """
    dangers:
      - id: \(id)
        text: TODO what must not be done, as a sentence
        reason: TODO what happens if one does it
        when: {seen: TODO.signature}     # the state in which it is dangerous
        check-first: TODO what to look at when evidence cannot tell
        sources: [TODO]

    """
  }

  private static func path(_ id: String) -> String {
    """
    path: \(id)
    title: TODO up to 90 characters
    summary: TODO whom this path is for
    symptoms:                            # what a person sees
      - {id: TODO-symptom, title: TODO}
    sources: [TODO]
    questions:                           # the path begins with the first one
      - id: TODO-first
        ask: TODO up to 140 characters
        find-out:
          - TODO where to look
        cost: 2                          # minutes of a person
        sources: [TODO]
        answers:                         # next, cause, causes, path or end: exactly one of them
          yes:
            when: {seen: TODO.signature} # evidence that gives this answer
            cause: TODO.cause
          no:
            excludes: []
            end: TODO what to do now
        unknown: {end: TODO what to do when nobody knows}

    """
  }
}
