package import MidpathModel

/// What the first bytes of a log show: its kind, and when it begins.
package struct LogContent: Sendable, Hashable {
  /// The kind by the layout of its records; nil where no line has a known one.
  package let kind: EvidenceKind?
  /// The first time in it.
  package let firstTime: HostTime?

  /// How much of a log is looked at.
  package static let sniffedBytes = 64 << 10

  /// Looks at the first lines of a log; `kind` is what it is by its name, or nil.
  package init(_ head: [UInt8], kind known: EvidenceKind? = nil) {
    var agent = 0
    var wrapper = 0
    var upgrade = 0
    var first: HostTime?
    head.withUnsafeBytes { bytes in
      var start = 0
      while start < bytes.count {
        var cursor = ByteCursor(bytes, start..<bytes.count)
        let end = cursor.find(0x0A, before: bytes.count) ?? bytes.count
        cursor.move(to: end)
        let line = start..<(end > start && bytes[end - 1] == 0x0D ? end - 1 : end)
        start = end + 1
        if LogContent.isUpgrade(ByteCursor(bytes, line)) { upgrade += 1 }
        let asAgent = RecordHeader.parse(bytes, line, kind: .agent)
        let header = asAgent ?? RecordHeader.parse(bytes, line, kind: .wrapper)
        guard let header else { continue }
        if asAgent != nil {
          agent += 1
        } else if header.form == .wrapper {
          wrapper += 1
        } else if header.form == .javaLogging {
          upgrade += 1
        }
        // A date inside a message is no beginning of an agent log.
        if first == nil, known != .agent || asAgent != nil { first = header.time }
      }
    }
    firstTime = first
    let most = max(agent, wrapper, upgrade)
    if upgrade > 0, upgrade * 2 >= wrapper, upgrade >= agent {
      kind = .upgrade
    } else {
      kind = most == 0 ? nil : agent == most ? .agent : .wrapper
    }
  }

  /// Whether a line names the upgrade program, which the wrapper's own log hardly does.
  private static func isUpgrade(_ cursor: ByteCursor) -> Bool {
    cursor.find("UPGRADE MAIN LOGIN", before: cursor.end) != nil
      || cursor.find("com.snc.dist.mid_upgrade", before: cursor.end) != nil
      || cursor.find("MID upgrade ended", before: cursor.end) != nil
      || cursor.find("Starting MID upgrade", before: cursor.end) != nil
  }
}
