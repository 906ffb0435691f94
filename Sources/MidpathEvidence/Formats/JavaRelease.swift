/// What `jre/release` says of a Java installation: lines of the form `JAVA_VERSION="17.0.12"`.
package struct JavaRelease: Sendable, Hashable {
  /// The version as written, such as `1.8.0_181` or `17.0.12`.
  package let version: String
  /// 8 for `1.8.0_181`, 17 for `17.0.12`.
  package let major: Int
  /// The 1-based line of the version.
  package let line: Int

  /// Reads a release file, or nil when it names no version.
  package init?(_ text: String) {
    guard let entry = JavaProperties(text).entry("JAVA_VERSION") else { return nil }
    let version = String(entry.value.filter { $0 != "\"" })
    guard let major = JavaRelease.major(of: version) else { return nil }
    (self.version, self.major, line) = (version, major, entry.line)
  }

  /// The major version in a version text, old style (`1.8.0`) or new (`17.0.12`, `21`).
  package static func major(of version: String) -> Int? {
    let numbers = version.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
    guard let first = numbers.first, version.first?.isNumber == true else { return nil }
    return first == 1 && numbers.count > 1 ? numbers[1] : first
  }
}
