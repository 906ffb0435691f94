/// A text that a client searches for.
struct SearchedText: StrictBody {
  enum CodingKeys: String, CodingKey, CaseIterable {
    case text
  }

  let text: String
}
