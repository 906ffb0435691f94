import HTTPTypes
import Hummingbird

/// An answer that something cannot be done: what failed, why, and what to do now.
///
/// Written as `application/problem+json` (RFC 9457) by the API and as a page elsewhere.
struct Problem: Error, Sendable {
  let status: HTTPResponse.Status
  /// What failed, in a few words.
  let title: String
  /// Why, and what to do now.
  let detail: String
  /// What the status wants to be said in a header, such as `Allow`.
  var headers: HTTPFields = [:]

  init(_ status: HTTPResponse.Status, _ title: String, _ detail: String) {
    self.status = status
    self.title = title
    self.detail = detail
  }

  static let needsSession: Problem = {
    var problem = Problem(
      .unauthorized, "You are not signed in to this desk",
      "Open the start address that “midpath serve” printed in its terminal. It works once; "
        + "“midpath-server token” prints a new one.")
    problem.headers[.wwwAuthenticate] = "Bearer realm=\"midpath\""
    return problem
  }()

  static let foreignOrigin = Problem(
    .forbidden, "This request came from another site",
    "Open the desk itself and repeat what you did there.")

  static let staleForm = Problem(
    .forbidden, "This form is no longer valid",
    "It belongs to another session. Go back, load the page again and repeat what you did.")

  /// Nothing lies at an address.
  static func notFound(_ what: String) -> Problem {
    Problem(
      .notFound, "There is no \(what)",
      "It may have been removed, or the address is misspelt. Start again from the first page.")
  }

  /// A request names something that the desk does not know.
  static func unknown(_ what: String, _ detail: String) -> Problem {
    Problem(.unprocessableContent, "There is no \(what)", detail)
  }

  /// A request that cannot be understood.
  static func invalid(_ detail: String) -> Problem {
    Problem(.badRequest, "This request cannot be understood", detail)
  }

  /// Something is larger than what is taken.
  static func tooLarge(_ detail: String) -> Problem {
    Problem(.contentTooLarge, "This is too much", detail)
  }
}
