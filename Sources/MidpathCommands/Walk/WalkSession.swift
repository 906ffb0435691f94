import ArgumentParser
import MidpathDiagnosis
import MidpathModel

/// A walk with a person: one question at a time.
struct WalkSession {
  /// How a session ended.
  enum End {
    case finished
    case left
  }

  let diagnoser: Diagnoser
  let evidence: Evidence
  private(set) var file: CaseFile
  let fileName: String?
  let terminal: WalkTerminal
  /// The questions that were shown and answered, in the order they were met.
  private var settled: [String]

  init(
    diagnoser: Diagnoser, evidence: Evidence, file: CaseFile, fileName: String?,
    terminal: WalkTerminal
  ) {
    self.diagnoser = diagnoser
    self.evidence = evidence
    self.file = file
    self.fileName = fileName
    self.terminal = terminal
    settled = file.answers.map(\.question)
  }

  /// The path that is walked; throws a usage error while none is chosen.
  func path() throws -> TroubleshootingPath {
    if let id = file.path, let path = diagnoser.knowledge.path(id) { return path }
    if let path = diagnoser.knowledge.paths.first, diagnoser.knowledge.paths.count == 1 {
      return path
    }
    throw ValidationError("Name a path or a symptom; “midpath list” shows them.")
  }

  /// Asks until the path ends or the person leaves.
  mutating func run() throws -> End {
    if file.path == nil {
      guard try choosePath() else { return .left }
    }
    let path = try path()
    terminal.show(["\(path.title)", path.summary] + WalkPrompt.keys)
    while let next = nextQuestion(on: path) {
      guard let step = ask(next) else { return try leave() }
      switch step {
      case .answer(let choice): try settle(next, choice)
      case .back: try goBack()
      case .restart: try restart()
      case .leave: return try leave()
      }
    }
    return .finished
  }

  /// The first question of the walk that was not shown yet, with its answer so far.
  private func nextQuestion(on path: TroubleshootingPath) -> WalkPrompt? {
    let walk = diagnoser.walk(path, evidence: evidence, answers: file.given)
    let step = walk.steps.first { !settled.contains($0.question) }
    if let step, let found = diagnoser.knowledge.question(step.question) {
      return WalkPrompt(question: found.question, path: step.path, answer: step.answer)
    }
    guard case .open(let at, let id) = walk.position,
      let found = diagnoser.knowledge.question(id)
    else { return nil }
    return WalkPrompt(question: found.question, path: at, answer: nil)
  }

  private func ask(_ prompt: WalkPrompt) -> WalkPrompt.Reply? {
    terminal.show(terminal.separator + prompt.lines(number: settled.count + 1))
    var isExplained = false
    while let line = terminal.read(prompt.invitation) {
      switch prompt.reply(to: line, isExplained: isExplained) {
      case .reply(let reply): return reply
      case .explain:
        isExplained = true
        terminal.show(prompt.howTo)
      case .why: terminal.show(prompt.why)
      case .help(let lines): terminal.show(lines)
      }
    }
    return nil
  }

  private mutating func settle(_ prompt: WalkPrompt, _ choice: String?) throws {
    let id = prompt.question.id
    let isAccepted =
      choice != nil && choice == prompt.answer?.choice && prompt.answer?.by == .evidence
    file.record(PersonAnswer(question: id, choice: choice), accepted: isAccepted)
    settled.removeAll { $0 == id }
    settled.append(id)
    try save()
  }

  private mutating func goBack() throws {
    guard let last = settled.popLast() else {
      return terminal.show(["This is the first question."])
    }
    file.answers.removeAll { $0.question == last }
    try save()
  }

  private mutating func restart() throws {
    settled = []
    file.answers = []
    try save()
  }

  private func leave() throws -> End {
    if let fileName {
      try file.save(fileName)
      terminal.show(["", "Kept in \(fileName). Go on with: midpath walk --case \(fileName)"])
    } else {
      terminal.show(["", "Left without keeping the answers. With --case FILE they are kept."])
    }
    return .left
  }

  private func save() throws {
    if let fileName { try file.save(fileName) }
  }

  /// Lets the person choose a symptom; false when the input ended.
  private mutating func choosePath() throws -> Bool {
    var options: [(path: String, title: String)] = []
    for path in diagnoser.knowledge.paths {
      options += path.symptoms.map { (path.id, $0.title) }
    }
    terminal.show(["What do you see?", ""])
    terminal.show(options.enumerated().map { "\($0.offset + 1). \($0.element.title)" })
    terminal.show(["", "Don't know? “midpath check FOLDER” looks at the files without a path."])
    while let line = terminal.read("Number:") {
      if ["q", "quit"].contains(line.lowercased()) { return false }
      if let number = Int(line), options.indices.contains(number - 1) {
        file.path = options[number - 1].path
        return true
      }
      terminal.show(["Type a number from 1 to \(options.count), or q to leave."])
    }
    return false
  }
}
