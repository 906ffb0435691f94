import Hummingbird

/// A reason why the API does not do something.
enum APIRefusal: Int, Sendable, CaseIterable {
  case invalid = 400
  case noSession = 401
  case notAllowed = 403
  case notFound = 404
  case tooSlow = 408
  case conflict = 409
  case gone = 410
  case changedMeanwhile = 412
  case tooLarge = 413
  case wrongType = 415
  case unknownName = 422
  case noRoom = 507

  /// What it means, for the OpenAPI document.
  var meaning: String {
    switch self {
    case .invalid: "The request cannot be understood; the detail names what is wrong."
    case .noSession: "No valid token and no session."
    case .notAllowed: "It came from another site, or without the session's form token."
    case .notFound: "There is no such thing."
    case .tooSlow: "The body took too long to arrive."
    case .conflict: "It does not go with the state of the case or check."
    case .gone: "It was there, but its file cannot be read any more."
    case .changedMeanwhile: "It is not any more as If-Match says."
    case .tooLarge: "More than the desk takes."
    case .wrongType: "The body has another content type."
    case .unknownName: "The body names something that the desk does not know."
    case .noRoom: "There is no room for uploads."
    }
  }

  /// Its name among the responses of the OpenAPI document.
  var name: String { "\(self)" }
}
