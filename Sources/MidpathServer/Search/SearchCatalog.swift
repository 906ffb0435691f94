import MidpathReports
import MidpathStore

/// Everything of the knowledge that a search can find.
enum SearchCatalog {
  /// One entry for each page about knowledge.
  ///
  /// What others say is left out: a message is mentioned on many pages, and means few.
  static func entries(of explainer: Explainer) -> [SearchEntry] {
    explainer.references.compactMap(explainer.explanation).map { explanation in
      let lines = explanation.sections.filter { !$0.isMention }.flatMap(\.lines).map(\.text)
      return SearchEntry(
        kind: explanation.reference.kind.rawValue, id: explanation.reference.id,
        title: explanation.title, text: lines.joined(separator: " · "))
    }
  }
}
