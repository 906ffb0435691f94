import Foundation
import MidpathStore

@testable import MidpathServer

extension RunningDesk {
  /// The desk's own store, as another process sees it.
  func store() throws -> SQLiteCaseStore {
    try SQLiteCaseStore(path: data + "/cases.sqlite")
  }

  /// Another browser that is signed in, with a session of its own.
  func newBrowser() async throws -> DeskBrowser {
    try await DeskBrowser.signedIn(port: port, token: try await secret(.start).text)
  }

  /// A fresh secret that the desk knows.
  func secret(_ kind: DeskSession.Kind, lifetime: Double = 600) async throws -> Secret {
    let secret = Secret.random()
    let moment = Date.now
    try await store().addSession(
      DeskSession(
        secretHash: secret.hash, kind: kind, author: "tester", formToken: "", createdAt: moment,
        expiresAt: moment.addingTimeInterval(lifetime)))
    return secret
  }
}

extension DeskBrowser {
  /// Opens a case without evidence and returns its id.
  func openCase(_ title: String = "A case") async throws -> String {
    let answer = try await send(form: ["title": title, "path": "credentials"], to: "/cases")
    let parts = (answer.location ?? "").split(separator: "/")
    guard answer.status == 303, parts.count > 1 else {
      throw DeskFailure("No case was opened: \(answer.status) \(answer.text)")
    }
    return String(parts[1])
  }

  /// The same browser without its session.
  var signedOut: DeskBrowser { DeskBrowser.stranger(port: port) }
}
