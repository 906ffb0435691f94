/// How much of a tree of files is looked at.
package struct FileLimits: Sendable, Hashable {
  /// The most entries that are listed below one folder.
  package var entries = 200_000
  /// How many folders deep a listing goes.
  package var depth = 40
  /// The most failures that are reported one by one.
  package var unread = 200
  /// The largest configuration file that is read, in bytes.
  package var configurationBytes = MidConfiguration.byteLimit

  /// The limits that everybody uses.
  package static let standard = FileLimits()

  /// Starts with the standard limits.
  package init() {}
}
