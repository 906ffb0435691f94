package import MidpathModel

/// What a file is by its path: the name as the MID Server gives it, or as copies have it.
///
/// Attachments get prefixes (`MIDSERVER_agent0.log.0`), mail and zip programs replace dots
/// (`agent0_log_0.txt`), people add dates (`agent0.log.0.2024-01-01`). A compressed log
/// (`agent0.log.3.gz`) is what it is without the compression.
package enum LogFileName: Sendable, Hashable {
  /// A log of a known kind.
  case log(EvidenceKind, LogFile.Group, rotation: Int)
  /// `instance/<table>.json`: records of a table.
  case records(table: String)
  /// Perhaps a log: its content tells.
  case unknown
  /// No log.
  case other

  /// Tells what the file at `path` is.
  package init(path: String) {
    let parts = path.lowercased().split(separator: "/").map(String.init)
    let name = LogFileName.withoutCompression(parts.last ?? "")
    let folders = Set(parts.dropLast())
    if folders.contains("instance") || LogFileName.isTableExport(name) {
      self = LogFileName.instance(name)
    } else if name.hasSuffix(".lck") || LogFileName.isBinary(name) {
      self = .other
    } else if let known = LogFileName.known(name, folders: folders) {
      self = known
    } else if !folders.isDisjoint(with: LogFileName.shippedFolders) {
      self = .other
    } else if folders.contains("host") || folders.contains("logs") {
      self = .log(.console, .single, rotation: 0)
    } else {
      self = LogFileName.isText(name) ? .unknown : .other
    }
  }

  private static func withoutCompression(_ name: String) -> String {
    for ending in [".gz", ".bz2", ".xz", ".zst"] where name.hasSuffix(ending) {
      return String(name.dropLast(ending.count))
    }
    return name
  }

  /// Whether a file is named for a table of the instance, such as `sys_user.json`.
  private static func isTableExport(_ name: String) -> Bool {
    name.hasSuffix(".json")
      && ["ecc_", "sys_", "sysevent", "syslog"].contains(where: name.hasPrefix)
  }

  private static func known(_ name: String, folders: Set<String>) -> LogFileName? {
    if name.contains("dist-upgrade") || name.contains("upgrade-wrapper")
      || folders.contains("upgrade-wrapper") || name.contains("midupgradelog")
      || name.contains("upgradestatus")
    {
      guard isLog(name) else { return folders.contains("upgrade-wrapper") ? .other : nil }
      let (stem, rotation) = rotated(name, after: "log")
      return .log(.upgrade, .upgrade(stem), rotation: rotation)
    }
    if name.contains("hs_err_pid") { return .log(.wrapper, .crash, rotation: 0) }
    if let number = agentNumber(name) {
      return .log(.agent, .agent(number), rotation: rotated(name, after: "log").rotation)
    }
    if isConfiguration(name) { return .log(.config, .single, rotation: 0) }
    if name.contains("wrapper"), isLog(name) || name.hasPrefix("wrapper.txt") {
      return .log(.wrapper, .wrapper, rotation: rotated(name, after: "log").rotation)
    }
    if name.contains("mid-container") || name.contains("thread-dump")
      || name.contains("threaddump") || name.contains("thread_dump") || name.hasPrefix("console")
    {
      return .log(.console, .single, rotation: rotated(name, after: "log").rotation)
    }
    return nil
  }

  private static func instance(_ name: String) -> LogFileName {
    if name.hasSuffix(".json") { return .records(table: String(name.dropLast(5))) }
    guard !isBinary(name) else { return .other }
    if name.contains("issue") { return .log(.issue, .single, rotation: 0) }
    if name.contains("ecc_queue") { return .log(.eccQueue, .single, rotation: 0) }
    return .log(.instance, .single, rotation: 0)
  }

  /// The `0` of `agent0.log`, in whatever the name became; nil where it is no agent log.
  private static func agentNumber(_ name: String) -> Int? {
    for start in name.indices where name[start...].hasPrefix("agent") {
      let rest = name[start...].dropFirst(5)
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      let tail = rest.dropFirst(digits.count)
      guard let separator = tail.first, "._- ".contains(separator),
        tail.dropFirst().hasPrefix("log"), digits.count < 4
      else { continue }
      return Int(digits) ?? 0
    }
    return nil
  }

  /// The name up to and with its last `mark`, and the number behind that.
  private static func rotated(_ name: String, after mark: String) -> (stem: String, rotation: Int) {
    let reversed = String(name.reversed())
    let wanted = String(mark.reversed())
    for start in reversed.indices where reversed[start...].hasPrefix(wanted) {
      let tail = String(reversed[..<start].reversed())
      let digits = tail.drop { !$0.isNumber }.prefix { $0.isASCII && $0.isNumber }
      let stem = String(reversed[start...].reversed())
      return (stem, digits.count < 4 ? Int(digits) ?? 0 : 0)
    }
    return (name, 0)
  }

  private static func isLog(_ name: String) -> Bool {
    name.contains(".log") || name.contains("_log") || name.contains("-log")
      || name.hasSuffix(".txt") || name.hasPrefix("midupgradelog")
  }

  private static func isConfiguration(_ name: String) -> Bool {
    name == "config.xml" || name == "glide.properties" || name.hasPrefix("mid.shconf")
      || (name.contains("wrapper") && name.hasSuffix(".conf"))
  }

  private static func isText(_ name: String) -> Bool {
    let hasExtension = name.dropFirst().contains(".")
    return !hasExtension || name.contains(".log") || name.hasSuffix(".txt")
      || name.hasSuffix(".out") || name.hasSuffix(".err")
  }

  private static func isBinary(_ name: String) -> Bool {
    let endings = [
      ".jar", ".exe", ".dll", ".mdmp", ".dmp", ".hprof", ".class", ".so", ".png", ".jpg", ".pdf",
      ".xlsx", ".docx", ".evtx", ".zip", ".7z", ".tar", ".tgz", ".tbz2", ".txz", ".tzst",
    ]
    return endings.contains { name.hasSuffix($0) }
  }

  /// Folders of an agent whose text files belong to the product.
  static let shippedFolders: Set<String> = [
    "bin", "conf", "etc", "extlib", "jre", "jre6", "jetty", "lib", "licenses", "midinstaller",
    "package", "properties", "scripts", "monitors", "keystore", "security", "output_0", "output_1",
  ]
}
