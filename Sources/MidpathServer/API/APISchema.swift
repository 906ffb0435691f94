import MidpathReports

/// A JSON Schema (2020-12) of a value that the API takes or gives.
struct APISchema: Sendable, Hashable {
  let node: JSONNode

  static let text = APISchema(node: .keyed(["type": .string("string")]))
  static let flag = APISchema(node: .keyed(["type": .string("boolean")]))
  static let count = APISchema(node: .keyed(["type": .string("integer"), "minimum": .integer(0)]))
  /// ISO 8601 in UTC.
  static let moment = APISchema(
    node: .keyed(["type": .string("string"), "format": .string("date-time")]))

  /// A text that is not blank, of so many characters at most.
  static func text(upTo limit: Int) -> APISchema {
    APISchema(
      node: .keyed([
        "type": .string("string"), "minLength": .integer(1), "maxLength": .integer(limit),
        // U+0085 is a blank to Unicode, but not to the expressions of JSON Schema.
        "pattern": .string("[^\\s\\u0085]"),
      ]))
  }

  /// A text of a form.
  static func text(matching pattern: String) -> APISchema {
    APISchema(node: .keyed(["type": .string("string"), "pattern": .string(pattern)]))
  }

  /// A whole number within bounds.
  static func number(_ range: ClosedRange<Int>) -> APISchema {
    APISchema(
      node: .keyed([
        "type": .string("integer"), "minimum": .integer(range.lowerBound),
        "maximum": .integer(range.upperBound),
      ]))
  }

  /// One of these texts.
  static func oneOf(_ values: [String]) -> APISchema {
    APISchema(node: .keyed(["type": .string("string"), "enum": .texts(values)]))
  }

  /// A list of such values.
  static func list(_ item: APISchema) -> APISchema {
    APISchema(node: .keyed(["type": .string("array"), "items": item.node]))
  }

  /// Such a value, or null.
  static func orNull(_ schema: APISchema) -> APISchema {
    APISchema(
      node: .keyed(["anyOf": .array([schema.node, .keyed(["type": .string("null")])])]))
  }

  /// A component of the OpenAPI document.
  static func named(_ name: String) -> APISchema {
    APISchema(node: .keyed(["$ref": .string("#/components/schemas/\(name)")]))
  }

  /// An object that always has these members; later versions may add some.
  static func object(_ members: KeyValuePairs<String, APISchema>) -> APISchema {
    APISchema(
      node: .keyed([
        "type": .string("object"), "required": .texts(members.map(\.key)),
        "properties": .object(members.map { JSONMember($0.key, $0.value.node) }),
      ]))
  }

  /// An object with these members and no others; only `required` ones must be there.
  static func body(
    _ members: KeyValuePairs<String, APISchema>, required: [String] = []
  ) -> APISchema {
    APISchema(
      node: .keyed([
        "type": .string("object"), "required": .texts(required),
        "properties": .object(members.map { JSONMember($0.key, $0.value.node) }),
        "additionalProperties": .bool(false),
      ]))
  }
}
