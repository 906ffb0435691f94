/// Paths within evidence: relative, with `/`, never leading out.
package enum EvidencePath {
  /// `path` with `/` for backslashes and without `.`, `..`, a drive, or a leading or last `/`.
  package static func normal(_ path: String) -> String {
    let parts = path.split { $0 == "/" || $0 == "\\" }
    return parts.filter { $0 != "." && $0 != ".." && !$0.hasSuffix(":") }.joined(separator: "/")
  }

  /// The folder a path lies in; empty for the root.
  package static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[..<slash])
  }

  /// The last part of a path.
  package static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// `folder` and `name` as one path.
  package static func joined(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : folder + "/" + name
  }
}
