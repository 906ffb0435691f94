import Carchive
import LogScan

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// An archive read entry by entry, from front to back, through libarchive.
///
/// Only formats and filters that libarchive decodes itself are let in: it starts no other program.
final class ArchiveReader {
  /// What is decoded.
  enum Format: Hashable {
    /// A zip by its directory at the end.
    case zip
    /// A zip from front to back, for one whose directory is lost.
    case zipStream
    case tar
    case sevenZip
    /// A tar behind a compression.
    case compressedTar(Compression)
    /// One file behind a compression.
    case compressedFile(Compression)
  }

  private let input: ArchiveInput
  private let handle: OpaquePointer
  /// How one file is compressed; nil for what has entries.
  private let compression: Compression?
  private var isOpen = false
  private let names = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)

  /// Opens `file`, from the front or at the place of one entry.
  init(
    _ file: FileByteSource, as format: Format, at place: ArchivePlace? = nil
  ) throws(ArchiveError) {
    guard let handle = archive_read_new() else {
      throw ArchiveError(reason: "cannot be opened: there is no memory left")
    }
    self.handle = handle
    if case .compressedFile(let found) = format { compression = found } else { compression = nil }
    input = ArchiveInput(file, at: place)
    guard support(format) else {
      throw ArchiveError(reason: "is compressed in a way that cannot be read here: unpack it first")
    }
    setCallbacks()
    guard archive_read_open1(handle) == ARCHIVE_OK else { throw failure() }
    isOpen = true
    guard input.failure == nil, archive_errno(handle) == 0 else { throw failure() }
  }

  deinit {
    archive_read_free(handle)
    if let names { freelocale(names) }
  }

  /// The next entry, or nil behind the last; what was not read of the one before is skipped.
  func next() throws(ArchiveError) -> ArchiveHeader? {
    // Names in UTF-16 or marked as UTF-8 are handed out in the thread's locale.
    let before = names.map { uselocale($0) }
    defer { if let before { uselocale(before) } }
    var entry: OpaquePointer?
    var status = archive_read_next_header(handle, &entry)
    for _ in 0..<ArchiveReader.retryLimit where status == ARCHIVE_RETRY {
      status = archive_read_next_header(handle, &entry)
    }
    if status == ARCHIVE_EOF {
      guard let compression, !isEmpty(compression) else { return nil }
      throw ArchiveError.damaged("")
    }
    guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else { throw failure() }
    return header(entry)
  }

  /// Fills the front of `buffer` with the next bytes of the entry and returns how many those were;
  /// 0 at its end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ArchiveError) -> Int {
    let count = archive_read_data(handle, buffer.baseAddress, buffer.count)
    guard count >= 0 else { throw failure() }
    return count
  }

  /// Reads the entry to its end and keeps nothing of it; `take` hears of each part's bytes.
  func drain(_ take: (Int) throws(ArchiveError) -> Void) throws(ArchiveError) {
    var block: UnsafeRawPointer?
    var count = 0
    var offset: Int64 = 0
    while true {
      let status = archive_read_data_block(handle, &block, &count, &offset)
      if status == ARCHIVE_EOF { return }
      guard status == ARCHIVE_OK || status == ARCHIVE_WARN else { throw failure() }
      try take(count)
    }
  }

  /// How many packed bytes were used up so far.
  var packedBytes: Int64 { archive_filter_bytes(handle, -1) }

  /// Whether an empty file was compressed; one that breaks off at once looks like it to libarchive.
  ///
  /// In gzip checksum and size stand at the end (RFC 1952, 2.3.1), both 0 for an empty file.
  private func isEmpty(_ compression: Compression) -> Bool {
    packedBytes == input.length
      && (compression != .gzip || input.last(8).allSatisfy { $0 == 0 })
  }

  /// How often reading a header is tried again.
  private static let retryLimit = 100

  /// Lets in one format and at most one filter, so that nothing can be packed twice unnoticed.
  private func support(_ format: Format) -> Bool {
    switch format {
    case .zip: archive_read_support_format_zip_seekable(handle)
    case .zipStream: archive_read_support_format_zip_streamable(handle)
    case .tar: archive_read_support_format_tar(handle)
    case .sevenZip: archive_read_support_format_7zip(handle)
    case .compressedTar(let compression):
      archive_read_support_format_tar(handle)
      return append(compression)
    case .compressedFile(let compression):
      archive_read_support_format_raw(handle)
      archive_read_support_format_empty(handle)
      return append(compression)
    }
    return true
  }

  /// A filter that libarchive was built without gives a warning: it would start a program for it.
  private func append(_ compression: Compression) -> Bool {
    let filter =
      switch compression {
      case .gzip: ARCHIVE_FILTER_GZIP
      case .bzip2: ARCHIVE_FILTER_BZIP2
      case .xz: ARCHIVE_FILTER_XZ
      case .zstd: ARCHIVE_FILTER_ZSTD
      }
    return archive_read_append_filter(handle, filter) == ARCHIVE_OK
  }

  // SAFETY: the input is handed over without a count; this object holds it until libarchive is
  // done with it, and frees libarchive's handle first.
  private func setCallbacks() {
    archive_read_set_callback_data(handle, Unmanaged.passUnretained(input).toOpaque())
    archive_read_set_read_callback(handle) { _, context, block in
      guard let bytes = ArchiveReader.input(context)?.next() else { return -1 }
      block?.pointee = bytes.baseAddress
      return bytes.count
    }
    archive_read_set_skip_callback(handle) { _, context, count in
      ArchiveReader.input(context)?.skip(count) ?? 0
    }
    archive_read_set_seek_callback(handle) { _, context, offset, whence in
      let origin: ArchiveInput.Origin =
        whence == SEEK_SET ? .front : whence == SEEK_CUR ? .here : .end
      return ArchiveReader.input(context)?.seek(to: offset, from: origin) ?? Int64(ARCHIVE_FATAL)
    }
  }

  private static func input(_ context: UnsafeMutableRawPointer?) -> ArchiveInput? {
    context.map { Unmanaged<ArchiveInput>.fromOpaque($0).takeUnretainedValue() }
  }

  private func header(_ entry: OpaquePointer) -> ArchiveHeader {
    let name =
      archive_entry_pathname(entry).map {
        Array(UnsafeRawBufferPointer(start: $0, count: strlen($0)))
      } ?? []
    let kind: ArchiveHeader.Kind =
      switch UInt32(archive_entry_filetype(entry)) {
      case _ where archive_entry_hardlink(entry) != nil: .link
      case 0o040000: .folder
      case 0o120000: .link
      case 0o100000, 0: .file
      default: .other
      }
    return ArchiveHeader(
      name: name, kind: kind,
      size: archive_entry_size_is_set(entry) == 0 ? nil : archive_entry_size(entry),
      modified: archive_entry_mtime_is_set(entry) == 0 ? nil : Int64(archive_entry_mtime(entry)),
      isEncrypted: archive_entry_is_encrypted(entry) != 0,
      position: archive_read_header_position(handle))
  }

  /// What went wrong, for people.
  private func failure() -> ArchiveError {
    if let failure = input.failure {
      return ArchiveError(reason: "cannot be read further: \(failure.reason)")
    }
    // Before a format was found, libarchive would look through a pointer that leads nowhere.
    if isOpen, archive_read_has_encrypted_entries(handle) > 0 { return .encrypted }
    let words = archive_error_string(handle).map { String(cString: $0) } ?? ""
    return ArchiveError.damaged(words)
  }
}
