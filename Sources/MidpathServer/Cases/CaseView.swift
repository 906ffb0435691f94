import MidpathDiagnosis
import MidpathModel
import MidpathReports
import MidpathStore

/// A case as its pages show it: what is kept of it, and what follows from that now.
struct CaseView: Sendable {
  let deskCase: DeskCase
  let history: AnswerHistory
  /// The oldest first.
  let checks: [EvidenceCheck]
  /// What the latest finished check found, one entry per MID Server.
  let servers: [CheckedServer]
  /// The evidence of the server that the case is about; nil without a finished check.
  let evidence: Evidence?
  let diagnosis: Diagnosis
  /// The path that is walked: the one that was chosen, or the one that the diagnosis leads to.
  let path: TroubleshootingPath?
  let walk: Walk?
  /// The answers to all questions by id, as they count now.
  let answers: [String: Answer]
  /// What evidence alone says, by question.
  let evidenceAnswers: [String: Answer]
  let knowledge: KnowledgeState

  /// The latest check that finished.
  var lastCheck: EvidenceCheck? { checks.last { $0.state == .done } }

  /// The check that is still going on, or nil.
  var openCheck: EvidenceCheck? {
    checks.last.flatMap { [.waiting, .running].contains($0.state) ? $0 : nil }
  }

  /// Whether evidence has several MID Servers and nobody has chosen one.
  var needsServer: Bool { servers.count > 1 && deskCase.server == nil }

  /// Draws the conclusions from what is kept.
  init(
    _ deskCase: DeskCase, history: AnswerHistory, checks: [EvidenceCheck],
    servers: [CheckedServer], evidence: Evidence?, knowledge: KnowledgeState
  ) {
    self.deskCase = deskCase
    self.history = history
    self.checks = checks
    self.servers = servers
    self.evidence = evidence
    self.knowledge = knowledge
    let diagnoser = Diagnoser(knowledge.base)
    let seen = evidence ?? Evidence()
    let given = history.given
    answers = diagnoser.answers(seen, given: given)
    evidenceAnswers = given.isEmpty ? answers : diagnoser.answers(seen)
    let first = diagnoser.diagnose(seen, answers: given, paths: deskCase.path.map { [$0] } ?? [])
    path = CaseView.path(of: deskCase, first, knowledge, answers)
    walk = path.map { diagnoser.walk($0, evidence: seen, answers: given) }
    if case .causes(let reached) = walk?.position, deskCase.path != nil {
      diagnosis = diagnoser.diagnose(
        seen, answers: given, paths: deskCase.path.map { [$0] } ?? [], reached: reached)
    } else {
      diagnosis = first
    }
  }

  private static func path(
    of deskCase: DeskCase, _ diagnosis: Diagnosis, _ knowledge: KnowledgeState,
    _ answers: [String: Answer]
  ) -> TroubleshootingPath? {
    if let chosen = deskCase.path ?? diagnosis.next?.path { return knowledge.base.path(chosen) }
    guard let root = diagnosis.root?.id else { return nil }
    return knowledge.links.paths(leadingTo: root).compactMap(knowledge.base.path)
      .min { distance(of: $0, to: root, answers) < distance(of: $1, to: root, answers) }
  }

  /// How directly a path leads to a cause: best by an answer that was given, then by one that names
  /// few other causes.
  private static func distance(
    of path: TroubleshootingPath, to cause: String, _ answers: [String: Answer]
  ) -> (Int, Int) {
    let ways = path.questions.flatMap { question in
      question.answers.compactMap { choice -> (Int, Int)? in
        guard case .causes(let found) = choice.destination, found.contains(cause) else {
          return nil
        }
        return (answers[question.id]?.choice == choice.id ? 0 : 1, found.count)
      }
    }
    return ways.min(by: <) ?? (1, .max)
  }
}
