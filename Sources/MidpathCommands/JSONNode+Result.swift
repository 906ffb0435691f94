import MidpathModel
import MidpathReports

extension JSONNode {
  /// An object of keys and values in the given order.
  static func members(_ members: KeyValuePairs<String, JSONNode>) -> JSONNode {
    .object(members.map { JSONMember($0.key, $0.value) })
  }

  /// Texts.
  static func strings(_ texts: some Sequence<String>) -> JSONNode {
    .array(texts.map(JSONNode.string))
  }
}
