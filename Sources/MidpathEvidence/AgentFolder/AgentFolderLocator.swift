package import MidpathModel

/// Finds the MID Servers in what a person gave: an agent folder, a folder above one or several, a
/// `logs` folder, a single file.
///
/// An agent folder is known by a config.xml with parameters, `logs/agent0.log.0`, a wrapper
/// configuration in `conf`, or `package/meta`. Where none is, folders that each hold a newest agent
/// log are of several servers; else the whole is one loose collection.
package struct AgentFolderLocator: Sendable {
  /// The most MID Servers that are looked for in one tree.
  package static let serverLimit = 2_000
  /// How many folders below what was given an agent folder may lie.
  package static let depthLimit = 6
  /// The most folders that are looked into.
  package static let folderLimit = 20_000
  /// The largest config.xml that is looked into.
  private static let configurationLimit = MidConfiguration.byteLimit

  /// What was found, and what could not be looked at that no server's own listing tells of.
  package struct Result: Sendable {
    package var servers: [ServerFiles] = []
    package var unread: [Unread] = []
  }

  private let root: any EvidenceFiles
  private let displayPrefix: String
  private let source: EvidenceSource

  /// Looks in `root`; the other two are handed on to every ``ServerFiles``.
  package init(
    root: any EvidenceFiles, displayPrefix: String = "", source: EvidenceSource = .agentFolder
  ) {
    self.root = root
    self.displayPrefix = displayPrefix
    self.source = source
  }

  /// The MID Servers sorted by path; a loose collection counts as one, with an empty prefix.
  package func servers() -> Result {
    var result = Result()
    var failures: [Unread] = []
    let folders = agentFolders(&failures, limits: &result.unread)
    for folder in folders {
      let scope = AgentFolderLocator.scope(of: folder, among: folders)
      result.servers.append(
        files(scope: prefix(scope), agentPrefix: prefix(folder)))
    }
    if result.servers.isEmpty { result.servers = [files(scope: "", agentPrefix: "")] }
    for failure in failures.prefix(root.limits.unread)
    where !result.servers.contains(where: { failure.path.hasPrefix($0.scope) }) {
      result.unread.append(
        Unread(path: SafeText.visible(displayPrefix + failure.path), reason: failure.reason))
    }
    return result
  }

  private func files(scope: String, agentPrefix: String) -> ServerFiles {
    ServerFiles(
      root: root, scope: scope, agentPrefix: agentPrefix, displayPrefix: displayPrefix,
      source: source)
  }

  private func prefix(_ folder: String) -> String { folder.isEmpty ? "" : folder + "/" }

  /// Agent folders in breadth-first order, then sorted; nothing is looked for inside one.
  private func agentFolders(
    _ failures: inout [Unread], limits: inout [Unread]
  ) -> [String] {
    var level = [""]
    var found: [String] = []
    var loose = LooseLogs()
    var looked = 0
    for _ in 0...AgentFolderLocator.depthLimit {
      var next: [String] = []
      for folder in level {
        looked += 1
        guard looked <= AgentFolderLocator.folderLimit else {
          limits.append(limitReached("folders were looked into", AgentFolderLocator.folderLimit))
          return loose.folders(beside: found).sorted()
        }
        let children = root.children(of: folder)
        failures += children.unread.prefix(max(0, root.limits.unread - failures.count))
        if isAgentFolder(children.entries) {
          guard found.count < AgentFolderLocator.serverLimit else {
            limits.append(limitReached("MID Servers were looked for", found.count))
            return found.sorted()
          }
          found.append(folder)
        } else {
          loose.look(in: folder, children.entries)
          next += AgentFolderLocator.searched(children.entries)
        }
      }
      level = next
    }
    return loose.folders(beside: found).sorted()
  }

  private func limitReached(_ what: String, _ count: Int) -> Unread {
    Unread(treePath: displayPrefix, reason: "only the first \(count) \(what)")
  }

  /// The folders among `entries` in which an agent folder may lie.
  ///
  /// What an upgrade extracts looks like an agent folder and is none, and so do the copies that a
  /// container keeps.
  private static func searched(_ entries: [FolderEntry]) -> [String] {
    let names = Set(entries.filter(\.isFolder).map { EvidencePath.name(of: $0.path).lowercased() })
    guard !names.contains("upgrade-wrapper") else { return [] }
    return entries.filter(\.isFolder).map(\.path).filter {
      !["upgrade_temp", "mid_container", "jre", "node_modules", ".git"]
        .contains(EvidencePath.name(of: $0).lowercased())
    }
  }

  private func isAgentFolder(_ entries: [FolderEntry]) -> Bool {
    let hasParts = entries.contains {
      $0.isFolder
        && ["bin", "lib", "conf", "logs", "work"].contains(EvidencePath.name(of: $0.path))
    }
    for entry in entries {
      switch (EvidencePath.name(of: entry.path).lowercased(), entry.isFolder) {
      case ("config.xml", false): if hasParameters(entry) ?? hasParts { return true }
      case ("logs", true): if has(["agent0.log.0"], in: entry) { return true }
      case ("conf", true):
        if has(["wrapper.conf", "wrapper-override.conf"], in: entry) { return true }
      case ("package", true): if has(["meta"], in: entry) { return true }
      default: continue
      }
    }
    return false
  }

  /// Whether a config.xml is a MID Server's; nil for one that is empty or cannot be read.
  private func hasParameters(_ entry: FolderEntry) -> Bool? {
    do throws(Unread) {
      let bytes = try root.bytes(of: entry.path, limit: AgentFolderLocator.configurationLimit)
      let text = DecodedText(bytes).text
      return text.trimmingBlanks().isEmpty ? nil : text.utf8.contains(bytes: "<parameter")
    } catch {
      return nil
    }
  }

  private func has(_ names: [String], in folder: FolderEntry) -> Bool {
    root.children(of: folder.path).entries.contains {
      names.contains(EvidencePath.name(of: $0.path).lowercased())
    }
  }

  /// The highest folder at or above `folder` that has no other agent folder in it.
  private static func scope(of folder: String, among folders: [String]) -> String {
    var scope = folder
    while !scope.isEmpty {
      let parent = EvidencePath.folder(of: scope)
      let prefix = parent.isEmpty ? "" : parent + "/"
      if folders.contains(where: { $0 != folder && $0.hasPrefix(prefix) }) { return scope }
      scope = parent
    }
    return scope
  }
}

extension String.UTF8View {
  /// Whether `text` stands somewhere.
  fileprivate func contains(bytes text: String) -> Bool {
    guard let first = text.utf8.first else { return true }
    var rest = self[...]
    while let position = rest.firstIndex(of: first) {
      rest = rest[position...]
      if rest.starts(with: text.utf8) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
