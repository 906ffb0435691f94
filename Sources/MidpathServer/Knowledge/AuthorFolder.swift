import MidpathKnowledge
import MidpathModel

/// A folder of knowledge files that an author works on.
struct AuthorFolder: Sendable {
  let path: String

  /// What lies in the folder now.
  var contents: FolderContents { FolderContents(of: path) }

  /// Reads the folder anew: the state with its knowledge, or `old` with what keeps it from use.
  func read(after old: KnowledgeState) -> KnowledgeState {
    let contents = contents
    let number = (old.preview?.reading ?? 0) + 1
    func preview(_ complaints: [ShownComplaint], failure: String? = nil) -> KnowledgePreview {
      KnowledgePreview(
        folder: path, reading: number, contents: contents, complaints: complaints,
        failure: failure)
    }
    var kept = old
    do {
      let (reading, complaints) = try lint()
      kept.preview = preview(complaints)
      guard kept.preview?.isInUse == true else { return kept }
      return try KnowledgeState(
        reading.base, generation: old.generation + 1, preview: kept.preview)
    } catch {
      kept.preview = preview([], failure: "\(error)")
      return kept
    }
  }

  /// The files, and what `midpath knowledge lint` says about them.
  private func lint() throws -> (KnowledgeReading, [ShownComplaint]) {
    let sources = try KnowledgeFolder.read(path)
    let reading = KnowledgeReader.read(sources)
    let texts = Dictionary(sources.map { ($0.path, $0.text) }) { first, _ in first }
    let complaints = KnowledgeLint.complaints(about: reading).map {
      ShownComplaint($0, in: texts[$0.mark.file])
    }
    return (reading, complaints)
  }
}
