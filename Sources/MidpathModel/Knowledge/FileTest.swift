/// What a file or folder below the agent folder is.
package struct FileTest: Sendable {
  /// What can be asked of it.
  package enum Check: Sendable {
    case exists(Bool)
    case empty(Bool)
  }

  /// Paths below the agent folder, any of which; the last component may be a glob.
  package let paths: [String]
  package let check: Check

  /// Makes a test.
  package init(paths: [String], check: Check) {
    self.paths = paths
    self.check = check
  }
}
