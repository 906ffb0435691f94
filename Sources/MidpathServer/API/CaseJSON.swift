import Foundation
import MidpathModel
import MidpathReports
import MidpathStore

/// Cases as the API and the export write them.
enum CaseJSON {
  /// What a list shows of a case.
  static func summary(_ deskCase: DeskCase) -> JSONNode {
    .keyed([
      "id": .string(deskCase.id), "title": .string(deskCase.title),
      "path": .text(deskCase.path), "symptom": .text(deskCase.symptom),
      "server": .text(deskCase.server), "openedAt": time(deskCase.openedAt),
      "changedAt": time(deskCase.changedAt),
      "closedAt": deskCase.closedAt.map(time) ?? .null, "revision": .integer(deskCase.revision),
    ])
  }

  /// A case with its answers, notes, checks, the way so far and the diagnosis.
  static func detail(_ view: CaseView, notes: [CaseNote], diagnosis: JSONNode) -> JSONNode {
    .keyed([
      "schemaVersion": .integer(1), "case": summary(view.deskCase),
      "answers": .array(view.history.entries.map(answer)), "notes": .array(notes.map(note)),
      "checks": .array(view.checks.map(check)), "servers": .array(view.servers.map(server)),
      "walk": walk(view), "diagnosis": diagnosis,
    ])
  }

  /// One entry of the history of answers.
  static func answer(_ entry: AnswerEntry) -> JSONNode {
    .keyed([
      "question": .string(entry.question), "answer": .text(entry.choice),
      "evidence": .text(entry.evidenceChoice), "withdrawn": .bool(entry.isWithdrawal),
      "author": .string(entry.author), "at": time(entry.at),
    ])
  }

  /// A note.
  static func note(_ note: CaseNote) -> JSONNode {
    .keyed([
      "id": .integer(Int(note.id)), "text": .string(note.text), "author": .string(note.author),
      "at": time(note.at),
    ])
  }

  /// A check with its state.
  static func check(_ check: EvidenceCheck) -> JSONNode {
    .keyed([
      "number": .integer(check.number), "state": .string(check.state.rawValue),
      "begunAt": time(check.begunAt), "collectedAt": check.collectedAt.map(time) ?? .null,
      "endedAt": check.endedAt.map(time) ?? .null,
      "failure": .text(check.failure),
    ])
  }

  /// What a check found about a server, without the diagnosis.
  static func server(_ server: CheckedServer) -> JSONNode {
    .keyed([
      "server": .string(server.server), "name": .string(server.name),
      "verdict": .string(server.verdict), "summary": .string(server.summary),
    ])
  }

  /// How far a running check is.
  static func progress(_ report: CheckProgress.Report) -> JSONNode {
    .keyed([
      "activity": .string(report.activity), "filesRead": .integer(report.filesRead),
      "found": .texts(report.found),
    ])
  }

  /// A file that was uploaded.
  static func upload(_ upload: EvidenceUpload) -> JSONNode {
    .keyed([
      "id": .integer(Int(upload.id)), "name": .string(upload.name),
      "size": .integer(Int(upload.size)), "modified": upload.modified.map(time) ?? .null,
    ])
  }

  /// A file of evidence.
  static func file(_ file: EvidenceFile) -> JSONNode {
    .keyed(["path": .string(file.path), "size": .integer(Int(file.size))])
  }

  /// A mark of a step of a fix.
  static func fixStep(_ tick: FixTick) -> JSONNode {
    .keyed([
      "cause": .string(tick.cause), "step": .integer(tick.step), "done": .bool(tick.isDone),
      "author": .string(tick.author), "at": time(tick.at),
    ])
  }

  /// The way so far, and the question that waits or what the way came to.
  static func walk(_ view: CaseView) -> JSONNode {
    let steps = view.walk?.steps ?? []
    var next: String?
    var causes: [String] = []
    var end: String?
    switch view.walk?.position {
    case .open(_, let question): next = question
    case .causes(let reached): causes = reached
    case .end(let sentence): end = sentence
    case nil: break
    }
    return .keyed([
      "path": .text(view.path?.id), "questions": .texts(steps.map(\.question)),
      "next": .text(next),
      "steps": .array(
        steps.map { step in
          .keyed([
            "question": .string(step.question), "answer": .text(step.answer.choice),
            "by": .text(step.answer.by?.rawValue),
          ])
        }), "causes": .texts(causes), "end": .text(end),
    ])
  }

  /// What a check found differently from the one before.
  static func change(_ change: DiagnosisChange) -> JSONNode {
    .keyed([
      "verdictBefore": .string(change.verdictBefore), "verdictNow": .string(change.verdictNow),
      "causes": .array(
        change.entries.map { entry in
          .keyed([
            "id": .string(entry.cause), "title": .string(entry.title),
            "change": .string(entry.kind.rawValue),
            "fixed": .text(change.verified[entry.cause]?.rawValue),
          ])
        }),
    ])
  }

  /// A moment, ISO 8601 in UTC.
  static func time(_ date: Date) -> JSONNode { .string(TimeText.iso(date)) }
}
