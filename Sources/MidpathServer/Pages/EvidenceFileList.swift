import MidpathEvidence
import MidpathModel
import MidpathReports
import MidpathStore

/// The files of a check: logs and configuration first, the rest unfolds, a page of it at a time.
struct EvidenceFileList: Sendable {
  /// Files of the rest on a page.
  static let size = 100
  /// The most logs and configuration files that are listed; more stand with the rest.
  static let readLimit = 200

  /// What a diagnosis reads, by name.
  private let read: ArraySlice<EvidenceFile>
  private let others: [EvidenceFile]
  /// The place among the others that the list begins with; nil while they are folded.
  private let start: Int?

  /// Takes all files of a check; `start` unfolds the rest from that place on.
  init(_ files: [EvidenceFile], from start: Int?) {
    let sorted = files.sorted { $0.path < $1.path }
    let logs = sorted.filter { EvidenceFileList.isRead($0.path) }
    read = logs.prefix(EvidenceFileList.readLimit)
    let shown = Set(read)
    let others = sorted.filter { !shown.contains($0) }
    self.others = others
    self.start = start.map { min(max(0, $0), max(0, others.count - 1)) }
  }

  private static func isRead(_ path: String) -> Bool {
    switch LogFileName(path: path) {
    case .log, .records: true
    case .compressed, .unknown, .other: false
    }
  }

  /// The lists, with links into the viewer.
  func markup(address: CaseAddress, check: Int) -> Markup {
    guard !read.isEmpty || !others.isEmpty else {
      return "<p>This check has no file that can be shown.</p>\n"
    }
    return """
      <section aria-labelledby="files"><h2 id="files">Files</h2>
      \(table(read, address, check))\(rest(address, check))</section>

      """
  }

  private func table(
    _ files: ArraySlice<EvidenceFile>, _ address: CaseAddress, _ check: Int
  ) -> Markup {
    guard !files.isEmpty else { return "" }
    let rows = files.map { file -> Markup in
      """
      <tr><th scope="row"><a href="\(address.log(file.path, check: check))">\
      <bdi>\(file.path)</bdi></a></th><td>\(SizeText.text(file.size))</td></tr>

      """
    }
    return """
      <table class="summary files">
      <thead><tr><th scope="col">File</th><th scope="col">Size</th></tr></thead>
      <tbody>
      \(rows)</tbody></table>

      """
  }

  private func rest(_ address: CaseAddress, _ check: Int) -> Markup {
    guard !others.isEmpty else { return "" }
    let page = "\(address.evidence)?check=\(check)&files="
    let first = start ?? 0
    let next = first + EvidenceFileList.size
    var links: [Markup] = []
    if first > 0 {
      let before = max(0, first - EvidenceFileList.size)
      links.append("<a rel=\"prev\" href=\"\(page)\(before)#files\">Files before</a>")
    }
    if next < others.count {
      links.append("<a rel=\"next\" href=\"\(page)\(next)#files\">More files</a>")
    }
    let shown = others[first..<min(next, others.count)]
    let turn: Markup =
      links.isEmpty ? "" : "<p class=\"turn\">\(Markup(links, separator: " "))</p>\n"
    return """
      <details\(start == nil ? "" : " open")><summary>Other files: \
      \(NumberText.grouped(others.count))</summary>
      \(table(shown, address, check))\(turn)</details>

      """
  }
}
