import Foundation

/// Where compiled expressions are kept between runs.
///
/// It is safe to delete.
package enum CacheFolder {
  /// `$XDG_CACHE_HOME/midpath`, else `~/.cache/midpath`; nil where neither can be used.
  ///
  /// It is made when it is not there, for its owner alone.
  package static var path: String? {
    let variables = ProcessInfo.processInfo.environment
    let base =
      variables["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? variables["HOME"].map { $0 + "/.cache" }
    guard let base else { return nil }
    let folder = base + "/midpath"
    let made: ()? = try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    return made == nil ? nil : folder
  }
}
