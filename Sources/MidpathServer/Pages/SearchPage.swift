import MidpathModel
import MidpathReports
import MidpathStore

/// What a search found: what the text says, and the pages with its words.
struct SearchPage: Sendable {
  let session: DeskSession
  let result: KnowledgeSearch.Result

  private var text: KnowledgeTextMarkup {
    KnowledgeTextMarkup(explainer: result.knowledge.explainer)
  }

  private var isEmpty: Bool { result.text.allSatisfy(\.isWhitespace) }

  var page: Markup {
    let beginning = result.text.prefix(60).split(whereSeparator: \.isNewline).first ?? ""
    return PageLayout(
      title: isEmpty ? "Search" : "Search: \(beginning)", session: session
    ).page(
      """
      <h1>Search</h1>
      \(form)\(isEmpty ? "" : found)
      """)
  }

  private var form: Markup {
    PageForm(session: session, action: "/search", className: "search-text").markup(
      """
      <label for="search-text">A message, log lines, a stack trace, or words</label>
      <textarea id="search-text" name="q" rows="4" required spellcheck="false">
      \(Markup.verbatim(result.text))</textarea>
      <button>Find it</button>
      """)
  }

  private var found: Markup {
    let hasAny = !result.reading.messages.isEmpty || !result.hits.isEmpty
    return hasAny ? says + pages : nothing + openCase
  }

  /// What the text says when it is read as evidence.
  private var says: Markup {
    let reading = result.reading
    guard !reading.messages.isEmpty || !reading.causes.isEmpty else { return "" }
    return """
      <section aria-labelledby="says"><h2 id="says">\
      \(reading.isExact ? "What the text says" : "Messages like this text")</h2>
      \(causes)\(messages)\(openCase)</section>

      """
  }

  private var causes: Markup {
    guard !result.reading.causes.isEmpty else { return "" }
    let items = result.reading.causes.map { meant -> Markup in
      "<li>\(word(meant.state)) \(text.link(KnowledgeReference(.cause, meant.cause.id)))</li>\n"
    }
    return "<h3>Causes, the likeliest first</h3>\n<ol class=\"causes\">\n\(items)</ol>\n"
  }

  private func word(_ state: TextReading.MeantCause.State) -> Markup {
    switch state {
    case .confirmed: "<span class=\"badge cause\">confirmed</span>"
    case .suspected: "<span class=\"badge suspected\">suspected</span>"
    case .possible: "<span class=\"badge unknown\">possible</span>"
    }
  }

  private var messages: Markup {
    let items = result.reading.messages.map { message -> Markup in
      let signature = message.signature
      let place: Markup = message.lineNumber.map { ", line \($0)" } ?? ""
      let times: Markup = message.count > 1 ? ", \(message.count) times" : ""
      let line: Markup =
        message.line.map { "<pre>\($0)</pre>\n" } ?? ""
      let note: Markup = signature.note.isEmpty ? "" : "<p>\(signature.note)</p>\n"
      return """
        <li><p>\(text.link(KnowledgeReference(.signature, signature.id))) \
        <span class="faint">\(role(signature.role))\(place)\(times)</span></p>
        \(line)\(note)</li>

        """
    }
    let heading: Markup =
      result.reading.isExact ? "Messages that were recognised" : "Not word for word, but close"
    return "<h3>\(heading)</h3>\n<ul class=\"messages\">\n\(items)</ul>\n"
  }

  private func role(_ role: Signature.Role) -> Markup {
    switch role {
    case .fault: "points at a cause"
    case .consequence: "follows from another fault"
    case .milestone: "a step of normal work"
    case .noise: "loud, but harmless"
    case .value: "a value to look at"
    }
  }

  /// The pages that have the words.
  private var pages: Markup {
    guard !result.hits.isEmpty else { return "" }
    return """
      <section aria-labelledby="words"><h2 id="words">Pages with these words</h2>
      \(SearchHitList(hits: result.hits).markup)</section>

      """
  }

  private var nothing: Markup {
    """
    <section><h2>Nothing was found</h2>
    <p>midpath knows no message like this, and no page has these words. What to do now:</p>
    <ul>
    <li>Search for fewer words, or for the part of the line that names no host, user or time.</li>
    <li>Search for the line above it: the first error of a record says more than the last.</li>
    <li><a href="/#symptoms">Choose the symptom</a> that you see, and answer its questions.</li>
    <li>Give midpath the whole log: <a href="/#check">check my files</a>.</li>
    </ul>
    </section>

    """
  }

  private var openCase: Markup {
    PageForm(session: session, action: "/cases/evidence", className: "open-case", sendsFiles: true)
      .markup(
        """
        <textarea name="pasted" hidden aria-label="The text">
        \(Markup.verbatim(result.text))</textarea>
        <button>Open a case with this text</button>
        """)
  }
}
