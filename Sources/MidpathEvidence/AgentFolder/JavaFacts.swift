import MidpathModel

/// Which Java runs the MID Server, and with how much memory, by the wrapper's settings.
enum JavaFacts {
  /// The facts that are visible.
  static func facts(
    _ view: inout AgentFolderView, settings: [String: WrapperSetting], os: OperatingSystem?
  ) -> [FactName: Fact] {
    var facts: [FactName: Fact] = [:]
    var isBundled: Bool?
    if let command = settings["wrapper.java.command"] {
      let bundled = isShipped(command.value)
      isBundled = bundled
      facts[.javaBundled] = Fact(.flag(bundled), command.observation)
    }
    if let heap = settings["wrapper.java.maxmemory"], let megabytes = Double(heap.value) {
      facts[.jvmMaximumHeap] = Fact(.number(megabytes), heap.observation)
    }
    if isBundled != false, let file = view.tree.file("jre/release"),
      let text = view.text(of: file.path), let release = JavaRelease(text)
    {
      facts[.javaMajor] = Fact(
        .number(Double(release.major)),
        view.observation(file.path, line: release.line, "JAVA_VERSION=\"\(release.version)\""))
    }
    if let state = state(view.tree, os: os) {
      facts[.jreState] = Fact(.text(state.name), view.observation(state.path, state.text))
    }
    return facts
  }

  /// The operating system that the Java in the agent folder is for.
  static func system(_ tree: AgentTree) -> OperatingSystem? {
    if tree.file("jre/bin/java.exe") != nil { return .windows }
    return tree.file("jre/bin/java") != nil ? .linux : nil
  }

  /// Whether a command is the agent folder's own `jre/bin/java`, relative or with its whole path.
  private static func isShipped(_ command: String) -> Bool {
    var path = command.lowercased().filter { $0 != "\"" }
    path = String(path.map { $0 == "\\" ? "/" : $0 })
    if path.hasSuffix(".exe") { path.removeLast(4) }
    for prefix in ["../", "./"] where path.hasPrefix(prefix) {
      path.removeFirst(prefix.count)
    }
    return path == "jre/bin/java" || path.hasSuffix("/agent/jre/bin/java")
  }

  /// The state of the `jre` folder; nil where too little of the agent folder is visible.
  private static func state(
    _ tree: AgentTree, os: OperatingSystem?
  ) -> (name: String, path: String, text: String)? {
    if tree.isMissing("jre") { return ("missing", "jre", "no such folder") }
    let isWhole = tree.hasFolder("bin") && tree.hasFolder("lib")
    guard !tree.isPartial, tree.hasFolder("jre"), isWhole || tree.hasFolder("jre/bin") else {
      return nil
    }
    guard let found = system(tree) else {
      return ("no-java", "jre/bin", "no java and no java.exe in it")
    }
    let path = found == .windows ? "jre/bin/java.exe" : "jre/bin/java"
    guard let os, os != found else { return ("good", path, "present") }
    return ("wrong-os", path, "Java for \(found.rawValue) on a \(os.rawValue) host")
  }
}
