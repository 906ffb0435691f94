import LogScan
package import MidpathModel

/// A file of evidence whose lines are looked at.
package struct ViewedFile: Sendable {
  /// The most bytes of a line that are shown; what is behind them is not looked at either.
  package static let lineByteLimit = SecretMask.byteLimit
  /// Where its bytes lie on this machine.
  package let path: String
  /// How its lines are laid out; nil where nothing tells.
  package let kind: EvidenceKind?
  /// Whether it is UTF-16, or text with entities, so that a line in its middle is reached by
  /// reading everything before it.
  package let isTranscoded: Bool
  /// Bytes on disk.
  package let byteCount: Int

  /// Where the index of a large file is kept; nil to keep none.
  private let indexPath: String?

  /// Opens a file; `name` is its path within the evidence, which tells what it is.
  ///
  /// Throws where it cannot be read.
  package init(path: String, name: String, indexPath: String?) throws(Unread) {
    do {
      var text = try ViewedText(path: path)
      self.path = path
      self.indexPath = indexPath
      byteCount = try FileByteSource(path: path, followingLinks: false).byteCount
      isTranscoded = !text.isVerbatim
      if case .log(let kind, _, _) = LogFileName(path: name) {
        self.kind = kind
      } else {
        kind = LogContent(try text.readPrefix(LogContent.sniffedBytes)).kind
      }
    } catch {
      throw Unread.failed(name, error)
    }
  }

  /// At most `count` lines from a 1-based line on; the last ones where the file is shorter.
  ///
  /// The beginning comes at once. Anything else of a large file needs to know where its lines
  /// begin, which is looked for once. Throws where the file cannot be read.
  package func lines(from wanted: Int, count: Int) throws -> ViewedLines {
    let index = wanted > 1 ? try index() : nil
    let total = index?.lineCount
    let first = total.map { wanted > $0 ? max(1, $0 - count + 1) : wanted } ?? 1
    // One more line tells whether there are more.
    let read = try read(from: first, count: count + 1, index: index)
    let hasMore = read.count > count
    return ViewedLines(
      lines: Array(read.prefix(count)), lineCount: total ?? (hasMore ? nil : read.count),
      hasMore: hasMore)
  }

  /// Where the lines begin: as it was kept, or by reading the whole file.
  func index() throws -> LineIndex {
    guard let indexPath else { return try madeIndex() }
    return try LineIndexFile(path: indexPath, source: path).index(orMake: madeIndex)
  }

  private func madeIndex() throws -> LineIndex {
    var text = try ViewedText(path: path)
    return try LineIndex(reading: &text)
  }

  private func read(from first: Int, count: Int, index: LineIndex?) throws -> [ViewedLine] {
    // The lines around may begin or end what makes these secret.
    let start = max(1, first - SecretLines.keyLines)
    let end = first + count + SecretLines.tagLines
    let place = index?.place(before: start) ?? (line: 1, offset: 0)
    var cursor = LineCursor(try ViewedText(path: path, from: place.offset), at: place.line)
    try cursor.skip(to: start)
    var read: [LineCursor.Line] = []
    // One byte more than is made into text, so that a cut is seen as such.
    while read.count < end - start, let line = try cursor.next(keeping: LineText.byteLimit + 1) {
      read.append(line)
    }
    let texts = read.map { line in
      line.front.withUnsafeBytes { LineText.string($0, 0..<$0.count) }
    }
    let safe = SecretLines.masked(texts)
    return read.indices.dropFirst(first - start).prefix(count).map { place in
      viewed(read[place], text: texts[place], safe: safe[place])
    }
  }

  private func viewed(_ line: LineCursor.Line, text: String, safe: String) -> ViewedLine {
    let isCut =
      line.byteCount > LineText.byteLimit || text.utf8.count > ViewedFile.lineByteLimit
    return ViewedLine(
      number: line.number, text: SafeText.visible(safe) + (isCut ? "…" : ""),
      level: line.front.withUnsafeBytes { bytes in
        kind.flatMap { RecordHeader.parse(bytes, 0..<bytes.count, kind: $0)?.level }
      }, byteCount: line.byteCount, isCut: isCut)
  }
}
