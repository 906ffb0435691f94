import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import MidpathModel
import MidpathReports
import MidpathStore

/// The pages of cases.
struct CaseRoutes: Sendable {
  let desk: CaseDesk
  let progress: CheckProgress

  /// Adds `/`, `/cases` and the pages of a case.
  func addRoutes(to router: Router<DeskContext>) {
    router.get("/") { _, context in
      let recent = try await desk.store.cases(limit: CaseRoutes.recentLimit, before: nil)
      return Response(
        page: LandingPage(
          session: try context.author, knowledge: desk.knowledge.current.base, recent: recent
        ).page)
    }
    router.get("/cases") { request, context in
      let before = request.uri.queryParameters["before"].flatMap { Double($0) }
        .map { Date(timeIntervalSince1970: $0 / 1_000) }
      let cases = try await desk.store.cases(limit: CaseListPage.size, before: before)
      return Response(page: CaseListPage(session: try context.author, cases: cases).page)
    }
    addCasePages(to: router.group("/cases/{case}"))
    addExports(to: router.group("/cases/{case}"))
  }

  /// Cases on the first page of the desk.
  private static let recentLimit = 8

  private func addCasePages(to group: RouterGroup<DeskContext>) {
    group.get("") { _, context in
      Response(page: try await overview(context.caseID, session: context.author))
    }
    group.get("walk") { _, context in
      let view = try await desk.view(context.caseID)
      return Response.redirect(to: CaseRoutes.walkAddress(in: view))
    }
    group.get("questions/{question}") { _, context in
      let view = try await desk.view(context.caseID)
      return Response(
        page: try questionPage(context.segment("question"), view, session: context.author))
    }
    group.get("diagnosis") { _, context in
      Response(page: try await diagnosis(context.caseID, session: context.author))
    }
    group.get("graph") { _, context in
      let view = try await desk.view(context.caseID)
      return Response(page: GraphPage(view: view, session: try context.author).page)
    }
    group.get("history") { _, context in
      let view = try await desk.view(context.caseID)
      return Response(page: HistoryPage(view: view, session: try context.author).page)
    }
  }

  private func addExports(to group: RouterGroup<DeskContext>) {
    let formats: [(String, ReportFormat, String)] = [
      ("export.md", .markdown, "text/markdown; charset=utf-8"),
      ("export.html", .html, "text/html; charset=utf-8"),
      ("export.json", .json, "application/json"),
    ]
    for (name, format, type) in formats {
      group.get(RouterPath(name)) { _, context in
        let view = try await desk.view(context.caseID)
        let notes = try await desk.store.notes(case: view.deskCase.id)
        let text = CaseExport(view: view, notes: notes).written(as: format)
        return Response(
          status: .ok,
          headers: [
            .contentType: type,
            .contentDisposition:
              "attachment; filename=\"case-\(view.deskCase.id).\(name.dropFirst(7))\"",
          ], body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
      }
    }
  }

  /// Where the walk of a case goes on: at the question that waits, or at the diagnosis.
  static func nextAddress(in view: CaseView) -> String {
    let address = CaseAddress(id: view.deskCase.id)
    if case .open(_, let question) = view.walk?.position { return address.question(question) }
    return view.walk == nil && view.evidence == nil ? address.overview + "#path" : address.diagnosis
  }

  /// The question that waits, or the last one of a way that came to its end.
  private static func walkAddress(in view: CaseView) -> String {
    let last = WalkTrail.questions(of: view).last
    return last.map(CaseAddress(id: view.deskCase.id).question) ?? nextAddress(in: view)
  }

  private func overview(_ id: String, session: DeskSession) async throws -> Markup {
    let view = try await desk.view(id)
    let notes = try await desk.store.notes(case: id)
    var uploads: [EvidenceUpload] = []
    if let check = view.checks.last {
      uploads = try await desk.store.uploads(case: id, check: check.number)
    }
    let running = view.openCheck.flatMap { progress.report(case: id, check: $0.number) }
    return CaseOverviewPage(
      view: view, session: session, notes: notes, uploads: uploads, progress: running
    ).page
  }

  private func diagnosis(_ id: String, session: DeskSession) async throws -> Markup {
    let view = try await desk.view(id)
    return DiagnosisPage(
      view: view, session: session, change: try await desk.change(in: view),
      ticks: try await desk.store.ticks(case: id)
    ).page
  }

  private func questionPage(
    _ id: String, _ view: CaseView, session: DeskSession
  ) throws -> Markup {
    guard let found = view.knowledge.base.question(id),
      let path = view.knowledge.base.path(found.path)
    else { throw Problem.notFound("question “\(id)”") }
    return QuestionPage(view: view, session: session, question: found.question, path: path).page
  }
}

extension DeskContext {
  /// The case that the address names.
  var caseID: String {
    get throws { try segment("case") }
  }

  /// A part of the address with its encoding undone.
  func segment(_ name: String) throws -> String {
    let text = try parameters.require(name)
    guard let plain = text.removingPercentEncoding else {
      throw Problem.invalid("The address is not encoded as it should be.")
    }
    return plain
  }
}
