import MidpathModel
import MidpathReports
import MidpathStore

/// What a search found, as the API writes it.
struct SearchJSON: Sendable {
  private let result: KnowledgeSearch.Result
  private let knowledge: KnowledgeJSON

  init(_ result: KnowledgeSearch.Result) {
    self.result = result
    knowledge = KnowledgeJSON(explainer: result.knowledge.explainer)
  }

  /// What the text says when it is read as a log, and the entries that have its words.
  var node: JSONNode {
    .keyed([
      "messages": .array(result.reading.messages.map(message)),
      "causes": .array(result.reading.causes.map(cause)), "hits": .array(result.hits.map(hit)),
    ])
  }

  private func message(_ message: TextReading.Message) -> JSONNode {
    .keyed([
      "signature": knowledge.reference(KnowledgeReference(.signature, message.signature.id)),
      "line": .text(message.line),
      "number": message.lineNumber.map(JSONNode.integer) ?? .null,
      "count": .integer(message.count),
    ])
  }

  private func cause(_ meant: TextReading.MeantCause) -> JSONNode {
    .keyed([
      "cause": knowledge.reference(KnowledgeReference(.cause, meant.cause.id)),
      "state": .string(meant.state.rawValue), "messages": .texts(meant.messages),
    ])
  }

  private func hit(_ hit: SearchHit) -> JSONNode {
    let kind = KnowledgeReference.Kind(rawValue: hit.kind)
    return .keyed([
      "entry": kind.map { knowledge.reference(KnowledgeReference($0, hit.id)) } ?? .null,
      "allWords": .bool(hit.hasAllWords),
      "snippet": .array(
        hit.snippet.map { .keyed(["text": .string($0.text), "match": .bool($0.isMatch)]) }),
    ])
  }
}
