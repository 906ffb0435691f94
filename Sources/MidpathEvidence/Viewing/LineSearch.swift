import LogScan

/// What a search for a text in a file came to.
package enum LineSearch: Sendable, Hashable {
  /// The 1-based line that holds it.
  case found(Int)
  /// No line does, up to the end.
  case absent
  /// Time was up; no line before this 1-based one holds it.
  case stopped(before: Int)
}

extension ViewedFile {
  /// The first line behind `line` that holds `text`; ASCII letters match in either case.
  ///
  /// Looks at the bytes of the lines, also at what is masked or cut when they are shown. Throws
  /// for a text with a line break or a NUL in it, and where the file cannot be read.
  package func search(
    _ text: String, after line: Int, until deadline: ContinuousClock.Instant
  ) throws -> LineSearch {
    let expression = ScanExpression(text, caseless: true, isLiteral: true)
    let scanner = LineScanner(database: try PatternDatabase.compile([expression]))
    let isNearFront = line < LineIndex.spacing
    let place = isNearFront ? (line: 1, offset: 0) : try index().place(before: line + 1)
    var source = try ViewedText(path: path, from: place.offset)
    var sink = FirstLine(wanted: line + 1, lineAtStart: place.line)
    do {
      let summary = try scanner.scan(&source, into: &sink) { ContinuousClock.now >= deadline }
      return summary.wasStopped ? .stopped(before: place.line + summary.lines) : .absent
    } catch let found as FirstLine.Found {
      return .found(found.line)
    }
  }
}

/// Ends a scan at the first line from a wanted one on.
private struct FirstLine: LineSink {
  /// Thrown at the line.
  struct Found: Error {
    let line: Int
  }

  let wanted: Int
  /// The number in the file of the first line that is scanned.
  let lineAtStart: Int

  func matched(_ line: ScannedLine, in window: borrowing ScanWindow) throws {
    let number = lineAtStart - 1 + line.number
    if number >= wanted { throw Found(line: number) }
  }
}
