/// What a client wants to change about its session.
struct ChangedSession: StrictBody {
  enum CodingKeys: String, CodingKey, CaseIterable {
    case author
  }

  let author: String

  /// The name, which must be one.
  func checkedAuthor(upTo limit: Int) throws -> String {
    guard !author.isBlank, author.unicodeScalars.count <= limit else {
      throw Problem.invalid("A name has 1 to \(limit) characters, and is not blank.")
    }
    return author
  }
}
