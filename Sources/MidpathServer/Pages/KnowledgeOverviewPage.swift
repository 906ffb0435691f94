import MidpathModel
import MidpathReports
import MidpathStore

/// All that the desk knows: paths with their symptoms, causes by area, stages, and the lists.
struct KnowledgeOverviewPage: Sendable {
  let state: KnowledgeState
  let session: DeskSession

  private var base: KnowledgeBase { state.base }
  private var text: KnowledgeTextMarkup { KnowledgeTextMarkup(explainer: state.explainer) }

  var page: Markup {
    KnowledgeFrame(state: state, session: session, title: "Knowledge").page(
      """
      <h1>What midpath knows</h1>
      <p>Version \(base.version), <code>\(base.sha256.prefix(12))</code>.</p>
      \(counts)
      <section aria-labelledby="paths"><h2 id="paths">Paths</h2>
      \(base.paths.map(path))</section>
      <section aria-labelledby="causes"><h2 id="causes">Causes by area</h2>
      \(KnowledgeAreas(entries: references(.cause), text: text).markup)</section>
      <section aria-labelledby="stages"><h2 id="stages">Stages</h2>
      \(base.sequences.map(sequence))</section>
      """)
  }

  private var counts: Markup {
    let kinds: [KnowledgeReference.Kind] = [
      .path, .symptom, .question, .cause, .signature, .danger, .stage,
    ]
    let items = kinds.map { kind -> Markup in
      """
      <li><a href="\(KnowledgeAddress.list(of: kind))">\(KnowledgeKindText.plural(kind))</a>: \
      \(references(kind).count)</li>

      """
    }
    return "<ul class=\"counts\">\n\(items)</ul>"
  }

  private func references(_ kind: KnowledgeReference.Kind) -> [KnowledgeReference] {
    state.explainer.references.filter { $0.kind == kind }
  }

  private func path(_ path: TroubleshootingPath) -> Markup {
    let symptoms = path.symptoms.map { symptom -> Markup in
      let address = KnowledgeAddress.of(KnowledgeReference(.symptom, symptom.id))
      return "<li><a href=\"\(address)\">\(symptom.title)</a></li>\n"
    }
    let list: Markup = symptoms.isEmpty ? "" : "<ul>\n\(symptoms)</ul>\n"
    return """
      <section class="path">
      <h3><a href="\(KnowledgeAddress.of(KnowledgeReference(.path, path.id)))">\(path.title)</a></h3>
      <p class="faint">\(CountText.markup(path.questions.count, "question"))</p>
      \(list)</section>

      """
  }

  private func sequence(_ sequence: StageSequence) -> Markup {
    let stages = sequence.stages.map { stage -> Markup in
      let entry = KnowledgeReference(.stage, "\(sequence.id).\(stage.id)")
      return "<li><a href=\"\(KnowledgeAddress.of(entry))\">\(stage.title)</a></li>\n"
    }
    let address = KnowledgeAddress.of(KnowledgeReference(.sequence, sequence.id))
    return "<h3><a href=\"\(address)\">\(sequence.title)</a></h3>\n<ol>\n\(stages)</ol>\n"
  }
}
