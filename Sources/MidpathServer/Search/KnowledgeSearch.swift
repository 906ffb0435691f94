import MidpathModel
import MidpathStore

/// Finds what a person looks for: what the text means when it is read as evidence, and the pages
/// of the knowledge with its words.
struct KnowledgeSearch: Sendable {
  /// The pages that are found by their words where nobody says how many.
  static let hitCount = 20

  let knowledge: KnowledgeShelf

  /// What was found, the best first in each part.
  struct Result: Sendable {
    /// What was searched for, as a log would have it (``SearchText/plain(_:)``).
    let text: String
    let reading: TextReading
    let hits: [SearchHit]
    /// The knowledge that all of it refers to.
    let knowledge: KnowledgeState
  }

  /// Searches for a text; throws where it is longer than ``SearchText/byteLimit``.
  ///
  /// `limit` is the most pages that are found by their words.
  func search(_ text: String, limit: Int = hitCount) async throws -> Result {
    guard text.utf8.count <= SearchText.byteLimit else {
      throw Problem.tooLarge(
        "A text to search for may have 1 MB. Give a longer log to midpath as evidence: upload it "
          + "or paste it on the first page.")
    }
    let state = knowledge.current
    return try await BlockingWork.run {
      let plain = SearchText.plain(text)
      return Result(
        text: plain, reading: TextReader(state).read(plain),
        hits: try state.index.search(plain, limit: limit), knowledge: state)
    }
  }
}
