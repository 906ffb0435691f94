import MidpathModel
import MidpathReports
import MidpathStore

/// The first page of a case: where it stands, its evidence, what to do next.
struct CaseOverviewPage: Sendable {
  let view: CaseView
  let session: DeskSession
  let notes: [CaseNote]
  let uploads: [EvidenceUpload]
  let progress: CheckProgress.Report?

  private var address: CaseAddress { CaseAddress(id: view.deskCase.id) }

  var page: Markup {
    CaseFrame(view: view, session: session, part: .overview).page(
      """
      \(CheckStatus(view: view, progress: progress).markup)\(serverChoice)\
      <div class="columns">
      <div>
      \(view.needsServer ? "" : standing)\(WalkTrail(view: view).markup)\(notesSection)</div>
      <div class="side">
      \(EvidenceForm(view: view, session: session, uploads: uploads).markup)\
      \(pathChoice)\(keeping)</div>
      </div>
      """)
  }

  private var standing: Markup {
    guard view.evidence != nil || !view.history.given.isEmpty else { return beginning }
    let diagnosis = view.diagnosis
    let look = VerdictText.className(diagnosis.verdict)
    return """
      <section aria-labelledby="standing" class="standing \(look)">
      <h2 id="standing" class="unseen">Where it stands</h2>
      <p><span class="badge \(look)">\(VerdictText.words(diagnosis.verdict))</span></p>
      <p class="lead">\(diagnosis.summary)</p>
      \(next)</section>

      """
  }

  /// What stands there while nothing is known.
  private var beginning: Markup {
    guard view.path != nil else { return "" }
    return """
      <section aria-labelledby="standing" class="standing">
      <h2 id="standing">Nothing is known yet</h2>
      <p>Answer the questions, or add the files of the MID Server and let midpath answer what they
      tell.</p>
      <p class="actions"><a class="button" href="\(address.walk)">Begin with the first question</a></p>
      </section>

      """
  }

  /// What to do now: answer the question that would tell most, or read what was found.
  private var next: Markup {
    guard case .open(_, let question) = view.walk?.position, view.diagnosis.verdict != .cause else {
      return """
        <p class="actions"><a class="button" href="\(address.diagnosis)">Cause, fix and proof</a>
        <a class="button quiet" href="\(address.walk)">Questions and answers</a></p>

        """
    }
    let ask = view.knowledge.base.question(question)?.question.ask ?? question
    return """
      <p>Next question: <a href="\(address.question(question))">\(ask)</a></p>
      <p class="actions"><a class="button" href="\(address.question(question))">Answer it</a>
      <a class="button quiet" href="\(address.diagnosis)">What is known so far</a></p>

      """
  }

  private var serverChoice: Markup {
    guard view.servers.count > 1 else { return "" }
    let rows = view.servers.map { server -> Markup in
      let isChosen = view.deskCase.server == server.server
      let control: Markup =
        isChosen
        ? "this case"
        : PageForm(session: session, action: address.action("server")).markup(
          """
          <input type="hidden" name="server" value="\(server.server)">
          <button aria-label="Choose \(server.name)">Choose</button>
          """)
      return """
        <tr><td><span class="badge \(server.verdict)">\(server.verdict)</span></td>\
        <th scope="row"><bdi>\(server.name)</bdi><br><code>\(server.server)</code></th>\
        <td>\(server.summary)</td><td>\(control)</td></tr>

        """
    }
    let ask: Markup =
      view.needsServer
      ? "Which MID Server is this case about?" : "The MID Servers in this evidence"
    return """
      <section aria-labelledby="servers"><h2 id="servers">\(ask)</h2>
      <div class="scroll" tabindex="0" role="region" aria-labelledby="servers">
      <table class="summary">
      <thead><tr><th scope="col">Verdict</th><th scope="col">MID Server</th>\
      <th scope="col">What</th><th scope="col">Choose</th></tr></thead>
      <tbody>
      \(rows)</tbody></table></div></section>

      """
  }

  private var pathChoice: Markup {
    let options = view.knowledge.base.paths.map { path -> Markup in
      let mark: Markup = path.id == view.path?.id ? " selected" : ""
      return "<option value=\"\(path.id)\"\(mark)>\(path.title)</option>\n"
    }
    return """
      <section aria-labelledby="path"><h2 id="path">The path that is walked</h2>
      \(PageForm(session: session, action: address.action("path"), className: "row").markup(
        """
        <label for="path-choice">Path</label>
        <select id="path-choice" name="path">
        \(options)</select>
        <button>Walk this path</button>
        """))</section>

      """
  }

  private var notesSection: Markup {
    let items = notes.map { note -> Markup in
      """
      <article class="note"><p class="faint"><bdi>\(note.author)</bdi>, \
      \(TimeText.markup(note.at))</p>
      <p class="text">\(Markup.lines(note.text))</p></article>

      """
    }
    return """
      <section aria-labelledby="notes"><h2 id="notes">Notes</h2>
      \(items)\(PageForm(session: session, action: address.action("notes")).markup(
        """
        <label for="note">New note</label>
        <textarea id="note" name="text" rows="3" required></textarea>
        <p class="actions"><button>Save the note</button></p>
        """))</section>

      """
  }

  private var keeping: Markup {
    let isClosed = view.deskCase.closedAt != nil
    let closing = PageForm(session: session, action: address.action(isClosed ? "reopen" : "close"))
      .button(isClosed ? "Open the case again" : "Close the case")
    return """
      <section aria-labelledby="keeping"><h2 id="keeping">Keep, hand on, close</h2>
      <p>Export: <a href="\(address.action("export.md"))">Markdown</a>,
      <a href="\(address.action("export.html"))">HTML</a>,
      <a href="\(address.action("export.json"))">JSON</a></p>
      <div class="row">
      \(closing)\(PageForm(session: session, action: address.action("title"), className: "row")
        .markup(
          """
          <label for="title">Title</label>
          <input id="title" name="title" value="\(view.deskCase.title)" required>
          <button>Rename</button>
          """))</div>
      <details><summary>Delete this case</summary>
      <p>The case, its answers, notes and uploads are removed for good.</p>
      \(PageForm(session: session, action: address.action("delete")).markup(
        "<button class=\"harm\">Delete the case and its evidence</button>"))</details>
      </section>

      """
  }
}
