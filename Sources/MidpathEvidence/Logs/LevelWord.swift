import MidpathModel

/// The names that logs have for levels.
enum LevelWord {
  private static let names: [(word: StaticString, level: Severity)] = [
    ("INFO", .info), ("WARNING", .warning), ("WARN", .warning), ("ERROR", .error),
    ("SEVERE", .error), ("FATAL", .error), ("DEBUG", .debug), ("TRACE", .debug),
    ("FINEST", .debug), ("FINER", .debug), ("FINE", .debug), ("CONFIG", .info),
    ("STATUS", .info), ("NOTICE", .info), ("ADVICE", .info),
  ]

  /// Goes past a level at the cursor that ends there, and returns it.
  static func skip(_ cursor: inout ByteCursor) -> Severity? {
    guard cursor.current.isUpper else { return nil }
    for (word, level) in names where cursor.starts(with: word) {
      guard !cursor.peek(word.utf8CodeUnitCount).isLetter else { continue }
      cursor.advance(word.utf8CodeUnitCount)
      return level
    }
    return nil
  }

  /// Goes past `SEVERE *** ERROR ***`, `WARNING *** WARNING ***` or `DEBUG:`, also where a copy
  /// has lost asterisks.
  static func skipMark(_ cursor: inout ByteCursor) -> Severity? {
    if cursor.skip("DEBUG:") { return .debug }
    var inner = cursor
    let level: Severity
    if inner.skip("SEVERE") {
      level = .error
    } else if inner.skip("WARNING") {
      level = .warning
    } else {
      return nil
    }
    inner.skipBlanks()
    guard skipAsterisks(&inner) > 0 else { return nil }
    inner.skipBlanks()
    guard level == .error ? inner.skip("ERROR") : inner.skip("WARNING") else { return nil }
    let end = inner
    inner.skipBlanks()
    cursor = skipAsterisks(&inner) > 0 ? inner : end
    return level
  }

  private static func skipAsterisks(_ cursor: inout ByteCursor) -> Int {
    let start = cursor.position
    while cursor.skip(UInt8(ascii: "*")) {}
    return cursor.position - start
  }
}
