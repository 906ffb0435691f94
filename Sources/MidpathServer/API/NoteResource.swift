import HTTPTypes
import Hummingbird
import MidpathReports
import MidpathStore

/// Notes of a case.
struct NoteResource: APIResource {
  let desk: CaseDesk

  var operations: [APIOperation] {
    [list, add]
  }

  private var list: APIOperation {
    APIOperation(
      name: "listNotes", method: .get, path: "/cases/{case}/notes",
      summary: "The notes of a case, the oldest first.",
      answer: .ok(.object(["notes": .list(.named("Note"))])), tag: .ofCase
    ) { call in
      let notes = try await desk.store.notes(case: call.caseID)
      return Response(json: .keyed(["notes": .array(notes.map(CaseJSON.note))]))
    }
  }

  private var add: APIOperation {
    APIOperation(
      name: "addNote", method: .post, path: "/cases/{case}/notes", summary: "Keeps a note.",
      body: .json("NewNote"), answer: .created(.named("Note")), tag: .ofCase
    ) { call in
      let body = try await call.body(as: NewNote.self)
      let note = try await desk.note(body.text, by: call.session.author, case: call.caseID)
      return Response(json: CaseJSON.note(note), status: .created)
    }
  }

  var schemas: KeyValuePairs<String, APISchema> {
    [
      "Note": .object(["id": .count, "text": .text, "author": .text, "at": .moment]),
      "NewNote": .body(
        ["text": .text(upTo: desk.limits.noteCharacters)], required: ["text"]),
    ]
  }
}
