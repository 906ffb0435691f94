/// A part of the API: what one can do with one kind of thing.
protocol APIResource: Sendable {
  /// What one can do, in the order of the OpenAPI document.
  var operations: [APIOperation] { get }
  /// The values that it takes and gives, by their name in the OpenAPI document.
  var schemas: KeyValuePairs<String, APISchema> { get }
}
