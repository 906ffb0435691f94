package import MidpathModel

/// A diagnosis as one page for a browser: no network, no script, light and dark, printable.
package struct HTMLReport: Sendable {
  package let context: ReportContext
  /// Where proofs and causes lead; a page of its own leads nowhere.
  let links: ReportLinks

  /// Makes a writer.
  package init(context: ReportContext, links: ReportLinks = .none) {
    self.context = context
    self.links = links
  }

  /// The diagnosis of one server as a part of a larger page, from a heading of `level` on.
  package func part(_ diagnosis: Diagnosis, level: Int = 1) -> Markup {
    article(DiagnosisOutline(diagnosis), in: HTMLScope(server: 1, level: level))
  }

  /// The page; several servers get a table with links first.
  package func written(_ diagnoses: [Diagnosis]) -> String {
    let outlines = ReportWords.worstFirst(diagnoses.map(DiagnosisOutline.init))
    let isOne = outlines.count == 1
    let title =
      isOne
      ? "\(ReportWords.name(outlines[0].diagnosis.server)): \(ReportWords.verdict(outlines[0]))"
      : ReportWords.tally(outlines)
    let articles = outlines.enumerated().map { index, outline in
      article(outline, in: HTMLScope(server: index + 1, level: isOne ? 1 : 2))
    }
    let page: Markup = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta http-equiv="Content-Security-Policy" content="\(HTMLStyleSheet.policy)">
      <title>\(title)</title>
      <style>
      \(HTMLStyleSheet.text)
      </style>
      </head>
      <body>
      <a class="skip" href="#answer">Skip to the answer</a>
      <main id="answer">
      \(isOne ? "" : summary(outlines, title: title))\(articles)</main>
      \(footer)
      </body>
      </html>

      """
    return page.source
  }

  /// Where observations stand and what stands there.
  package func proofs(_ observations: [Observation]) -> Markup { evidence(observations) }

  /// What must not be done, as a box of its own; nothing where there are no dangers.
  package func warnings(_ dangers: [DangerFinding]) -> Markup {
    self.dangers(dangers, in: HTMLScope(server: 1, level: 0))
  }

  /// The charts of a diagnosis: attempts, errors by the hour, memory and queues.
  package func timeline(_ diagnosis: Diagnosis) -> Markup {
    HTMLTimeline(diagnosis: diagnosis, scope: HTMLScope(server: 1, level: 1), links: links).markup
  }

  private func summary(_ outlines: [DiagnosisOutline], title: String) -> Markup {
    guard !outlines.isEmpty else { return "<h1>No MID Server was found</h1>\n" }
    let rows = outlines.enumerated().map { index, outline -> Markup in
      let name = ReportWords.name(outline.diagnosis.server)
      return """
        <tr><td>\(badge(outline.diagnosis.verdict))</td>\
        <th scope="row"><a href="#server-\(index + 1)"><bdi>\(name)</bdi></a></th>\
        <td>\(ReportWords.gist(outline))</td></tr>

        """
    }
    return """
      <h1>\(title)</h1>
      <nav aria-label="MID Servers">
      <div class="scroll" tabindex="0" role="region" aria-label="Summary">
      <table class="summary">
      <caption>The MID Servers, the worst first</caption>
      <thead><tr><th scope="col">Verdict</th><th scope="col">MID Server</th>\
      <th scope="col">What</th></tr></thead>
      <tbody>
      \(rows)</tbody>
      </table>
      </div>
      </nav>

      """
  }

  private func badge(_ verdict: Diagnosis.Verdict) -> Markup {
    switch verdict {
    case .cause: "<span class=\"badge cause\">cause</span>"
    case .suspected: "<span class=\"badge suspected\">suspected</span>"
    case .unknown: "<span class=\"badge unknown\">unknown</span>"
    case .healthy: "<span class=\"badge healthy\">healthy</span>"
    }
  }

  private func article(_ outline: DiagnosisOutline, in scope: HTMLScope) -> Markup {
    let diagnosis = outline.diagnosis
    let name = ReportWords.name(diagnosis.server)
    let title: Markup = "MID Server <bdi>\(name)</bdi>: \(ReportWords.verdict(outline))"
    let isShort = outline.isQuiet && !context.isVerbose
    return """
      <article id="server-\(scope.server)" aria-labelledby="server-\(scope.server)-title">
      <header class="verdict">
      \(scope.heading(title, below: 0, id: "server-\(scope.server)-title"))
      \(paragraphs(diagnosis.summary, className: "lead"))\(identity(diagnosis.server))</header>
      \(answer(outline, in: scope))\(next(diagnosis.next, in: scope))\
      \(stages(outline, in: scope))\
      \(isShort ? "" : HTMLTimeline(diagnosis: diagnosis, scope: scope, links: links).markup)\
      \(background(outline, in: scope))\(hints(outline, in: scope))</article>

      """
  }

  private func identity(_ server: ServerIdentity) -> Markup {
    let facts: [(Markup, String?)] = [
      ("Version", server.version), ("System", server.os?.rawValue),
      ("Agent folder", server.agentFolder), ("Instance", server.instanceURL),
    ]
    let items = facts.compactMap { label, value -> Markup? in
      value.map { "<div><dt>\(label)</dt><dd><bdi>\($0)</bdi></dd></div>\n" }
    }
    return items.isEmpty ? "" : "<dl class=\"facts\">\n\(items)</dl>\n"
  }

  private func next(_ next: NextQuestion?, in scope: HTMLScope) -> Markup {
    guard let next else { return "" }
    let why: Markup = next.why.isEmpty ? "" : "<p>Why: \(next.why.prose)</p>\n"
    return scope.section(
      "Next question",
      """
      \(paragraphs(next.ask, className: "lead"))\(why)\
      <p>\(invitation(to: next))</p>

      """)
  }

  private func invitation(to next: NextQuestion) -> Markup {
    guard let address = links.question(next.question) else {
      return "Answer it with <code>\(context.tool) walk \(next.path)</code>"
    }
    return "<a class=\"button\" href=\"\(address)\">Answer this question</a>"
  }

  /// An id of knowledge, with a link where there is a page about it.
  func code(_ id: String) -> Markup {
    let shown: Markup = "<code>\(id)</code>"
    return links.knowledge(id).map { "<a href=\"\($0)\">\(shown)</a>" } ?? shown
  }

  private func hints(_ outline: DiagnosisOutline, in scope: HTMLScope) -> Markup {
    guard let cause = outline.roots.first ?? outline.suspects.first,
      links.knowledge(cause.id) == nil
    else { return "" }
    let verify: Markup =
      cause.state == .confirmed
      ? "<li>Is it fixed now: <code>\(context.tool) verify \(cause.id)</code></li>\n" : ""
    return scope.section(
      "Go on from here",
      """
      <ul>
      <li>More about it: <code>\(context.tool) explain \(cause.id)</code></li>
      \(verify)</ul>

      """)
  }

  private var footer: Markup {
    let time: Markup = context.generatedAt.map { ", \($0)" } ?? ""
    return """
      <footer>
      <p>\(context.tool) \(context.toolVersion), knowledge \(context.knowledgeVersion) \
      (<code>\(context.knowledgeSHA256)</code>)\(time)</p>
      </footer>
      """
  }

  /// The paragraphs of a prose text.
  func paragraphs(_ text: String, className: String = "") -> Markup {
    let attribute: Markup = className.isEmpty ? "" : " class=\"\(className)\""
    return Markup(text.paragraphs.map { "<p\(attribute)>\($0)</p>\n" })
  }
}
