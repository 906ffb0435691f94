import Foundation
import HTTPTypes
import MidpathDiagnosis
import MidpathEvidence
import MidpathModel
import MidpathStore

/// All that can be done with cases; pages and API are two faces of it.
struct CaseDesk: Sendable {
  let store: any CaseStore
  let uploads: UploadFolder
  let knowledge: KnowledgeShelf
  let checks: CheckQueue
  let views: CaseViews
  let limits: DeskLimits
  let now: @Sendable () -> Date

  /// Opens a case; `title` may be nil where a symptom or path gives one.
  func open(title: String?, symptom: String?, path: String?) async throws -> DeskCase {
    let base = knowledge.current.base
    let leading = symptom.flatMap { id in base.paths.first { $0.symptoms.contains { $0.id == id } }
    }
    if let symptom, leading == nil {
      throw Problem.unknown("symptom “\(symptom)”", "Choose one of the first page.")
    }
    try checkPath(path)
    let chosen = path.flatMap(base.path) ?? leading
    let seen = leading?.symptoms.first { $0.id == symptom }
    let name = try checked(title ?? seen?.title ?? chosen?.title ?? "A MID Server in trouble")
    return try await store.openCase(
      id: CaseDesk.newID(), title: name, path: chosen?.id, symptom: symptom, at: now())
  }

  /// A case with everything that follows from what is kept of it.
  func view(_ id: String) async throws -> CaseView {
    try await views.view(id)
  }

  /// Keeps an answer; when it returns, the answer survives whatever happens to the process.
  ///
  /// `choice` is nil for "I don't know".
  func answer(
    _ question: String, with choice: String?, by author: String, case id: String
  ) async throws -> CaseView {
    let view = try await view(id)
    guard let found = view.knowledge.base.question(question)?.question else {
      throw Problem.notFound("question “\(question)”")
    }
    if let choice, !found.answers.contains(where: { $0.id == choice }) {
      let known = found.answers.map(\.id).joined(separator: ", ")
      throw Problem.unknown("answer “\(choice)” to \(question)", "Its answers: \(known).")
    }
    try checkOpen(view.deskCase)
    _ = try await store.record(
      AnswerEntry(
        question: question, choice: choice,
        evidenceChoice: view.evidenceAnswers[question]?.choice, isWithdrawal: false,
        author: author, at: now()),
      case: id)
    return try await self.view(id)
  }

  /// Takes an answer back, so that evidence counts again.
  func withdraw(_ question: String, by author: String, case id: String) async throws -> CaseView {
    let view = try await view(id)
    try checkOpen(view.deskCase)
    guard view.history.current(question) != nil else { return view }
    _ = try await store.record(
      AnswerEntry(
        question: question, choice: nil, evidenceChoice: view.evidenceAnswers[question]?.choice,
        isWithdrawal: true, author: author, at: now()),
      case: id)
    return try await self.view(id)
  }

  /// Keeps a note.
  func note(_ text: String, by author: String, case id: String) async throws -> CaseNote {
    try await store.addNote(try checked(text), author: author, at: now(), case: id)
  }

  /// Marks a step of a fix as done, or takes the mark back.
  func tick(
    cause: String, step: Int, isDone: Bool, by author: String, case id: String
  ) async throws {
    guard let found = knowledge.current.base.cause(cause), found.fix.indices.contains(step) else {
      throw Problem.notFound("step \(step) of “\(cause)”")
    }
    try await store.record(
      FixTick(cause: cause, step: step, isDone: isDone, author: author, at: now()), case: id)
  }

  /// What the last finished check found differently from the one before; nil where there was none.
  func change(in view: CaseView) async throws -> DiagnosisChange? {
    let done = view.checks.filter { $0.state == .done }
    guard done.count > 1, let evidence = view.evidence else { return nil }
    let id = view.deskCase.id
    let before = try await store.checkedServers(case: id, check: done[done.count - 2].number)
    let later = view.servers.first { $0.server == view.deskCase.server } ?? view.servers.first
    guard let later,
      let earlier = before.first(where: { $0.server == later.server }) ?? before.first
    else { return nil }
    return DiagnosisChange(
      before: earlier.diagnosisJSON, now: later.diagnosisJSON,
      evidence: evidence, diagnoser: Diagnoser(view.knowledge.base))
  }

  /// Removes a case with its evidence.
  func delete(_ id: String) async throws {
    try await store.deleteCase(id)
    await views.forget(id)
    try await BlockingWork.run { [uploads] in try uploads.remove(case: id) }
  }

  /// Throws where a case is closed or does not exist.
  func requireOpen(case id: String) async throws {
    guard let deskCase = try await store.findCase(id) else { throw Problem.notFound("such case") }
    try checkOpen(deskCase)
  }

  /// The number of the check that uploads go to now.
  func collect(case id: String) async throws -> Int {
    try await requireOpen(case: id)
    return try await store.collectingCheck(case: id, at: now()).number
  }

  /// Begins the check of what was uploaded; `isFresh` says that it was copied from the host just
  /// now, so that the age of its last lines means something.
  func check(_ number: Int, isFresh: Bool, case id: String) async throws {
    try await requireCollecting(number, case: id)
    guard try await !store.uploads(case: id, check: number).isEmpty else {
      throw Problem(.conflict, "Nothing was uploaded for this check", "Choose files first.")
    }
    if isFresh {
      let moment = now()
      try await store.setCollected(moment, case: id, check: number, at: moment)
    }
    try await store.setState(.waiting, failure: nil, case: id, check: number, at: now())
    checks.add(case: id, check: number)
  }

  /// Throws where no more evidence can be added to a check: it has begun, or its case is closed.
  func requireCollecting(_ number: Int, case id: String) async throws {
    guard let deskCase = try await store.findCase(id) else { throw Problem.notFound("such case") }
    try checkOpen(deskCase)
    guard let check = try await store.checks(case: id).first(where: { $0.number == number }) else {
      throw StoreError.noSuchCheck(number)
    }
    guard check.state == .collecting else {
      throw Problem(
        .conflict, "This check has begun already",
        "Collect new evidence; it becomes another check, and shows what changed.")
    }
  }

  private func checkOpen(_ deskCase: DeskCase) throws {
    guard deskCase.closedAt == nil else {
      throw Problem(
        .conflict, "This case is closed", "Open it again on its page, then repeat what you did.")
    }
  }

  /// The text within its limits; throws where it is empty or too long.
  func checked(_ text: String) throws -> String {
    // A letter with endless combining marks counts each of them.
    guard text.unicodeScalars.count <= limits.noteCharacters else {
      throw Problem.tooLarge("A text may have \(limits.noteCharacters) characters.")
    }
    guard !text.isBlank else { throw Problem.invalid("The text is empty.") }
    return text
  }

  /// Twelve letters and digits: enough that nobody meets a second case with them.
  private static func newID() -> String {
    let signs = Array("abcdefghijkmnpqrstuvwxyz23456789")
    return String((0..<12).map { _ in signs.randomElement() ?? "a" })
  }
}
