import MidpathModel

/// What `package/meta` says: the version that the MID Server believes it has.
enum PackageFacts {
  /// The facts that are visible, and the build of the core.
  static func facts(_ view: inout AgentFolderView) -> (facts: [FactName: Fact], core: String?) {
    let folder = "package/meta"
    let core = build(named: "mid-core.meta.properties", &view)
    let jre = build(named: "mid-jre.meta.properties", &view)
    var facts: [FactName: Fact] = [:]
    if let package = core.package {
      facts[.installedCore] = Fact(.text(package.build), core.observation)
    }
    if let package = jre.package {
      facts[.installedJRE] = Fact(.text(package.build), jre.observation)
    }
    if core.isUnreadable || jre.isUnreadable {
      let proof = core.isUnreadable ? core.observation : jre.observation
      facts[.metaState] = Fact(.text("unreadable"), proof)
    } else if let package = core.package {
      let isMixed = isNewer(jre.package, than: package)
      facts[.metaState] = Fact(
        .text(isMixed ? "mixed-release" : "good"), isMixed ? jre.observation : core.observation)
    } else if jre.package != nil || view.tree.isMissing(folder) || view.tree.isMissing("package") {
      facts[.metaState] = Fact(.text("missing"), core.observation)
    }
    return (facts, core.package?.build)
  }

  /// Whether the Java package is of a later family or patch; an older one is normal.
  private static func isNewer(_ jre: PackageBuild?, than core: PackageBuild) -> Bool {
    guard let jre = jre?.release, let core = core.release else { return false }
    return core < jre
  }

  private static func build(named name: String, _ view: inout AgentFolderView) -> MetaFile {
    let path = "package/meta/\(name)"
    guard let file = view.tree.file(path, name), let text = view.text(of: file.path) else {
      return MetaFile(observation: view.observation(path, "no such file"))
    }
    guard let entry = JavaProperties(text).entry("package.filename") else {
      return MetaFile(
        isUnreadable: true, observation: view.observation(file.path, "no package.filename in it"))
    }
    let observation = view.observation(
      file.path, line: entry.line, "package.filename=\(entry.value)")
    let package = PackageBuild(fileName: entry.value)
    return MetaFile(package: package, isUnreadable: package == nil, observation: observation)
  }
}

/// One file of `package/meta`.
private struct MetaFile {
  var package: PackageBuild?
  var isUnreadable = false
  let observation: Observation
}
