/// What a client says about a case that it opens.
struct NewCase: StrictBody {
  enum CodingKeys: String, CodingKey, CaseIterable {
    case title, symptom, path
  }

  let title: String?
  let symptom: String?
  let path: String?
}
