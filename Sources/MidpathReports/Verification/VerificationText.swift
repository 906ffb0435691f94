package import MidpathModel

/// Whether causes are fixed now, in words and as JSON.
package enum VerificationText {
  /// One block per server.
  package static func plain(_ results: [Verification.Result]) -> String {
    results.map(block).joined(separator: "\n")
  }

  private static func block(_ result: Verification.Result) -> String {
    var lines = ["\(result.server.name ?? "MID Server"): \(sentence(result))"]
    for proof in result.because.prefix(3) { lines += ["  \(proof.place)", "    \(proof.text)"] }
    if result.state != .fixed { lines.append("  How to see it: \(result.cause.verify.text)") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The answer as a sentence that begins in small letters, as in `fixed: TITLE.`.
  package static func sentence(_ result: Verification.Result) -> String {
    switch result.state {
    case .fixed: "fixed: \(result.cause.title)."
    case .stillThere: "still there: \(result.cause.title)."
    case .unknown: "the files cannot tell whether this is fixed: \(result.cause.title)."
    }
  }

  /// An object per server.
  package static func json(_ results: [Verification.Result]) -> String {
    let items = results.map { result in
      JSONNode.keyed([
        "server": .text(result.server.name),
        "cause": .string(result.cause.id),
        "state": .string(result.state.rawValue),
        "evidence": .array(result.because.map(proof)),
        "settledBy": .texts(result.settledBy),
        "verify": .string(result.cause.verify.text),
      ])
    }
    return JSONNode.keyed(["schemaVersion": .integer(1), "results": .array(items)]).written
  }

  private static func proof(_ observation: Observation) -> JSONNode {
    .keyed([
      "place": .string(observation.place.description),
      "time": .text(observation.time?.isoText),
      "text": .string(observation.text),
    ])
  }
}
