import MidpathModel

/// What waits below `work/monitors/ECCSender`: results that were not sent to the instance.
enum SenderFacts {
  private static let folder = "work/monitors/ECCSender"
  private static let secondsPerDay = 86_400.0

  /// The facts, or none where the folder is not visible; `collectedAt` is UTC seconds.
  static func facts(_ view: AgentFolderView, collectedAt: Int64?) -> [FactName: Fact] {
    guard view.tree.hasFolder(folder) else { return [:] }
    let refused = view.tree.files(below: folder + "/output_error").count
    let oversize = view.tree.files(below: folder + "/output_oversize").count
    let waiting = view.tree.files(below: folder).filter { isWaiting($0.path) }
    let bytes = waiting.reduce(Int64(0)) { $0 + $1.size }
    var facts: [FactName: Fact] = [
      .senderFiles: number(waiting.count, "XML files waiting", in: folder, view),
      .senderRefused: number(refused, "files", in: folder + "/output_error", view),
      .senderOversize: number(oversize, "files", in: folder + "/output_oversize", view),
    ]
    let megabytes = Double(bytes) / (1_024 * 1_024)
    facts[.senderMegabytes] = Fact(
      .number(megabytes),
      view.observation(folder, "\(bytes) bytes in \(waiting.count) XML files"))
    let oldest = waiting.min { ($0.modified ?? .max) < ($1.modified ?? .max) }
    if let oldest, let since = oldest.modified, let now = collectedAt ?? newest(view.tree) {
      let days = max(0, Double(now - since) / secondsPerDay)
      let proof = view.observation(oldest.path, "the oldest, \(Int(days)) days")
      facts[.senderOldestDays] = Fact(.number(days), proof)
    }
    return facts
  }

  private static func isWaiting(_ path: String) -> Bool {
    let lower = path.lowercased()
    return lower.hasSuffix(".xml") && !lower.contains("/output_error/")
      && !lower.contains("/output_oversize/")
  }

  /// The last change of any file: about when the evidence was collected.
  private static func newest(_ tree: AgentTree) -> Int64? {
    tree.entries.values.compactMap { $0.isFolder ? nil : $0.modified }.max()
  }

  private static func number(
    _ count: Int, _ what: String, in path: String, _ view: AgentFolderView
  ) -> Fact {
    Fact(.number(Double(count)), view.observation(path, "\(count) \(what)"))
  }
}
