import Foundation
import Hummingbird
import HummingbirdCore
import MidpathReports
import MidpathStore

/// What the forms on the pages of cases are sent to.
struct CaseForms: Sendable {
  let desk: CaseDesk
  let receiver: UploadReceiver

  /// Adds the addresses of all forms.
  func addRoutes(to router: Router<DeskContext>) {
    router.post("/cases") { request, context in
      let form = try await FormFields(request, session: context.author)
      let opened = try await desk.open(
        title: form["title"], symptom: form["symptom"], path: form["path"])
      return Response.redirect(to: CaseAddress(id: opened.id).walk)
    }
    router.post("/cases/evidence") { request, context in
      let intake = try await EvidenceIntake.begin(request, session: context.author)
      let opened = try await desk.open(title: nil, symptom: nil, path: nil)
      do {
        return try await take(intake, case: opened.id)
      } catch {
        // Without its evidence nobody wants the case.
        try? await desk.delete(opened.id)
        throw error
      }
    }
    router.post("/cases/{case}/uploads") { request, context in
      let intake = try await EvidenceIntake.begin(request, session: context.author)
      return try await take(intake, case: context.caseID)
    }
    addAnswers(to: router.group("/cases/{case}"))
    addKeeping(to: router.group("/cases/{case}"))
  }

  private func addAnswers(to group: RouterGroup<DeskContext>) {
    group.post("answers") { request, context in
      let session = try context.author
      let form = try await FormFields(request, session: session)
      guard let question = form["question"] else {
        throw Problem.invalid("The form names no question.")
      }
      let view = try await desk.answer(
        question, with: form["answer"], by: session.author, case: context.caseID)
      return Response.redirect(to: CaseRoutes.nextAddress(in: view))
    }
    group.post("withdrawals") { request, context in
      let session = try context.author
      let form = try await FormFields(request, session: session)
      guard let question = form["question"] else {
        throw Problem.invalid("The form names no question.")
      }
      let view = try await desk.withdraw(
        question, by: session.author, case: context.caseID)
      return Response.redirect(to: CaseAddress(id: view.deskCase.id).question(question))
    }
    group.post("fix-steps") { request, context in
      let session = try context.author
      let form = try await FormFields(request, session: session)
      guard let cause = form["cause"], let step = form["step"].flatMap({ Int($0) }) else {
        throw Problem.invalid("The form names no step of a fix.")
      }
      try await desk.tick(
        cause: cause, step: step, isDone: form["done"] == "yes", by: session.author,
        case: context.caseID)
      return Response.redirect(to: CaseAddress(id: try context.caseID).diagnosis)
    }
  }

  private func addKeeping(to group: RouterGroup<DeskContext>) {
    add("notes", to: group) { form, session, id in
      _ = try await desk.note(form["text"] ?? "", by: session.author, case: id)
    }
    add("path", to: group) { form, _, id in try await desk.walk(form["path"] ?? "", case: id) }
    add("server", to: group) { form, _, id in
      try await desk.choose(server: form["server"] ?? "", case: id)
    }
    add("title", to: group) { form, _, id in try await desk.rename(form["title"] ?? "", case: id) }
    add("close", to: group) { _, _, id in try await desk.close(true, case: id) }
    add("reopen", to: group) { _, _, id in try await desk.close(false, case: id) }
    group.post("delete") { request, context in
      _ = try await FormFields(request, session: context.author)
      try await desk.delete(context.caseID)
      return Response.redirect(to: "/cases")
    }
  }

  /// A form that leads back to the first page of the case.
  private func add(
    _ name: String, to group: RouterGroup<DeskContext>,
    _ change: @escaping @Sendable (FormFields, DeskSession, String) async throws -> Void
  ) {
    group.post(RouterPath(name)) { request, context in
      let session = try context.author
      let form = try await FormFields(request, session: session)
      let id = try context.caseID
      try await change(form, session, id)
      return Response.redirect(to: CaseAddress(id: id).overview)
    }
  }

  private func take(_ intake: EvidenceIntake, case id: String) async throws -> Response {
    var intake = intake
    try await intake.receive(into: id, desk: desk, receiver: receiver)
    return Response.redirect(to: CaseAddress(id: id).overview)
  }
}
