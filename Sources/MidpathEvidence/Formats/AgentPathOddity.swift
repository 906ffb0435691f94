/// What is unfortunate about the path that an agent folder was installed to.
package enum AgentPathOddity: String, Sendable, Hashable {
  /// A bracket of any kind, which the scripts and nmap do not stand.
  case parenthesis
  case blank
  /// A folder of one person's profile.
  case userFolder = "user-folder"
  case none

  /// Judges a path of either operating system; the gravest oddity counts.
  package init(path: String) {
    let lower = path.lowercased().map { $0 == "\\" ? "/" : $0 }
    let folders = String(lower).split(separator: "/")
    let isProfile =
      folders.dropLast().contains("users") || folders.contains("documents and settings")
      || folders.first == "home" || folders.first == "root" || folders.contains("desktop")
      || folders.contains("downloads")
    if path.contains(where: { "(){}[]".contains($0) }) {
      self = .parenthesis
    } else if path.contains(" ") {
      self = .blank
    } else {
      self = isProfile ? .userFolder : .none
    }
  }
}
