/// A JSON value that keeps the order of its keys.
package enum JSONNode: Sendable, Hashable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONNode])
  case object([JSONMember])

  /// An object of keys and values in the given order.
  package static func keyed(_ members: KeyValuePairs<String, JSONNode>) -> JSONNode {
    .object(members.map { JSONMember($0.key, $0.value) })
  }

  /// A text, or null.
  package static func text(_ text: String?) -> JSONNode {
    text.map(JSONNode.string) ?? .null
  }

  /// Texts.
  package static func texts(_ texts: [String]) -> JSONNode {
    .array(texts.map(JSONNode.string))
  }

  /// The value as text with two blanks a level and a line break at the end.
  package var written: String {
    var text = ""
    write(to: &text, indent: "")
    return text + "\n"
  }

  private func write(to text: inout String, indent: String) {
    switch self {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .integer(let number): text += String(number)
    case .number(let number): text += number.isFinite ? "\(number)" : "null"
    case .string(let string): JSONNode.write(string, to: &text)
    case .array(let items):
      let inner = indent + "  "
      JSONNode.write("[", items, "]", to: &text, indent: indent) {
        $1.write(to: &$0, indent: inner)
      }
    case .object(let members):
      let inner = indent + "  "
      JSONNode.write("{", members, "}", to: &text, indent: indent) { text, member in
        JSONNode.write(member.name, to: &text)
        text += ": "
        member.value.write(to: &text, indent: inner)
      }
    }
  }

  /// Items between brackets, each on a line of its own; nothing between them when there is none.
  private static func write<Item>(
    _ open: String, _ items: [Item], _ close: String, to text: inout String, indent: String,
    each: (inout String, Item) -> Void
  ) {
    text += open
    for (index, item) in items.enumerated() {
      text += index == 0 ? "\n" : ",\n"
      text += indent + "  "
      each(&text, item)
    }
    text += items.isEmpty ? close : "\n\(indent)\(close)"
  }

  /// A string in quotes; whatever a terminal or a reader could be fooled with is escaped, nothing
  /// is lost.
  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.isUnsafeToShow:
        for unit in String(scalar).utf16 {
          text += "\\u" + String(0x10000 + Int(unit), radix: 16).dropFirst()
        }
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
