import MidpathEvidence
import MidpathModel
import MidpathStore

/// The files of a check as one tree, and the MID Servers in it.
struct EvidenceTree: Sendable {
  /// One MID Server of it.
  struct Server: Sendable {
    let files: ServerFiles
    let isFirst: Bool

    /// The agent folder within the evidence; empty for the whole.
    var agentFolder: String {
      files.agentPrefix.hasSuffix("/") ? String(files.agentPrefix.dropLast()) : files.agentPrefix
    }

    /// What it is called while its own name is not known.
    var shownName: String { agentFolder.isEmpty ? "MID Server" : agentFolder }
  }

  /// What could not be looked at.
  let unread: [Unread]
  private let manifest: EvidenceManifest
  private let found: [ServerFiles]

  /// Lays the files out and looks for servers.
  init(manifest: EvidenceManifest, folder: String) {
    self.manifest = manifest
    let files = StoredFiles(
      manifest.files.map { file in
        StoredFile(
          path: file.path, file: file.storedName.map { folder + "/" + $0 }, size: file.size,
          modified: file.modified)
      })
    let result = AgentFolderLocator(root: files, source: .bundle).servers()
    found = result.servers
    unread = result.unread + manifest.unread.map { Unread(path: $0.path, reason: $0.reason) }
  }

  /// The servers, sorted by path; a loose collection counts as one.
  func servers() -> [Server] {
    found.enumerated().map { Server(files: $0.element, isFirst: $0.offset == 0) }
  }

  /// The files that the viewer can show, by the path that proofs name.
  func viewable() -> [EvidenceFile] {
    manifest.files.compactMap { file in
      guard let stored = file.storedName, let shown = found.first?.displayPath(file.path) else {
        return nil
      }
      return EvidenceFile(path: shown, storedName: stored, size: file.size)
    }
  }
}
