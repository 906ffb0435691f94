internal import MidpathModel

/// Knowledge files as one text that loads faster than YAML: what is embedded in the binary.
///
/// A heading and the number of documents, then each of them. A document is `D`, the length and the bytes of its path, its digest, and its root. A node is a
/// letter (`s` text, `x` text in hexadecimal, `q` list, `m` map), the difference of its line to the
/// node before, `,`, its column, `,`, the number of bytes or children, `:`, and those. The text
/// holds no control characters beside line feed and tab.
package enum KnowledgeTree {
  /// Why a text is no encoded tree.
  package struct Damage: Error, Hashable {
    /// The byte where decoding stopped.
    package let position: Int
  }

  private static let heading = "midpath-tree 1\n"

  /// Writes documents as one text.
  package static func encode(_ documents: [KnowledgeDocument]) -> String {
    var text = "\(heading)\(documents.count):"
    for document in documents {
      text += "D\(document.file.utf8.count):\(document.file)\(document.digest)"
      var line = 0
      append(document.root, to: &text, line: &line)
    }
    return text
  }

  /// Reads what ``encode(_:)`` wrote.
  package static func decode(_ text: String) throws(Damage) -> [KnowledgeDocument] {
    var text = text
    let result = text.withUTF8 { bytes -> Result<[KnowledgeDocument], Damage> in
      do throws(Damage) {
        var decoder = TreeDecoder(bytes)
        try decoder.expect(heading)
        let documents = try decoder.documents()
        return .success(documents)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private static func append(_ node: KnowledgeNode, to text: inout String, line: inout Int) {
    switch node.content {
    case .scalar(let value):
      append(value, mark: node.mark, to: &text, line: &line)
    case .sequence(let items):
      appendHead("q", node.mark, count: items.count, to: &text, line: &line)
      for item in items { append(item, to: &text, line: &line) }
    case .mapping(let entries):
      appendHead("m", node.mark, count: entries.count, to: &text, line: &line)
      for entry in entries {
        append(entry.key, mark: entry.mark, to: &text, line: &line)
        append(entry.value, to: &text, line: &line)
      }
    }
  }

  private static func append(
    _ value: String, mark: SourceMark, to text: inout String, line: inout Int
  ) {
    let isPlain = value.utf8.allSatisfy { ($0 >= 0x20 && $0 != 0x7F) || $0 == 0x0A || $0 == 0x09 }
    if isPlain {
      appendHead("s", mark, count: value.utf8.count, to: &text, line: &line)
      text += value
    } else {
      let digits = value.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      appendHead("x", mark, count: digits.utf8.count, to: &text, line: &line)
      text += digits
    }
  }

  private static func appendHead(
    _ letter: String, _ mark: SourceMark, count: Int, to text: inout String, line: inout Int
  ) {
    text += "\(letter)\(mark.line - line),\(mark.column),\(count):"
    line = mark.line
  }
}
