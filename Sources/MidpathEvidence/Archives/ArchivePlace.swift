/// Where in an archive one entry is found again without reading what stands before it.
enum ArchivePlace: Hashable, Sendable {
  /// An entry of a tar, or of a zip without its directory: the offset of its header, in bytes.
  case header(Int64)
  /// An entry of a zip: the offsets of its record in the central directory, in bytes.
  case record(Range<Int64>)
}
