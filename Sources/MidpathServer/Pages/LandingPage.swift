import MidpathModel
import MidpathReports
import MidpathStore

/// The first page: what do you see? Or let midpath look at the files; or go on with a case.
struct LandingPage: Sendable {
  let session: DeskSession
  let knowledge: KnowledgeBase
  let recent: [DeskCase]

  var page: Markup {
    PageLayout(title: "What is wrong with your MID Server?", session: session, section: .start)
      .page(
        """
        <h1>What is wrong with your MID Server?</h1>
        <p class="lead">Choose <a href="#symptoms">what you see</a>, or give midpath what you have.</p>
        <div class="ways">
        <section aria-labelledby="check" class="card"><h2 id="check">I don't know: check my files</h2>
        <p>The agent folder, its logs, the zip that somebody sent: midpath names the cause with its
        proof and asks you only what the files do not tell.</p>
        \(EvidenceFields.form(session: session, action: "/cases/evidence"))</section>
        <section aria-labelledby="find" class="card"><h2 id="find">I have a message or a stack trace</h2>
        <p>Paste it whole; midpath finds the cause that it belongs to.</p>
        \(PageForm(session: session, action: "/search").markup(
          """
          <label class="unseen" for="search-text">Message, log lines or words</label>
          <textarea id="search-text" name="q" rows="8" required spellcheck="false"></textarea>
          <p class="actions"><button class="primary">Find it</button></p>
          """))</section>
        </div>
        <section aria-labelledby="symptoms"><h2 id="symptoms">I see a symptom</h2>
        <p>Choose what you see; the questions of its path lead you to the cause, with or without
        files.</p>
        <div class="paths">
        \(knowledge.paths.filter { !$0.symptoms.isEmpty }.map(path))</div>
        </section>
        \(cases)
        """)
  }

  private func path(_ path: TroubleshootingPath) -> Markup {
    let symptoms = path.symptoms.map { symptom -> Markup in
      """
      <li><button class="link" name="symptom" value="\(symptom.id)">\(symptom.title)</button></li>

      """
    }
    let form = PageForm(session: session, action: "/cases").markup(
      """
      <input type="hidden" name="path" value="\(path.id)">
      <ul>
      \(symptoms)</ul>
      """)
    return """
      <section class="path" aria-labelledby="path-\(path.id)">
      <h3 id="path-\(path.id)">\
      <a href="\(KnowledgeAddress.of(KnowledgeReference(.path, path.id)))">\(path.title)</a></h3>
      \(form)</section>

      """
  }

  private var cases: Markup {
    guard !recent.isEmpty else { return "" }
    return """
      <section aria-labelledby="recent"><h2 id="recent">Recent cases</h2>
      \(CaseTable(cases: recent).markup)<p><a href="/cases">All cases</a></p></section>

      """
  }
}
