import ArgumentParser
import MidpathDiagnosis
import MidpathModel

/// What a walk came to: the diagnosis with the path's causes first.
struct WalkResult {
  let path: TroubleshootingPath
  let walk: Walk
  let diagnosis: Diagnosis
  let knowledge: KnowledgeBase

  init(session: WalkSession, path: TroubleshootingPath, knowledge: KnowledgeBase) {
    self.path = path
    self.knowledge = knowledge
    walk = session.diagnoser.walk(
      path, evidence: session.evidence, answers: session.file.given, passesOpenQuestions: true)
    var reached: [String] = []
    if case .causes(let causes) = walk.position { reached = causes }
    diagnosis = session.diagnoser.diagnose(
      session.evidence, answers: session.file.given, paths: [path.id], reached: reached)
  }

  /// The causes the path ended in.
  var reached: [CauseFinding] {
    guard case .causes(let ids) = walk.position else { return [] }
    return ids.compactMap { id in diagnosis.causes.first { $0.id == id } }
  }

  /// As for `check`; a walk that ends in causes it cannot prove could not tell.
  var exitCode: ExitCode { ExitStatus.code(for: [diagnosis.verdict]) }
}
