/// A Java properties file: `key=value`, `key: value` or `key value`, with the line of each.
///
/// Comments begin with `#` or `!`, a backslash at the end of a line joins the next one, and
/// `\n`, `\t`, `\u0020` stand for their characters.
package struct JavaProperties: Sendable, Hashable {
  /// One key with its value.
  package struct Entry: Sendable, Hashable {
    package let key: String
    package let value: String
    /// 1-based; the first line of a value that spans several.
    package let line: Int
  }

  /// In file order, duplicates kept.
  package let entries: [Entry]

  /// Reads a properties file; nothing in it is an error.
  package init(_ text: String) {
    var entries: [Entry] = []
    var pending = ""
    var firstLine = 0
    for line in TextLine.lines(of: text) {
      let content = line.text.trimmingStart()
      if pending.isEmpty {
        firstLine = line.number
        if content.isEmpty || content.hasPrefix("#") || content.hasPrefix("!") { continue }
      }
      pending += content
      if JavaProperties.continues(pending) {
        pending.removeLast()
        continue
      }
      if let entry = JavaProperties.entry(pending, line: firstLine) { entries.append(entry) }
      pending = ""
    }
    if let entry = JavaProperties.entry(pending, line: firstLine) { entries.append(entry) }
    self.entries = entries
  }

  /// The last entry of a key: the one that Java uses.
  package func entry(_ key: String) -> Entry? {
    entries.last { $0.key == key }
  }

  /// Whether an odd number of backslashes ends the line.
  private static func continues(_ line: String) -> Bool {
    line.utf8.reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 1
  }

  private static func entry(_ line: String, line number: Int) -> Entry? {
    var position = line.unicodeScalars.startIndex
    let scalars = line.unicodeScalars
    while position < scalars.endIndex, !"=: \t".unicodeScalars.contains(scalars[position]) {
      let isEscape = scalars[position] == "\\"
      position = scalars.index(after: position)
      if isEscape, position < scalars.endIndex { position = scalars.index(after: position) }
    }
    let key = unescaped(scalars[..<position])
    guard !key.isEmpty else { return nil }
    var rest = scalars[position...].drop { $0 == " " || $0 == "\t" }
    if let sign = rest.first, sign == "=" || sign == ":" {
      rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
    }
    return Entry(key: key, value: unescaped(rest), line: number)
  }

  private static func unescaped(_ text: Substring.UnicodeScalarView) -> String {
    var units: [UInt16] = []
    var rest = text
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let next = rest.popFirst() else {
        units += String(scalar).utf16
        continue
      }
      switch next {
      case "n": units.append(0x0A)
      case "r": units.append(0x0D)
      case "t": units.append(0x09)
      case "f": units.append(0x0C)
      case "u":
        if let unit = UInt16(String(rest.prefix(4)), radix: 16), rest.count >= 4 {
          units.append(unit)
          rest = rest.dropFirst(4)
        } else {
          units += "\\u".utf16
        }
      default: units += String(next).utf16
      }
    }
    return String(decoding: units, as: UTF16.self)
  }
}

extension Substring {
  /// The text without blanks, tabs, form feeds and NULs at its beginning.
  fileprivate func trimmingStart() -> Substring {
    Substring(unicodeScalars.drop { $0.value <= 0x20 || $0.value == 0xFEFF })
  }
}
