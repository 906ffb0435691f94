import MidpathModel

/// The one sentence that a report begins with.
struct Summary {
  let knowledge: KnowledgeBase
  let evidence: Evidence

  /// The sentence for a diagnosis.
  func sentence(for diagnosis: Diagnosis) -> String {
    let roots = diagnosis.causes.filter { $0.explainedBy == nil }
    switch diagnosis.verdict {
    case .cause:
      let confirmed = roots.filter { $0.state == .confirmed }
      let more = confirmed.count - 1
      let first = confirmed.first?.title ?? ""
      return more == 0 ? "\(first)." : "\(first), and \(more) more."
    case .suspected:
      let count = roots.count
      let first = roots.first?.title ?? ""
      return count == 1
        ? "One suspect: \(first)." : "\(count) suspects; the likeliest: \(first)."
    case .healthy: return healthy(diagnosis)
    case .unknown: return unknown(diagnosis)
    }
  }

  private func healthy(_ diagnosis: Diagnosis) -> String {
    if let stage = diagnosis.stages.first(where: { $0.state == .running }) {
      return "\(stage.title) is under way and only minutes old; nothing speaks against it."
    }
    guard let start = diagnosis.stages.first(where: { $0.startedAt != nil }),
      let at = start.startedAt
    else { return "It works; no fault was found." }
    return "The last start (\(at)) went through and no fault was found since."
  }

  private func unknown(_ diagnosis: Diagnosis) -> String {
    guard evidence.logs.values.contains(where: { $0.lines > 0 }) else {
      return "No log could be read, so there is nothing to go by."
    }
    if let stage = diagnosis.stages.first(where: { $0.state == .failed }) {
      return "\(stage.title) failed in “\(stage.reachedTitle)”, but nothing names the cause."
    }
    return "The evidence shows neither a fault nor a working server."
  }
}
