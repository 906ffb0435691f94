/// Checks JSON against the part of JSON Schema 2020-12 that the shipped schema uses.
///
/// A keyword it does not know is a complaint, so the schema cannot say more than is checked.
struct SchemaValidator {
  let schema: TestJSON

  /// Complaints, each with the place it is about; empty when the value is good.
  func complaints(about value: TestJSON) -> [String] {
    check(value, against: schema, at: "$")
  }

  private func check(_ value: TestJSON, against schema: TestJSON, at place: String) -> [String] {
    guard case .object(let keywords) = schema else { return ["\(place): the schema is no object"] }
    return keywords.flatMap { keyword, rule in
      check(value, keyword, rule, in: schema, at: place)
    }
  }

  private func check(
    _ value: TestJSON, _ keyword: String, _ rule: TestJSON, in schema: TestJSON, at place: String
  ) -> [String] {
    switch keyword {
    case "$schema", "$id", "$defs", "title", "description": return []
    case "$ref":
      return resolve(rule).map { check(value, against: $0, at: place) }
        ?? ["\(place): dangling \(rule)"]
    case "type":
      return types(rule).contains { isOf($0, value) } ? [] : ["\(place): is no \(types(rule))"]
    case "const": return value == rule ? [] : ["\(place): is not \(rule)"]
    case "enum": return items(rule).contains(value) ? [] : ["\(place): is none of \(rule)"]
    case "minimum", "maximum": return checkBound(value, keyword, rule, at: place)
    case "pattern": return checkPattern(value, rule, at: place)
    case "required":
      guard case .object(let members) = value else { return [] }
      return items(rule).compactMap(\.text).filter { members[$0] == nil }
        .map { "\(place): lacks \($0)" }
    case "properties":
      guard case .object(let members) = value, case .object(let rules) = rule else { return [] }
      return members.flatMap { name, member in
        rules[name].map { check(member, against: $0, at: "\(place).\(name)") } ?? []
      }
    case "items":
      guard case .array(let found) = value else { return [] }
      return found.enumerated().flatMap { check($1, against: rule, at: "\(place)[\($0)]") }
    case "allOf": return items(rule).flatMap { check(value, against: $0, at: place) }
    case "anyOf":
      let results = items(rule).map { check(value, against: $0, at: place) }
      return results.contains(where: \.isEmpty) ? [] : results.flatMap(\.self)
    default: return ["\(place): the schema uses \(keyword)"]
    }
  }

  private func items(_ node: TestJSON) -> [TestJSON] {
    if case .array(let items) = node { items } else { [] }
  }

  private func types(_ rule: TestJSON) -> [String] {
    rule.text.map { [$0] } ?? items(rule).compactMap(\.text)
  }

  private func isOf(_ type: String, _ value: TestJSON) -> Bool {
    switch (type, value) {
    case ("null", .null), ("boolean", .bool), ("number", .number), ("string", .string),
      ("array", .array), ("object", .object):
      true
    case ("integer", .number(let number)): number == number.rounded()
    default: false
    }
  }

  private func checkBound(
    _ value: TestJSON, _ keyword: String, _ rule: TestJSON, at place: String
  ) -> [String] {
    guard case .number(let number) = value, case .number(let bound) = rule else { return [] }
    let isGood = keyword == "minimum" ? number >= bound : number <= bound
    return isGood ? [] : ["\(place): \(number) is beyond \(keyword) \(bound)"]
  }

  private func checkPattern(_ value: TestJSON, _ rule: TestJSON, at place: String) -> [String] {
    guard let text = value.text else { return [] }
    guard let pattern = rule.text, let regex = try? Regex(pattern) else {
      return ["\(place): the pattern is bad"]
    }
    return text.firstMatch(of: regex) == nil ? ["\(place): \(text) does not match"] : []
  }

  private func resolve(_ rule: TestJSON) -> TestJSON? {
    guard let path = rule.text, path.hasPrefix("#/") else { return nil }
    return path.dropFirst(2).split(separator: "/").reduce(schema as TestJSON?) {
      $0?[String($1)]
    }
  }
}
