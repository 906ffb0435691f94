import MidpathModel
import MidpathStore

extension CaseDesk {
  /// Changes a case all at once; throws where the change names something that does not exist.
  func change(_ id: String, _ change: CaseChange) async throws -> DeskCase {
    var change = change
    change.title = try change.title.map(checked)
    try checkPath(change.path)
    if let server = change.server {
      guard try await view(id).servers.contains(where: { $0.server == server }) else {
        throw Problem.unknown(
          "MID Server “\(server)” in this evidence", "Choose one that the last check found.")
      }
    }
    return try await store.change(id, change, at: now())
  }

  /// Throws for a path that the knowledge does not have.
  func checkPath(_ path: String?) throws {
    let base = knowledge.current.base
    if let path, base.path(path) == nil {
      let known = base.paths.map(\.id).joined(separator: ", ")
      throw Problem.unknown("path “\(path)”", "The paths: \(known).")
    }
  }

  /// Chooses the path that is walked.
  func walk(_ path: String, case id: String) async throws {
    var change = CaseChange()
    change.path = path
    _ = try await self.change(id, change)
  }

  /// Chooses the MID Server that the case is about, by its agent folder in the evidence.
  func choose(server: String, case id: String) async throws {
    var change = CaseChange()
    change.server = server
    _ = try await self.change(id, change)
  }

  /// Gives a case another title.
  func rename(_ title: String, case id: String) async throws {
    var change = CaseChange()
    change.title = title
    _ = try await self.change(id, change)
  }

  /// Closes a case, or opens it again.
  func close(_ isClosed: Bool, case id: String) async throws {
    var change = CaseChange()
    change.isClosed = isClosed
    _ = try await self.change(id, change)
  }
}
