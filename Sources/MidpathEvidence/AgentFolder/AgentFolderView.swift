import MidpathModel

/// An agent folder while it is read: where it is, what is visible of it, what could not be read.
struct AgentFolderView {
  let files: ServerFiles
  let tree: AgentTree
  private(set) var unread: [Unread] = []

  /// Starts with nothing read.
  init(files: ServerFiles, tree: AgentTree) {
    self.files = files
    self.tree = tree
  }

  /// An observation about a file or folder as a whole.
  func observation(_ path: String, _ text: String) -> Observation {
    Observation(source: files.source, place: .file(shown(path)), text: SafeText.shown(text))
  }

  /// An observation of a line.
  func observation(_ path: String, line: Int, _ text: String) -> Observation {
    Observation(
      source: files.source, place: .line(file: shown(path), line: line),
      text: SafeText.shown(text))
  }

  /// A path below the agent folder as a person sees it; `.` for the folder itself.
  func shown(_ path: String) -> String {
    let shown = files.displayPath(files.rootPath(ofAgentPath: path))
    return shown.isEmpty ? "." : shown
  }

  /// The bytes of a configuration file, or nil and one more entry in ``unread``.
  mutating func bytes(of path: String) -> [UInt8]? {
    do throws(Unread) {
      return try files.root.bytes(
        of: files.rootPath(ofAgentPath: path), limit: files.root.limits.configurationBytes)
    } catch {
      unread.append(Unread(path: shown(path), reason: error.reason))
      return nil
    }
  }

  /// The text of a configuration file, or nil and one more entry in ``unread``.
  mutating func text(of path: String) -> String? {
    bytes(of: path).map { DecodedText($0).text }
  }
}
