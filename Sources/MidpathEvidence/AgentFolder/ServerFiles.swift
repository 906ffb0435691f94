package import MidpathModel

/// The files of one MID Server: its agent folder within a tree, and what lies beside it.
package struct ServerFiles: Sendable {
  /// The tree that everything is read from.
  package let root: any EvidenceFiles
  /// The folder in `root` that holds this server's files and no other server's: empty or with a
  /// `/` at its end.
  package let scope: String
  /// The agent folder in `root`: empty, or with a `/` at its end such as `agent/`.
  package let agentPrefix: String
  /// What stands before a path in `root` when a person sees it, such as `bundle.zip!`.
  package let displayPrefix: String
  /// What observations name as their source.
  package let source: EvidenceSource

  /// Makes the files of a server.
  package init(
    root: any EvidenceFiles, scope: String = "", agentPrefix: String = "",
    displayPrefix: String = "", source: EvidenceSource = .agentFolder
  ) {
    self.root = root
    self.scope = scope
    self.agentPrefix = agentPrefix
    self.displayPrefix = displayPrefix
    self.source = source
  }

  /// Everything that belongs to the server, siblings of the agent folder included.
  ///
  /// Paths of entries are those of `root`, paths of what could not be read are for a person.
  package func listing() -> FileListing {
    var listing = root.listing(below: String(scope.dropLast()))
    listing.unread = listing.unread.map { Unread(path: displayPath($0.path), reason: $0.reason) }
    return listing
  }

  /// A path in `root` as a person sees it.
  package func displayPath(_ path: String) -> String {
    SafeText.visible(displayPrefix + path)
  }

  /// A path below the agent folder as a path in `root`.
  package func rootPath(ofAgentPath path: String) -> String { agentPrefix + path }

  /// A path in `root` as a path below the agent folder, or nil for one beside it.
  package func agentPath(ofRootPath path: String) -> String? {
    path.hasPrefix(agentPrefix) ? String(path.dropFirst(agentPrefix.count)) : nil
  }
}
