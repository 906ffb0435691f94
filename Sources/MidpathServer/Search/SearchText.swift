/// What a person typed or pasted to search for.
enum SearchText {
  /// The longest text that goes into an address, in characters; more is sent as a form.
  static let addressLimit = 1_000
}
