import Foundation
import HTTPTypes
import Hummingbird
import Logging
import MidpathStore

@testable import MidpathServer

/// An address of the desk with its method, as the router knows it.
struct DeskRoute: Sendable, Hashable, CustomStringConvertible {
  let method: String
  /// With names in braces for its variable parts.
  let path: String

  var description: String { "\(method) \(path)" }

  /// Whether a request to it may change something.
  var isChange: Bool { !["GET", "HEAD", "OPTIONS"].contains(method) }

  /// Whether it belongs to the API, whose requests are no forms.
  var isAPI: Bool { path.hasPrefix("/api/") }

  /// An address of this route that means something in `caseID`.
  func address(case caseID: String) -> String {
    let values = ["{case}": caseID, "{question}": "user-locked-out", "{name}": "desk.css"]
    return path.split(separator: "/", omittingEmptySubsequences: false).map { part in
      part.hasPrefix("{") ? values[String(part)] ?? "1" : String(part)
    }.joined(separator: "/")
  }

  /// Every route that the desk has.
  static func all() async throws -> [DeskRoute] {
    try await DeskFolder.with { folder in
      let assembly = try DeskAssembly(
        store: SQLiteCaseStore(path: folder.appending("cases.sqlite")), folder: folder.path,
        address: DeskAddress(host: "127.0.0.1", port: 0), knowledgeFolder: nil, limits: .standard,
        logger: Logger(label: "routes"))
      return assembly.application.router().routes.map { route in
        let path = "\(route.path)"
        return DeskRoute(
          method: route.method.rawValue, path: path.hasPrefix("/") ? path : "/" + path)
      }
    }
  }
}
