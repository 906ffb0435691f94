package import MidpathModel

/// A diagnosis for scripts: exactly what `docs/schema/diagnosis-1.json` describes.
///
/// Changes within a schema version only add keys.
package struct JSONReport: Sendable {
  package let context: ReportContext

  /// The version of the contract.
  package static let schemaVersion = 1

  /// Makes a writer.
  package init(context: ReportContext) {
    self.context = context
  }

  /// One object: of the server when there is one, with a list of `servers` otherwise.
  package func written(_ diagnoses: [Diagnosis]) -> String {
    let members =
      diagnoses.count == 1
      ? server(diagnoses[0])
      : [JSONMember("servers", .array(diagnoses.map { .object(server($0)) }))]
    return JSONNode.object(head + members).written
  }

  /// The object of one server, to be put into a larger one.
  package func node(of diagnosis: Diagnosis) -> JSONNode { .object(head + server(diagnosis)) }

  private var head: [JSONMember] {
    var head = [
      JSONMember("schemaVersion", .integer(JSONReport.schemaVersion)),
      JSONMember(
        "tool", .keyed(["name": .string(context.tool), "version": .string(context.toolVersion)])),
      JSONMember(
        "knowledge",
        .keyed([
          "version": .string(context.knowledgeVersion),
          "sha256": .string(context.knowledgeSHA256),
        ])),
    ]
    if let generatedAt = context.generatedAt {
      head.append(JSONMember("generatedAt", .string(generatedAt)))
    }
    return head
  }

  private func server(_ diagnosis: Diagnosis) -> [JSONMember] {
    [
      JSONMember("server", identity(diagnosis.server)),
      JSONMember("collectedAt", time(diagnosis.collectedAt)),
      JSONMember("verdict", .string(diagnosis.verdict.rawValue)),
      JSONMember("summary", .string(diagnosis.summary)),
      JSONMember("causes", .array(diagnosis.causes.map(cause))),
      JSONMember("dangers", .array(diagnosis.dangers.map(danger))),
      JSONMember("stages", .array(diagnosis.stages.map(stage))),
      JSONMember("patterns", .texts(diagnosis.patterns)),
      JSONMember("questions", .array(diagnosis.questions.map(question))),
      JSONMember("expected", .array(diagnosis.expected.map(cause))),
      JSONMember("noise", .array(diagnosis.noise.map(signature))),
      JSONMember("history", .array(diagnosis.history.map(signature))),
      JSONMember("unrecognised", .array(diagnosis.unrecognised.map(template))),
      JSONMember("unread", .array(diagnosis.unread.map(unread))),
      JSONMember("next", diagnosis.next.map(next) ?? .null),
      JSONMember("attempts", .array(diagnosis.attempts.map(attempt))),
      JSONMember("timeline", timeline(diagnosis)),
      JSONMember("logs", logs(diagnosis.logs)),
    ]
  }

  private func identity(_ server: ServerIdentity) -> JSONNode {
    .keyed([
      "name": .text(server.name), "version": .text(server.version),
      "os": .text(server.os?.rawValue), "agentFolder": .text(server.agentFolder),
      "instanceURL": .text(server.instanceURL),
    ])
  }

  private func unread(_ entry: Unread) -> JSONNode {
    .keyed(["path": .string(entry.path), "reason": .string(entry.reason)])
  }

  private func next(_ next: NextQuestion) -> JSONNode {
    .keyed([
      "question": .string(next.question), "path": .string(next.path), "ask": .string(next.ask),
      "why": .string(next.why),
    ])
  }
}
