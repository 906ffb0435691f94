#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// How much room the volume of a folder has.
package enum FreeSpace {
  /// Megabytes that an ordinary user may still fill, or nil where the system does not say.
  package static func megabytes(at path: String) -> Double? {
    var status = statvfs()
    guard statvfs(path, &status) == 0 else { return nil }
    return Double(status.f_bavail) * Double(status.f_frsize) / (1_024 * 1_024)
  }
}
