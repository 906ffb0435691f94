/// What an operation takes as its body.
enum APIBody: Sendable, Equatable {
  case none
  /// A JSON object that a component of the OpenAPI document describes.
  case json(String)
  /// A file as it is.
  case file

  /// The content type that a request must have.
  var contentType: String? {
    switch self {
    case .none: nil
    case .json: "application/json"
    case .file: "application/octet-stream"
    }
  }
}
