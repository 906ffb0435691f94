import ArgumentParser
import MidpathModel

/// Chooses among the MID Servers that evidence is of.
struct ServerChoice {
  let found: [Evidence]
  /// How many servers a message names.
  private static let namedLimit = 20

  /// Chooses among `found`.
  init(_ found: [Evidence]) { self.found = found }

  /// The servers with this name or agent folder; throws with those that there are.
  func servers(named name: String) throws -> [Evidence] {
    let chosen = found.filter { evidence in
      evidence.server.name?.lowercased() == name.lowercased()
        || evidence.server.agentFolder.map { isFolder($0, named: name) } == true
    }
    guard chosen.isEmpty else { return chosen }
    throw ValidationError("There is no MID Server “\(name)” in these files. There are:\n\(list)")
  }

  /// The one server; throws with how to choose one where there are several.
  func only() throws -> Evidence {
    if found.count == 1, let only = found.first { return only }
    throw ValidationError(
      "These files are of \(found.count) MID Servers. Choose one with --server NAME:\n\(list)")
  }

  /// Whether a folder is meant by its whole path, its end, or by the archive or folder it lies in.
  private func isFolder(_ folder: String, named name: String) -> Bool {
    let parts = folder.split { "/!".contains($0) }
    let wanted = name.split { "/!".contains($0) }
    return folder == name || parts.suffix(wanted.count) == wanted[...]
      || wanted.count == 1 && parts.dropFirst().contains(wanted[0])
  }

  private var list: String {
    let lines = found.prefix(ServerChoice.namedLimit).map { evidence in
      switch (evidence.server.name, evidence.server.agentFolder) {
      case (let name?, let folder?): "  \(name)  (\(folder))"
      case (let name?, nil): "  \(name)"
      case (nil, let folder): "  \(folder ?? "without a name")"
      }
    }
    let rest = found.count - lines.count
    return (lines + (rest > 0 ? ["  and \(rest) more"] : [])).joined(separator: "\n")
  }
}
