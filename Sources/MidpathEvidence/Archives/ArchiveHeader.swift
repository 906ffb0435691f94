/// What an archive says of one of its entries.
struct ArchiveHeader {
  /// What an entry is.
  enum Kind {
    case file
    case folder
    case link
    /// A device, a pipe, a socket.
    case other
  }

  /// The name as it stands there, in whatever encoding.
  let name: [UInt8]
  let kind: Kind
  /// Bytes when unpacked; nil where that is only known at the end.
  let size: Int64?
  /// When it was last changed, UTC seconds since 1970; nil where unknown.
  let modified: Int64?
  let isEncrypted: Bool
  /// Where it begins, in bytes of the unpacked stream.
  let position: Int64
}
