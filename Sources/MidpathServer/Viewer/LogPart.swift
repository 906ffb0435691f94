import MidpathEvidence

/// The lines of a file that a page shows.
struct LogPart: Sendable {
  /// Lines on a page.
  static let pageLines = 200
  /// Lines that stand above the one that was asked for.
  static let linesAbove = 20

  let file: ViewedFile
  let lines: [ViewedLine]
  /// The line that was asked for, or the last one where the file is shorter.
  let target: Int?
  /// Lines of the file; nil where nobody counted them yet.
  let lineCount: Int?
  /// Whether lines follow.
  let hasMore: Bool

  /// The 1-based number of the first line.
  var first: Int { lines.first?.number ?? 1 }
  /// The 1-based number of the last line; 0 in an empty file.
  var last: Int { lines.last?.number ?? 0 }

  /// Reads what `request` asks for; throws where the file cannot be read.
  init(of file: ViewedFile, for request: LogRequest) throws {
    let part = try file.lines(
      from: LogPart.firstLine(for: request), count: LogPart.pageLines)
    self.file = file
    lines = part.lines
    lineCount = part.lineCount
    hasMore = part.hasMore
    let end = part.lines.last?.number
    target = request.line.flatMap { line in end.map { min(line, $0) } }
  }

  private static func firstLine(for request: LogRequest) -> Int {
    if let from = request.from { return from }
    if let line = request.line { return max(1, line - linesAbove) }
    return max(1, request.after ?? 1)
  }
}
