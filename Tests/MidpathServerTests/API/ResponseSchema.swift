/// Checks JSON against the part of JSON Schema 2020-12 that the OpenAPI document uses.
///
/// A keyword it does not know is a complaint, so that the document cannot say more than is checked.
struct ResponseSchema {
  /// What `#` in a reference stands for.
  let document: JSONValue

  /// Complaints, each with the place it is about; none when the value is as `schema` says.
  func complaints(
    about value: JSONValue, against schema: JSONValue, at place: String = "$"
  ) -> [String] {
    schema.members.flatMap { keyword, rule in check(value, keyword, rule, at: place) }
  }

  /// What a reference such as `#/components/schemas/Case` names.
  func resolve(_ reference: String) -> JSONValue? {
    reference.split(separator: "/").dropFirst()
      .reduce(document as JSONValue?) { $0?[String($1)] }
  }

  private func check(
    _ value: JSONValue, _ keyword: String, _ rule: JSONValue, at place: String
  ) -> [String] {
    switch keyword {
    case "title", "description", "format", "$defs": return []
    case "$ref":
      guard let target = rule.text.flatMap(resolve) else { return ["\(place): dangling \(rule)"] }
      return complaints(about: value, against: target, at: place)
    case "type":
      let types = rule.text.map { [$0] } ?? rule.items.compactMap(\.text)
      return types.contains { isOf($0, value) } ? [] : ["\(place): is no \(types)"]
    case "const": return value == rule ? [] : ["\(place): is not \(rule)"]
    case "enum": return rule.items.contains(value) ? [] : ["\(place): is none of \(rule)"]
    case "minimum": return isBeyond(value, rule, >=) ? ["\(place): is too small"] : []
    case "maximum": return isBeyond(value, rule, <=) ? ["\(place): is too large"] : []
    case "pattern":
      let isMatch = try? rule.text.map { try Regex($0) }.map { value.text?.contains($0) ?? true }
      return isMatch == true ? [] : ["\(place): does not match \(rule)"]
    case "required":
      guard case .object(let members) = value else { return [] }
      return rule.items.compactMap(\.text).filter { members[$0] == nil }
        .map { "\(place): lacks \($0)" }
    case "properties":
      return value.members.flatMap { name, member in
        rule[name].map { complaints(about: member, against: $0, at: "\(place).\(name)") } ?? []
      }
    case "items":
      return value.items.enumerated().flatMap {
        complaints(about: $1, against: rule, at: "\(place)[\($0)]")
      }
    case "allOf": return rule.items.flatMap { complaints(about: value, against: $0, at: place) }
    case "anyOf":
      let results = rule.items.map { complaints(about: value, against: $0, at: place) }
      return results.contains(where: \.isEmpty) ? [] : results.flatMap(\.self)
    default: return ["\(place): the schema uses \(keyword)"]
    }
  }

  private func isBeyond(
    _ value: JSONValue, _ bound: JSONValue, _ isGood: (Double, Double) -> Bool
  ) -> Bool {
    guard let number = value.number, let bound = bound.number else { return false }
    return !isGood(number, bound)
  }

  private func isOf(_ type: String, _ value: JSONValue) -> Bool {
    switch (type, value) {
    case ("null", .null), ("boolean", .bool), ("number", .number), ("string", .string),
      ("array", .array), ("object", .object):
      true
    case ("integer", .number(let number)): number == number.rounded()
    default: false
    }
  }
}
