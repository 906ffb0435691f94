import MidpathModel

/// Folders that hold a newest agent log and are no agent folders, as when logs were grabbed through
/// the instance.
///
/// Two logs of the same name in different places cannot be of one MID Server.
struct LooseLogs {
  private var logs: [(folder: String, group: LogFile.Group)] = []

  /// Looks at what lies directly in `folder`; what is above it was looked at before.
  mutating func look(in folder: String, _ entries: [FolderEntry]) {
    guard logs.count < AgentFolderLocator.serverLimit, folder != JoinedFiles.folderName,
      !logs.contains(where: { $0.folder.isEmpty || folder.hasPrefix($0.folder + "/") })
    else { return }
    for entry in entries where !entry.isFolder {
      let name = EvidencePath.name(of: entry.path)
      guard case .log(.agent, let group, rotation: 0) = LogFileName(path: name) else { continue }
      return logs.append((folder, group))
    }
  }

  /// The folders of MID Servers: `agentFolders`, and these where they are of others.
  ///
  /// Beside an agent folder they may be copies of its logs, unless they came in an archive.
  func folders(beside agentFolders: [String]) -> [String] {
    guard agentFolders.isEmpty else {
      return agentFolders + logs.map(\.folder).filter(LooseLogs.isInArchive)
    }
    let isOfSeveral = Set(logs.map(\.group)).count < logs.count
    return isOfSeveral ? logs.map(\.folder) : []
  }

  private static func isInArchive(_ folder: String) -> Bool {
    folder.split(separator: "/").contains { $0.hasSuffix("!") }
  }
}
