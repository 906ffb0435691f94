import LogScan
import MidpathEvidence

/// The lines of a file that a page shows.
struct LogPart: Sendable {
  /// Lines on a page.
  static let pageLines = 200
  /// Lines that stand above the one that was asked for.
  static let linesAbove = 20

  let lines: [ViewedLine]
  /// The line that was asked for, or the last one where the file is shorter.
  let target: Int?
  /// Lines of the file; nil where nobody counted them yet.
  let lineCount: Int?
  /// Whether lines follow.
  let hasMore: Bool
  let file: ViewedFile

  /// The 1-based number of the first line.
  var first: Int { lines.first?.number ?? 1 }
  /// The 1-based number of the last line; 0 in an empty file.
  var last: Int { lines.last?.number ?? 0 }

  /// Reads what `request` asks for; the beginning of a file needs no index of it.
  init(of file: ViewedFile, for request: LogRequest) throws {
    let wanted = LogPart.firstLine(for: request)
    let index = wanted > 1 ? try LogPart.index(of: file) : nil
    var first = wanted
    if let index, wanted > index.lineCount {
      first = max(1, index.lineCount - LogPart.pageLines + 1)
    }
    // One more tells whether lines follow.
    let read = try file.lines(from: first, count: LogPart.pageLines + 1, index: index)
    self.file = file
    lines = Array(read.prefix(LogPart.pageLines))
    hasMore = read.count > LogPart.pageLines
    let end = first + lines.count - 1
    lineCount = index?.lineCount ?? (hasMore ? nil : end)
    target = request.line.map { max(1, min($0, end)) }
  }

  /// Where the lines of a file begin, kept beside it where looking for them takes a while.
  static func index(of file: ViewedFile) throws -> LineIndex {
    guard file.byteCount >= LineIndexFile.leastBytes else { return try file.index() }
    return try LineIndexFile(upload: file.path).index { try file.index() }
  }

  private static func firstLine(for request: LogRequest) -> Int {
    if let from = request.from { return from }
    if let line = request.line { return max(1, line - linesAbove) }
    return max(1, request.after ?? 1)
  }
}
