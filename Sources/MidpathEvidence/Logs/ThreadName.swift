/// Where the name of a thread ends that has blanks in it, and which names show a record by
/// themselves.
enum ThreadName {
  /// How far a thread's name is looked for.
  static let lengthLimit = 200

  /// Names that no message begins with, up to where they may differ.
  private static let telling: [StaticString] = [
    "StartupSequencer", "MIDServer", "AMBClientProvider", "ECCQueueMonitor.", "ECCSender.",
    "AutoUpgrade.", "LogStatusMonitor.", "StatusMonitor.", "RefreshMonitor.",
    "IdleConnectionMonitor.", "PatternAttributeFileMonitor.", "FileSyncer.",
    "FileCleanerMonitor.", "File sync worker: ", "Worker-Standard:", "Worker-Expedited:",
    "Worker-Interactive:", "WrapperListener_stop_runner", "EventBulkSenderThread-",
    "ConcurrentPortScannerEngine",
  ]

  /// The end of a known name at the cursor, or nil where none stands there.
  static func knownEnd(_ cursor: ByteCursor) -> Int? {
    for name in telling where cursor.starts(with: name) {
      return wordEnd(cursor, from: cursor.position + name.utf8CodeUnitCount)
    }
    if cursor.starts(with: "MIB Initializer ") { return cursor.position + 15 }
    if cursor.starts(with: "Camel ("), let dash = cursor.find(" - ", before: limit(cursor)) {
      return wordEnd(cursor, from: dash + 3)
    }
    return nil
  }

  /// The end of the word at the cursor.
  static func firstWordEnd(_ cursor: ByteCursor) -> Int {
    wordEnd(cursor, from: cursor.position)
  }

  private static func wordEnd(_ cursor: ByteCursor, from place: Int) -> Int {
    var word = cursor
    word.move(to: place)
    return word.find(0x20, before: limit(cursor) + 100) ?? min(cursor.end, limit(cursor) + 100)
  }

  static func limit(_ cursor: ByteCursor) -> Int { cursor.position + lengthLimit }
}
