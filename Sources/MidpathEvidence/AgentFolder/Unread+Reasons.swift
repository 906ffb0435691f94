import LogScan
package import MidpathModel

extension Unread {
  /// Something about the whole tree is shown as `.`.
  init(treePath path: String, reason: String) {
    self.init(path: path.isEmpty ? "." : SafeText.visible(path), reason: reason)
  }

  /// A file that is larger than what is read of its kind.
  package static func tooLarge(_ path: String, limit: Int) -> Unread {
    let megabytes = limit / (1_024 * 1_024)
    let size = megabytes > 0 ? "\(megabytes) MB" : "\(limit) bytes"
    return Unread(path: SafeText.visible(path), reason: "larger than \(size): not read")
  }

  /// A file that the system does not let be opened or read.
  package static func failed(_ path: String, _ error: any Error) -> Unread {
    let reason = (error as? SourceError)?.reason ?? "\(error)"
    return Unread(path: SafeText.visible(path), reason: SafeText.shown(reason))
  }
}
