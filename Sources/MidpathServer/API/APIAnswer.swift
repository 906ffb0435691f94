import Hummingbird

/// What an operation answers when it did what was asked.
enum APIAnswer: Sendable {
  /// 200 with a JSON value.
  case ok(APISchema)
  /// 201 with what was made, and its address where it has one.
  case created(APISchema)
  /// 202: it goes on in the background.
  case accepted(APISchema)
  /// 204
  case noContent
  /// 200 with a text in one of several formats.
  case text(types: [String])

  /// The status of it.
  var status: HTTPResponse.Status {
    switch self {
    case .ok, .text: .ok
    case .created: .created
    case .accepted: .accepted
    case .noContent: .noContent
    }
  }

  /// The schema of each content type it can have.
  var contents: [(type: String, schema: APISchema)] {
    switch self {
    case .ok(let schema), .created(let schema), .accepted(let schema):
      [("application/json", schema)]
    case .noContent: []
    case .text(let types): types.map { ($0, $0 == "application/json" ? .object([:]) : .text) }
    }
  }
}
