/// What a client answers to a question.
struct NewAnswer: StrictBody {
  enum CodingKeys: String, CodingKey, CaseIterable {
    case answer
  }

  static let nullable: Set<String> = ["answer"]

  /// The id of an answer; nil for "I don't know", which must be said as null.
  let answer: String?

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    guard container.contains(.answer) else {
      throw DecodingError.keyNotFound(
        CodingKeys.answer,
        DecodingError.Context(codingPath: [], debugDescription: "An answer is said, or null."))
    }
    answer = try container.decode(String?.self, forKey: .answer)
  }
}
