/// What a client says about a step of a fix.
struct NewFixStep: StrictBody {
  enum CodingKeys: String, CodingKey, CaseIterable {
    case done
  }

  let done: Bool
}
