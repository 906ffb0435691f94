#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file that cannot be opened or read, with its path and the system's reason.
package struct SourceError: Error, Hashable, CustomStringConvertible {
  /// The path as it was given.
  package let path: String
  /// The system's error number; 0 when the refusal is our own.
  package let code: Int32
  /// Why, in words.
  package let reason: String

  /// `path: reason`.
  package var description: String { "\(path): \(reason)" }

  /// A failed system call.
  init(path: String, code: Int32) {
    self.init(path: path, code: code, reason: String(cString: strerror(code)))
  }

  /// A refusal of our own.
  init(path: String, code: Int32 = 0, reason: String) {
    self.path = path
    self.code = code
    self.reason = reason
  }
}
