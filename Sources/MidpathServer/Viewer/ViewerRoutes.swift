import Hummingbird
import MidpathEvidence
import MidpathModel
import MidpathReports
import MidpathStore

/// The pages that show evidence.
struct ViewerRoutes: Sendable {
  /// How long one search may take, in seconds; a link goes on from where it stopped.
  static let searchSeconds = 5.0
  /// Stands behind the name of an upload where its index is kept; safe to delete.
  static let indexEnding = ".lines"

  let desk: CaseDesk

  /// Adds the evidence page of a case and the viewer of its files.
  func addRoutes(to router: Router<DeskContext>) {
    let group = router.group("/cases/{case}")
    group.get("checks/{check}/log") { request, context in
      let asked = try LogRequest(query: request.uri.query ?? "")
      return try await log(asked, in: context)
    }
    group.get("evidence") { request, context in
      let query = request.uri.queryParameters
      return Response(
        page: try await evidence(
          check: query["check"].flatMap { Int($0) },
          filesFrom: query["files"].flatMap { Int($0) }, in: context))
    }
  }

  private func evidence(
    check number: Int?, filesFrom start: Int?, in context: DeskContext
  ) async throws -> Markup {
    let view = try await desk.view(context.caseID)
    let session = try context.author
    guard let number = number ?? view.lastCheck?.number else {
      return EvidencePage.empty(view, session: session)
    }
    guard let check = view.checks.first(where: { $0.number == number && $0.state == .done }) else {
      throw Problem.notFound("such check")
    }
    let files = try await desk.store.evidenceFiles(case: view.deskCase.id, check: number)
    return EvidencePage(
      view: view, session: session, check: check,
      files: EvidenceFileList(files, from: start)
    ).page
  }

  private func log(_ request: LogRequest, in context: DeskContext) async throws -> Response {
    let id = try context.caseID
    guard let check = Int(try context.segment("check")),
      let stored = try await desk.store.evidenceFile(request.file, case: id, check: check)
    else { throw Problem.notFound("such file in this evidence") }
    let path = desk.uploads.file(stored.storedName, case: id)
    let address = LogAddress(caseID: id, check: check, file: stored.path)
    let file = try await ViewerRoutes.reading {
      try ViewedFile(
        path: path, name: stored.path, indexPath: path + ViewerRoutes.indexEnding)
    }
    var note: LogSearchNote?
    if let text = request.find, let after = request.after {
      switch try await ViewerRoutes.search(text, after: after, in: file) {
      case .found(let line): return .redirect(to: address.line(line, find: text))
      case .absent: note = LogSearchNote(text: text, after: after, stoppedBefore: nil)
      case .stopped(let line): note = LogSearchNote(text: text, after: after, stoppedBefore: line)
      }
    }
    let view = try await desk.view(id)
    let part = try await ViewerRoutes.reading { try LogPart(of: file, for: request) }
    let proofs = LineProofs(of: stored.path, check: check, in: view)
    guard !request.isFragment else {
      return Response(
        page: LogLines(part: part, address: address, proofs: proofs, find: request.find).rows)
    }
    return Response(
      page: LogPage(
        view: view, session: try context.author, address: address, part: part, proofs: proofs,
        find: request.find, search: note
      ).page)
  }

  private static func search(
    _ text: String, after line: Int, in file: ViewedFile
  ) async throws -> LineSearch {
    let deadline = ContinuousClock.now + .seconds(searchSeconds)
    return try await reading { try file.search(text, after: line, until: deadline) }
  }

  /// Reads a file apart from the threads that answer requests.
  private static func reading<Result: Sendable>(
    _ work: @escaping @Sendable () throws -> Result
  ) async throws -> Result {
    do {
      return try await BlockingWork.run(work)
    } catch {
      throw Problem(
        .gone, "This file cannot be read any more",
        "Its upload was removed or changed on disk. Upload it again on the case's first page.")
    }
  }
}
