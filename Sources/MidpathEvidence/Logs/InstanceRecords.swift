package import MidpathModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Records of the instance in the forms that its Table API and its exports give them.
///
/// `{"result":[{..},..]}`, `{"records":[..]}`, a bare array or one bare object. A value is text, a
/// number, a flag, or an object with `display_value`, `value` or `link`.
package enum InstanceRecords {
  /// The largest file that is read, in bytes.
  package static let byteLimit = 20 * 1_024 * 1_024
  /// The most records that are taken from one file.
  package static let recordLimit = 50_000

  /// Reads the records of a table, or says what the file is instead.
  package static func read(
    _ bytes: [UInt8], table: String, origin: String
  ) throws(Unread) -> [InstanceRecord] {
    let text = DecodedText(bytes).text.trimmingBlanks()
    guard !text.isEmpty else { throw Unread(path: origin, reason: "is empty") }
    guard !text.hasPrefix("<") else {
      throw Unread(
        path: origin, reason: "is a web page, not JSON: the instance may be hibernating")
    }
    let content: JSONContent
    do {
      content = try JSONDecoder().decode(JSONContent.self, from: Data(text.utf8))
    } catch {
      throw Unread(path: origin, reason: "is not JSON, or is cut off")
    }
    if case .object(let object) = content, object["result"] == nil, let failure = object["error"] {
      let message = failure.field ?? failure.member("message")?.field ?? ""
      throw Unread(
        path: origin, reason: SafeText.shown("the instance answered with an error: \(message)"))
    }
    return rows(of: content).prefix(recordLimit).map { row in
      InstanceRecord(table: table, fields: shown(row), origin: origin)
    }
  }

  /// The columns of a record; a password that is set shows as set and nothing more.
  private static func shown(_ row: [String: JSONContent]) -> [String: String] {
    var fields: [String: String] = [:]
    for (name, content) in row {
      guard let value = content.field else { continue }
      let isWord = ["", "true", "false"].contains(value.lowercased())
      let isSecret = name.lowercased().contains("password") && !isWord
      fields[name] = isSecret ? SecretMask.mask : value
    }
    return fields
  }

  /// The text of records for signatures to be looked for in, a line of text a line, each with the
  /// name of its field; nil for tables that hold no messages.
  ///
  /// An issue that is resolved says nothing any more.
  static func text(
    of records: [InstanceRecord], table: String
  ) -> (kind: EvidenceKind, text: String, fields: [String])? {
    let kind: EvidenceKind
    switch table {
    case "ecc_agent_issue": kind = .issue
    case "ecc_queue": kind = .eccQueue
    case "syslog", "ecc_agent_upgrade_history_stage", "ecc_agent_log": kind = .instance
    default: return nil
    }
    var text = ""
    var names: [String] = []
    for record in records where record.fields["state"]?.lowercased() != "resolved" {
      for (name, value) in record.fields.sorted(by: { $0.key < $1.key }) where value.count > 8 {
        for line in TextLine.lines(of: value) {
          text += line.text + "\n"
          names.append(name)
        }
      }
    }
    return (kind, text, names)
  }

  private static func rows(of content: JSONContent) -> [[String: JSONContent]] {
    switch content {
    case .array(let items):
      items.compactMap { item in
        if case .object(let object) = item { object } else { nil }
      }
    case .object(let object):
      if let inner = object["result"] ?? object["records"] { rows(of: inner) } else { [object] }
    default: []
    }
  }
}

/// Any JSON value.
private indirect enum JSONContent: Decodable {
  case object([String: JSONContent])
  case array([JSONContent])
  case text(String)
  case null

  init(from decoder: any Decoder) throws {
    let single = try decoder.singleValueContainer()
    if single.decodeNil() {
      self = .null
    } else if let text = try? single.decode(String.self) {
      self = .text(text)
    } else if let flag = try? single.decode(Bool.self) {
      self = .text(flag ? "true" : "false")
    } else if let number = try? single.decode(Int64.self) {
      self = .text(String(number))
    } else if let number = try? single.decode(Double.self) {
      self = .text(String(number))
    } else if let items = try? single.decode([JSONContent].self) {
      self = .array(items)
    } else {
      self = .object(try single.decode([String: JSONContent].self))
    }
  }

  /// What a column holds; nil where the record does not have it.
  var field: String? {
    switch self {
    case .text(let text): text
    case .object(let object): (object["value"] ?? object["display_value"] ?? object["link"])?.field
    case .array, .null: nil
    }
  }

  func member(_ name: String) -> JSONContent? {
    if case .object(let object) = self { object[name] } else { nil }
  }
}
