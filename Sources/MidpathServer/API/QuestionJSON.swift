import MidpathModel
import MidpathReports

/// A question of a case as the API writes it: as in a diagnosis, with what one can answer.
struct QuestionJSON: Sendable {
  private let view: CaseView

  init(_ view: CaseView) {
    self.view = view
  }

  /// A question; throws where the knowledge has none with this id.
  func node(of id: String) throws -> JSONNode {
    guard let (path, question) = view.knowledge.base.question(id) else {
      throw Problem.notFound("question “\(id)”")
    }
    let finding = QuestionFinding(
      path: path, id: id, ask: question.ask, findOut: question.findOut,
      answer: view.answers[id] ?? Answer(choice: nil, by: nil))
    let report = JSONReport(context: ReportContext(view.knowledge.base))
    guard case .object(let members) = report.question(finding) else { return .null }
    let choices = question.answers.map { choice in
      JSONNode.keyed(["id": .string(choice.id), "title": .string(choice.title)])
    }
    return .object(
      members + [
        JSONMember("choices", .array(choices)),
        JSONMember("evidence", .text(view.evidenceAnswers[id]?.choice)),
        JSONMember("given", view.history.current(id).map(CaseJSON.answer) ?? .null),
      ])
  }
}
