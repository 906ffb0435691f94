import HTTPTypes
import Hummingbird
import MidpathModel
import MidpathReports
import MidpathStore

/// The questions of a case and what people answered.
struct AnswerResource: APIResource {
  let desk: CaseDesk

  var operations: [APIOperation] {
    [list, question, answer, withdraw]
  }

  private var list: APIOperation {
    APIOperation(
      name: "listAnswers", method: .get, path: "/cases/{case}/answers",
      summary: "Who answered what and when, the oldest first.",
      answer: .ok(.object(["answers": .list(.named("AnswerEntry"))])), tag: .ofCase
    ) { call in
      let entries = try await desk.store.answers(case: call.caseID)
      return Response(json: .keyed(["answers": .array(entries.map(CaseJSON.answer))]))
    }
  }

  private var question: APIOperation {
    APIOperation(
      name: "getQuestion", method: .get, path: "/cases/{case}/questions/{question}",
      summary: "A question with its answer as it counts now, and how to find it out.",
      answer: .ok(.named("Question")), tag: .ofCase
    ) { call in
      let view = try await desk.view(call.caseID)
      return Response(json: try QuestionJSON(view).node(of: call.segment("question")))
    }
  }

  private var answer: APIOperation {
    APIOperation(
      name: "answerQuestion", method: .put, path: "/cases/{case}/answers/{question}",
      summary: "Answers a question, or says “I don't know”; overrules evidence.",
      body: .json("NewAnswer"), answer: .ok(.named("Question")),
      refusals: [.conflict, .unknownName], tag: .ofCase
    ) { call in
      let body = try await call.body(as: NewAnswer.self)
      let question = try call.segment("question")
      let view = try await desk.answer(
        question, with: body.answer, by: call.session.author, case: call.caseID)
      return Response(json: try QuestionJSON(view).node(of: question))
    }
  }

  private var withdraw: APIOperation {
    APIOperation(
      name: "withdrawAnswer", method: .delete, path: "/cases/{case}/answers/{question}",
      summary: "Takes an answer back, so that evidence counts again.", answer: .noContent,
      refusals: [.conflict], tag: .ofCase
    ) { call in
      let question = try call.segment("question")
      guard desk.knowledge.current.base.question(question) != nil else {
        throw Problem.notFound("question “\(question)”")
      }
      _ = try await desk.withdraw(question, by: call.session.author, case: call.caseID)
      return Response(status: .noContent)
    }
  }

  var schemas: KeyValuePairs<String, APISchema> {
    [
      "AnswerEntry": .object([
        "question": .text, "answer": .orNull(.text), "evidence": .orNull(.text),
        "withdrawn": .flag, "author": .text, "at": .moment,
      ]),
      "NewAnswer": .body(["answer": .orNull(.text)], required: ["answer"]),
      "Question": .object([
        "path": .text, "id": .text, "ask": .text, "findOut": .list(.text),
        "answer": .orNull(.text), "by": .orNull(.oneOf(["evidence", "person"])),
        "because": .list(DiagnosisSchema.evidence), "settledBy": .list(.text),
        "choices": .list(.object(["id": .text, "title": .text])),
        "evidence": .orNull(.text), "given": .orNull(.named("AnswerEntry")),
      ]),
    ]
  }
}
