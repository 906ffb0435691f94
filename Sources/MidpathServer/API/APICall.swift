import Foundation
import Hummingbird
import MidpathStore
import NIOCore

/// One request to an operation of the API that passed the checks.
struct APICall: Sendable {
  /// The largest JSON body, in bytes: 1 MiB.
  static let bodyLimit = 1_024 * 1_024

  let request: Request
  let context: DeskContext
  let query: APIQuery
  /// Who asks.
  let session: DeskSession

  /// The case that the address names.
  var caseID: String {
    get throws { try context.caseID }
  }

  /// A part of the address as a text.
  func segment(_ name: String) throws -> String { try context.segment(name) }

  /// A part of the address as a number; what is none lies nowhere.
  func number(_ name: String) throws -> Int {
    guard let number = Int(try segment(name)) else { throw Problem.notFound("such \(name)") }
    return number
  }

  /// The JSON object that was sent.
  func body<Body: StrictBody>(as type: Body.Type) async throws -> Body {
    let buffer = try await request.body.collected(
      upTo: APICall.bodyLimit, orElse: Problem.tooLarge("A JSON body may have 1 MB."))
    return try type.read(buffer)
  }
}
