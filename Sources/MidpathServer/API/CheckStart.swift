/// What a client says about the evidence of a check that it begins.
struct CheckStart: StrictBody {
  enum CodingKeys: String, CodingKey, CaseIterable {
    case fresh
  }

  /// Whether the files were copied from the host just now.
  let fresh: Bool?
}
