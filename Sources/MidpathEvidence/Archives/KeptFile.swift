/// A file that was unpacked into a ``NumberedFolder``.
struct KeptFile {
  /// Where it lies on this machine.
  let path: String
  /// Bytes that were written.
  var size: Int64 = 0
  /// Why there is not more of it; nil where it is whole.
  var failure: ArchiveError?
}
