import LogScan

/// The expressions of a signature set by themselves, for measuring the matcher against others.
package struct BareMatching: Sendable {
  private let expressions: [ScanExpression]
  private let cacheFolder: String?

  /// Takes all expressions of `set`, the built-in ones first.
  ///
  /// Every matching line is delivered, whatever the set itself asks for: a tally cannot tell how
  /// many lines there are in all.
  package init(_ set: SignatureSet, cacheFolder: String?) {
    expressions = set.database.expressions.map {
      ScanExpression($0.pattern, caseless: $0.caseless, isLiteral: $0.isLiteral)
    }
    self.cacheFolder = cacheFolder
  }

  /// The expressions in PCRE; `(?i:` begins those that take either case.
  package var patterns: [String] {
    expressions.map { $0.caseless ? "(?i:\($0.pattern))" : $0.pattern }
  }

  /// How many lines of a file at least one expression matches.
  package func matchingLines(ofFile path: String) throws -> Int {
    let database = try PatternDatabase.cached(expressions, in: cacheFolder)
    var source = try FileByteSource(path: path)
    var count = LineCount()
    _ = try LineScanner(database: database).scan(&source, into: &count)
    return count.lines
  }
}

/// Counts matching lines; the pieces of one too long to be held count once.
private struct LineCount: LineSink {
  private(set) var lines = 0
  private var last = 0

  mutating func matched(_ line: ScannedLine, in window: borrowing ScanWindow) {
    if line.number != last { lines += 1 }
    last = line.number
  }
}
