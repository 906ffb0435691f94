import MidpathReports
import MidpathStore

/// The frame of every page: head, navigation, footer.
struct PageLayout: Sendable {
  let title: String
  /// Who looks; nil on pages for everybody, which then lead nowhere.
  let session: DeskSession?
  /// The entry of the navigation that the page belongs to.
  var section: Section?
  /// Seconds until the page loads itself again, where something is still going on.
  var reloadsAfter: Int?

  /// An entry of the navigation.
  enum Section: String, Sendable, CaseIterable {
    case start = "/"
    case cases = "/cases"
    case knowledge = "/knowledge"

    var name: Markup {
      switch self {
      case .start: "Start"
      case .cases: "Cases"
      case .knowledge: "Knowledge"
      }
    }
  }

  /// The whole page around its main part.
  func page(_ main: Markup) -> Markup {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    \(reload)<title>\(title) · midpath</title>
    <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/assets/report.css">
    <link rel="stylesheet" href="/assets/desk.css">
    <script src="/assets/desk.js" defer></script>
    </head>
    <body>
    <a class="skip" href="#main">Skip to the content</a>
    \(header)
    <main id="main">
    \(main)
    </main>
    <footer class="site">
    <p>midpath \(MidpathVersion.text). Independent of ServiceNow; everything stays on this machine.</p>
    \(signOut)</footer>
    </body>
    </html>

    """
  }

  private var signOut: Markup {
    guard let session else { return "" }
    return PageForm(session: session, action: "/sign-out", className: "sign-out")
      .markup("<button class=\"quiet\">Sign out</button>")
  }

  private var reload: Markup {
    guard let reloadsAfter else { return "" }
    return "<noscript><meta http-equiv=\"refresh\" content=\"\(reloadsAfter)\"></noscript>\n"
  }

  private var header: Markup {
    guard session != nil else {
      return "<header class=\"site\"><p class=\"brand\">midpath</p></header>"
    }
    let items = Section.allCases.map { entry -> Markup in
      let current: Markup = entry == section ? " aria-current=\"page\"" : ""
      return "<li><a href=\"\(entry.rawValue)\"\(current)>\(entry.name)</a></li>\n"
    }
    return """
      <header class="site">
      <p class="brand"><a href="/">midpath</a></p>
      <nav aria-label="Main"><ul>
      \(items)</ul></nav>
      <form class="search" role="search" action="/search" method="get">
      <label class="unseen" for="site-search">Search</label>
      <input id="site-search" name="q" type="search" maxlength="\(SearchText.addressLimit)">
      <button>Search</button>
      </form>
      </header>
      """
  }
}
