package import MidpathModel

/// A package of the MID Server by its file name, such as
/// `mid-core.orlando-12-11-2019__patch1-02-19-2020_02-26-2020_1720.universal.universal.zip`.
package struct PackageBuild: Sendable, Hashable {
  /// `mid-core`, `mid-jre`, `mid-upgrade` or `mid`.
  package let kind: String
  /// The build's name, without kind and platform.
  package let build: String
  /// `universal`, `windows`, `linux` or `osx`; nil where the name has none.
  package let system: String?
  /// `universal`, `x86-64` or `x86-32`; nil where the name has none.
  package let architecture: String?
  /// Family, patch and hotfix; nil for a family that is not known yet.
  package let release: Release?
  /// When it was built, by the clock of those who did.
  package let builtAt: HostTime?

  /// Reads a package's file name, with or without folders before it and `.zip` behind, or nil.
  package init?(fileName: String) {
    let bare = EvidencePath.name(of: EvidencePath.normal(fileName.trimmingBlanks()))
    var parts = bare.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if parts.last?.lowercased() == "zip" { parts.removeLast() }
    guard parts.count == 2 || parts.count == 4, parts[0].lowercased().hasPrefix("mid"),
      PackageBuild.isBuild(parts[1])
    else { return nil }
    let isPlatform = parts.count == 4
    self.init(
      kind: parts[0].lowercased(), build: parts[1], system: isPlatform ? parts[2] : nil,
      architecture: isPlatform ? parts[3] : nil)
  }

  /// Reads the name of a build as the instance and the logs write it, or nil.
  package init?(build: String) {
    let build = build.trimmingBlanks()
    guard PackageBuild.isBuild(build) else { return nil }
    self.init(kind: "mid", build: build, system: nil, architecture: nil)
  }

  private init(kind: String, build: String, system: String?, architecture: String?) {
    self.kind = kind
    self.build = build
    self.system = system
    self.architecture = architecture
    release = Release(build: build)
    builtAt = PackageBuild.builtAt(build)
  }

  private static func isBuild(_ text: String) -> Bool {
    text.contains("-") && text.allSatisfy { $0.isLetter || $0.isNumber || "-_".contains($0) }
  }

  /// The last `_02-26-2020_1720` of a build, or its last date where there is no time.
  private static func builtAt(_ build: String) -> HostTime? {
    let parts = build.split(separator: "_")
    for (index, part) in parts.enumerated().reversed() {
      let numbers = part.split(separator: "-").suffix(3).compactMap { Int($0) }
      guard numbers.count == 3 else { continue }
      let clock = index + 1 < parts.count ? Int(parts[index + 1].prefix(4)) ?? 0 : 0
      let time = HostTime(
        year: numbers[2], month: numbers[0], day: numbers[1], hour: clock / 100,
        minute: clock % 100, second: 0)
      if let time { return time }
    }
    return nil
  }
}

extension PackageBuild: Comparable {
  /// By family, patch and hotfix, then by build date; a family that is not known is the newest.
  package static func < (left: PackageBuild, right: PackageBuild) -> Bool {
    if let older = left.release, let newer = right.release, older != newer { return older < newer }
    if (left.release == nil) != (right.release == nil) { return left.release != nil }
    return (left.builtAt?.milliseconds ?? 0) < (right.builtAt?.milliseconds ?? 0)
  }
}
