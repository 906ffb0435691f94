import MidpathDiagnosis
import MidpathKnowledge
import MidpathModel

/// How well the knowledge does on its cases, in numbers that can be compared from day to day.
struct Scoreboard {
  private(set) var cases = 0
  private(set) var first = 0
  private(set) var firstThree = 0
  private(set) var withProof = 0
  private(set) var grounded = 0
  private(set) var healthy = 0
  private(set) var healthyRight = 0
  private(set) var falselyConfirmed = 0
  private(set) var unknown = 0
  private(set) var questions: [QuestionCount.Mode: [QuestionCount]] = [:]

  /// Every how many cases the questions are counted: it takes many diagnoses a case.
  static let questionStride = 20

  /// Counts over the outcomes of cases.
  init(_ outcomes: [CaseRunner.Outcome], runner: CaseRunner) {
    for outcome in outcomes { count(outcome) }
    let measured = outcomes.filter { $0.knowledgeCase.expectation.first != nil }.enumerated()
      .filter { $0.offset.isMultiple(of: Scoreboard.questionStride) }.map(\.element)
    for mode in QuestionCount.Mode.allCases {
      questions[mode] = measured.compactMap { QuestionCount($0, mode: mode, runner: runner) }
    }
  }

  private mutating func count(_ outcome: CaseRunner.Outcome) {
    let expectation = outcome.knowledgeCase.expectation
    let roots = outcome.diagnosis.causes.filter { $0.explainedBy == nil }
    if expectation.verdict == .healthy {
      healthy += 1
      if outcome.diagnosis.causes.isEmpty { healthyRight += 1 }
    }
    let allowed = expectation.causes
    let isExact = expectation.confirmed != nil || expectation.first != nil
    if isExact, roots.contains(where: { $0.state == .confirmed && !allowed.contains($0.id) }) {
      falselyConfirmed += 1
    }
    guard let wanted = expectation.first?.text else { return }
    cases += 1
    if outcome.diagnosis.verdict == .unknown { unknown += 1 }
    guard let rank = roots.firstIndex(where: { $0.id == wanted }) else { return }
    if rank == 0 { first += 1 }
    if rank < 3 { firstThree += 1 }
    guard let place = expectation.proof[wanted]?.text else { return }
    withProof += 1
    if rank == 0, roots[rank].evidence.first?.place.description.hasSuffix(place) == true {
      grounded += 1
    }
  }

  /// The numbers as a Markdown page.
  var page: String {
    var lines = [
      "# Scoreboard", "",
      "Made by `midpath knowledge test --scoreboard` over the cases in `Knowledge/cases`. The cases were",
      "written together with the knowledge, so these numbers show that nothing was forgotten, not how",
      "midpath does on incidents it has never seen.", "",
      "| what | number |", "|---|---|", "| cases with a root cause | \(cases) |",
      "| root cause first | \(share(first, of: cases)) |",
      "| root cause among the first three | \(share(firstThree, of: cases)) |",
      "| grounded: root cause first, with the right line first | \(share(grounded, of: withProof)) |",
      "| false confirmations | \(falselyConfirmed) |", "| unknown | \(unknown) |",
      "| healthy folders without a cause | \(share(healthyRight, of: healthy)) |", "",
      "Questions left to a person until the root cause is certain or an answer has led to it, on every",
      "\(Scoreboard.questionStride)th case; the person answers truly. The lower bound is the least number of yes-or-no answers",
      "that can tell the suspects apart.", "",
      "| evidence | asked by midpath | authored order | lower bound | minutes, midpath | minutes, authored |",
      "|---|---|---|---|---|---|",
    ]
    for mode in QuestionCount.Mode.allCases {
      let counts = questions[mode] ?? []
      let row = [
        mode.rawValue, mean(counts.map(\.asked.questions)), mean(counts.map(\.authored.questions)),
        mean(counts.map(\.bound)), mean(counts.map(\.asked.minutes)),
        mean(counts.map(\.authored.minutes)),
      ]
      lines.append("| \(row.joined(separator: " | ")) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func share(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "0 of 0" : "\(part) of \(whole) (\(part * 1_000 / whole / 10) %)"
  }

  private func mean(_ numbers: [Int]) -> String { mean(numbers.map(Double.init)) }

  private func mean(_ numbers: [Double]) -> String {
    guard !numbers.isEmpty else { return "-" }
    let tenths = Int(numbers.reduce(0, +) * 10 / Double(numbers.count))
    return "\(tenths / 10).\(tenths % 10)"
  }
}
