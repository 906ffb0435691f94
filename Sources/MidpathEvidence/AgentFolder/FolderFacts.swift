import MidpathModel

/// What the presence, absence and number of files says, as far as the folders are visible.
enum FolderFacts {
  /// The facts that are visible.
  static func facts(_ view: AgentFolderView) -> [FactName: Fact] {
    var facts: [FactName: Fact] = [:]
    addCounts(view, to: &facts)
    addKeystore(view, to: &facts)
    addUpgradeFolder(view, to: &facts)
    addCrashReports(view, to: &facts)
    addRunMarks(view, to: &facts)
    return facts
  }

  /// Files in `bin` and `lib`: only where something else of the installation is visible too.
  private static func addCounts(_ view: AgentFolderView, to facts: inout [FactName: Fact]) {
    guard view.tree.visibleParts >= 2 else { return }
    for (folder, name) in [("bin", FactName.binFiles), ("lib", .libFiles)] {
      if view.tree.hasFolder(folder) {
        let count = view.tree.files(in: folder).count
        facts[name] = Fact(.number(Double(count)), view.observation(folder, "\(count) files"))
      } else if view.tree.isMissing(folder) {
        facts[name] = Fact(.number(0), view.observation(folder, "no such folder"))
      }
    }
  }

  private static func addKeystore(_ view: AgentFolderView, to facts: inout [FactName: Fact]) {
    let places = ["keystore", "security"].filter { folder in
      view.tree.files(in: folder).contains {
        EvidencePath.name(of: $0.path).lowercased().hasPrefix("agent_keystore")
      }
    }
    let isWhole = ["bin", "lib", "conf"].allSatisfy { view.tree.hasFolder($0) }
    guard let first = places.first ?? (isWhole ? "none" : nil) else { return }
    let state = places.count == 2 ? "both" : first
    let path = places.first.map { "\($0)/agent_keystore" } ?? "keystore"
    facts[.keystore] = Fact(
      .text(state), view.observation(path, places.isEmpty ? "no agent_keystore" : "present"))
  }

  private static func addUpgradeFolder(_ view: AgentFolderView, to facts: inout [FactName: Fact]) {
    let folder = "work/upgrade_temp"
    guard view.tree.hasFolder("work") else { return }
    let files = view.tree.files(below: folder)
    let state = files.isEmpty ? "absent" : "present"
    let text = view.tree.hasFolder(folder) ? "\(files.count) files" : "no such folder"
    facts[.upgradeFolder] = Fact(.text(state), view.observation(folder, text))
  }

  private static func addCrashReports(_ view: AgentFolderView, to facts: inout [FactName: Fact]) {
    let reports = ["", "bin", "logs", "work"].flatMap { folder in
      view.tree.files(below: folder).filter {
        EvidencePath.folder(of: $0.path) == folder && isCrashReport($0.path)
      }
    }
    .sorted { $0.path < $1.path }
    guard let first = reports.first else {
      if view.tree.hasFolder("bin") && view.tree.hasFolder("lib") {
        facts[.crashReports] = Fact(.number(0), view.observation("", "no crash reports"))
      }
      return
    }
    facts[.crashReports] = Fact(
      .number(Double(reports.count)),
      view.observation(first.path, "crash report of a JVM, \(first.size) bytes"))
  }

  private static func isCrashReport(_ path: String) -> Bool {
    let name = EvidencePath.name(of: path).lowercased()
    return name.hasPrefix("hs_err") || name.hasSuffix(".mdmp") || name.hasSuffix(".hprof")
      || name.hasPrefix("core.") && name.dropFirst(5).allSatisfy(\.isNumber)
  }

  /// Files that exist while the MID Server runs, and the log of a second JVM.
  private static func addRunMarks(_ view: AgentFolderView, to facts: inout [FactName: Fact]) {
    let tree = view.tree
    if tree.file("logs/agent0.log.0") != nil {
      let second = tree.file("logs/agent1.log.0") != nil
      facts[.secondJVMLog] = flag(second, "logs/agent1.log.0", view)
    }
    if tree.hasFolder("work") {
      facts[.pidFile] = flag(tree.file("work/mid.pid") != nil, "work/mid.pid", view)
    }
    let isLocked = tree.file("logs/agent0.log.0.lck") != nil
    if isLocked || tree.hasFolder("logs") && tree.hasFolder("bin") && tree.hasFolder("work") {
      facts[.lockFile] = flag(isLocked, "logs/agent0.log.0.lck", view)
    }
  }

  private static func flag(_ value: Bool, _ path: String, _ view: AgentFolderView) -> Fact {
    Fact(.flag(value), view.observation(path, value ? "present" : "no such file"))
  }
}
