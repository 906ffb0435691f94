import MidpathReports

/// What the pages of evidence need beside the style sheet and script of all pages.
enum ViewerAssets {
  /// The elements that load it; a style sheet may stand in the body (HTML, section 4.2.4).
  static let markup: Markup = """
    <link rel="stylesheet" href="/assets/viewer.css">
    <script src="/assets/viewer.js" defer></script>

    """
}
