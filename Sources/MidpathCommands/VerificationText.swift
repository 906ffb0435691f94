import MidpathModel
import MidpathReports

/// The result of `midpath verify` in words and as JSON.
enum VerificationText {
  /// One block per server.
  static func plain(_ results: [Verification.Result]) -> String {
    results.map(block).joined(separator: "\n")
  }

  private static func block(_ result: Verification.Result) -> String {
    var lines = ["\(result.server.name ?? "MID Server"): \(sentence(result))"]
    for proof in result.because.prefix(3) { lines += ["  \(proof.place)", "    \(proof.text)"] }
    if result.state != .fixed { lines.append("  How to see it: \(result.cause.verify.text)") }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func sentence(_ result: Verification.Result) -> String {
    switch result.state {
    case .fixed: "fixed: \(result.cause.title)."
    case .stillThere: "still there: \(result.cause.title)."
    case .unknown: "the files cannot tell whether this is fixed: \(result.cause.title)."
    }
  }

  /// An object per server.
  static func json(_ results: [Verification.Result]) -> String {
    let items = results.map { result in
      JSONNode.members([
        "server": result.server.name.map(JSONNode.string) ?? .null,
        "cause": .string(result.cause.id),
        "state": .string(result.state.rawValue),
        "evidence": .array(result.because.map(proof)),
        "settledBy": .strings(result.settledBy),
        "verify": .string(result.cause.verify.text),
      ])
    }
    return JSONNode.members(["schemaVersion": .integer(1), "results": .array(items)]).written
  }

  private static func proof(_ observation: Observation) -> JSONNode {
    .members([
      "place": .string(observation.place.description),
      "time": observation.time.map { .string($0.isoText) } ?? .null,
      "text": .string(observation.text),
    ])
  }
}
