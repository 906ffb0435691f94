import MidpathReports

/// A part of an address that stands for a value: a segment of its path, or a query parameter.
struct APIParameter: Sendable, Hashable {
  let name: String
  /// What it means, for the OpenAPI document.
  let meaning: String
  let schema: APISchema
  var isRequired = false

  /// The segments that paths of the API have, by name.
  static let segments: [String: APIParameter] = Dictionary(
    [
      APIParameter(name: "case", meaning: "The id of a case.", schema: .text),
      APIParameter(
        name: "check", meaning: "The number of a check of the case.", schema: .number(1...1_000_000)
      ),
      APIParameter(name: "question", meaning: "The id of a question.", schema: .text),
      APIParameter(name: "cause", meaning: "The id of a cause.", schema: .text),
      APIParameter(
        name: "step", meaning: "The step of the fix, counted from 0.", schema: .number(0...1_000)),
      APIParameter(name: "id", meaning: "The id of an entry.", schema: .text),
      APIParameter(
        name: "kind", meaning: "A kind of entries.",
        schema: .oneOf(
          Set(KnowledgeReference.Kind.allCases.map(KnowledgeAddress.folder)).sorted())),
    ].map { ($0.name, $0) }
  ) { first, _ in first }
}
