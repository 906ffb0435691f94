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
      "begunAt": time(check.begunAt), "endedAt": check.endedAt.map(time) ?? .null,
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

  /// The way so far, and the question that waits.
  static func walk(_ view: CaseView) -> JSONNode {
    var next: JSONNode = .null
    if case .open(_, let question) = view.walk?.position { next = .string(question) }
    return .keyed([
      "path": .text(view.path?.id),
      "questions": .texts((view.walk?.steps ?? []).map(\.question)), "next": next,
    ])
  }

  /// A moment, ISO 8601 in UTC.
  static func time(_ date: Date) -> JSONNode { .string(TimeText.iso(date)) }
}
