/// A note that a client adds.
struct NewNote: StrictBody {
  enum CodingKeys: String, CodingKey, CaseIterable {
    case text
  }

  let text: String
}
