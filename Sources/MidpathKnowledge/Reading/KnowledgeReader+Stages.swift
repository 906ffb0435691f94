internal import MidpathModel

extension KnowledgeReader {
  private static let stageKeys = ["id", "title", "meaning", "passed", "failed", "sources"]

  /// Reads a file with a sequence.
  func sequence(_ map: MappingReader) -> StageSequence {
    let id = id(map, "sequence")
    map.complainIfEmpty("begins")
    map.complainIfEmpty("stages")
    let worksFrom = map.markedText("works-from")
    if let worksFrom { log.refer(to: .stage(sequence: id), worksFrom) }
    return StageSequence(
      id: id, title: map.requiredText("title"),
      begins: log.ids(.signature, map.texts("begins")),
      ends: log.ids(.signature, map.texts("ends")), stages: map.items("stages").compactMap(stage),
      worksFrom: worksFrom?.text, mark: map.mark(of: "sequence"))
  }

  private func stage(_ node: KnowledgeNode) -> Stage? {
    let keys = KnowledgeReader.stageKeys
    guard let map = MappingReader(node, "a stage", keys: keys, log: log) else { return nil }
    return Stage(
      id: id(map), title: map.requiredText("title"), meaning: map.requiredText("meaning"),
      passed: log.ids(.signature, map.texts("passed")),
      failed: log.ids(.signature, map.texts("failed")), sources: map.texts("sources").map(\.text),
      mark: map.mark)
  }
}
