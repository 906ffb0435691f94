package import MidpathModel

/// Reads what an agent folder holds besides logs: configuration, versions, folders.
///
/// Every fact is set only where it was really visible. A bundle with config.xml and logs says
/// nothing about `bin`.
package struct AgentFolderReader: Sendable {
  private let files: ServerFiles
  /// The operating system, where somebody else knows it: the logs name it.
  private let os: OperatingSystem?
  /// When the evidence was collected, UTC seconds since 1970.
  private let collectedAt: Int64?
  /// Whether the folder is the installed one, and no copy of it.
  private let isInstalled: Bool?

  /// Reads `files`.
  ///
  /// Without `isInstalled`, a folder of this machine that has all parts of an installation counts
  /// as installed; a copy that somebody sent is hardly ever so complete.
  package init(
    files: ServerFiles, os: OperatingSystem? = nil, collectedAt: Int64? = nil,
    isInstalled: Bool? = nil
  ) {
    self.files = files
    self.os = os
    self.collectedAt = collectedAt
    self.isInstalled = isInstalled
  }

  /// Adds what was found to `evidence`; what is there already from the logs is not replaced.
  ///
  /// `listing` is what `ServerFiles.listing()` gave.
  package func read(_ listing: FileListing, into evidence: inout Evidence) {
    let tree = AgentTree(listing, of: files)
    var view = AgentFolderView(files: files, tree: tree)
    var facts: [FactName: Fact] = [:]
    let configuration = readConfiguration(&view, into: &facts)
    evidence.parameters = configuration?.parameters ?? evidence.parameters
    let settings = readWrapper(&view, into: &facts)
    evidence.wrapperSettings = settings ?? evidence.wrapperSettings
    let packages = PackageFacts.facts(&view)
    let system = os ?? evidence.server.os
    facts.merge(packages.facts) { first, _ in first }
    facts.merge(JavaFacts.facts(&view, settings: settings ?? [:], os: system)) { first, _ in first }
    if !tree.entries.isEmpty, !tree.isPartial,
      tree.isWholeFolder || tree.hasFolder("logs") || tree.hasFolder("work")
        || tree.hasFolder("package")
    {
      evidence.entries = AskedPaths.entries(of: tree)
      facts.merge(FolderFacts.facts(view)) { first, _ in first }
      facts.merge(SenderFacts.facts(view, collectedAt: collectedAt)) { first, _ in first }
      addHost(view, knownPath: evidence.facts[.agentPath], to: &facts)
    }
    evidence.facts.merge(facts) { known, _ in known }
    addIdentity(configuration, core: packages.core, tree, to: &evidence.server)
    evidence.unread += view.unread
  }

  private func readConfiguration(
    _ view: inout AgentFolderView, into facts: inout [FactName: Fact]
  ) -> MidConfiguration? {
    guard let entry = view.tree.file("config.xml") else {
      if view.tree.isMissing("config.xml") {
        facts = ConfigurationFacts.missing(path: view.shown("config.xml"), source: files.source)
      }
      return nil
    }
    guard let bytes = view.bytes(of: entry.path) else { return nil }
    let path = view.shown(entry.path)
    let file = MidConfiguration(bytes, file: path, source: files.source)
    facts = ConfigurationFacts.facts(of: file, path: path, source: files.source)
    return file
  }

  /// The settings in force; nil where neither the shipped file nor an override was found.
  private func readWrapper(
    _ view: inout AgentFolderView, into facts: inout [FactName: Fact]
  ) -> [String: WrapperSetting]? {
    var read: [WrapperConfiguration] = []
    for (name, isOverride) in [
      ("wrapper.conf", false), ("wrapper-jvm.conf", false), ("wrapper-override.conf", true),
    ] {
      guard let file = view.tree.file("conf/\(name)", name), let text = view.text(of: file.path)
      else { continue }
      let configuration = WrapperConfiguration(
        text, file: view.shown(file.path), source: files.source, isOverride: isOverride)
      if let problem = configuration.problems.first, facts[.wrapperProblem] == nil {
        facts[.wrapperProblem] = Fact(.text("colon"), problem)
      }
      read.append(configuration)
    }
    return read.isEmpty ? nil : WrapperConfiguration.merged(read)
  }

  /// Free room and path: only of a folder that is installed on this machine.
  ///
  /// Where the logs name another path, this is a copy.
  private func addHost(
    _ view: AgentFolderView, knownPath: Fact?, to facts: inout [FactName: Fact]
  ) {
    let parts = ["bin", "lib", "conf", "logs", "work"]
    let isComplete = parts.allSatisfy { view.tree.hasFolder($0) }
    guard let disk = files.root.diskPath, isInstalled ?? isComplete else { return }
    let path = EvidencePath.joined(disk, String(files.agentPrefix.dropLast()))
    if isInstalled == nil, case .text(let known) = knownPath?.value,
      (try? DiskFiles(path: known))?.diskPath != path
    {
      return
    }
    let observation = view.observation("", path)
    facts[.agentPath] = Fact(.text(path), observation)
    facts[.pathOddities] = Fact(.text(AgentPathOddity(path: path).rawValue), observation)
    if let megabytes = FreeSpace.megabytes(at: path) {
      let text = "\(Int(megabytes)) MB free on the volume of \(path)"
      facts[.freeMegabytes] = Fact(.number(megabytes), view.observation("", text))
    }
  }

  private func addIdentity(
    _ configuration: MidConfiguration?, core: String?, _ tree: AgentTree,
    to server: inout ServerIdentity
  ) {
    func value(_ name: String) -> String? {
      guard let value = configuration?.parameter(name)?.value.trimmingBlanks(), !value.isEmpty
      else { return nil }
      return SafeText.shown(value)
    }
    server.name = server.name ?? value("name")
    server.instanceURL = server.instanceURL ?? value("url")
    server.version = core ?? server.version
    server.os = os ?? server.os ?? JavaFacts.system(tree)
    if tree.isWholeFolder, server.agentFolder == nil {
      let prefix = files.displayPath(files.agentPrefix)
      server.agentFolder = prefix.isEmpty ? files.root.diskPath.map(SafeText.visible) : prefix
    }
  }
}
