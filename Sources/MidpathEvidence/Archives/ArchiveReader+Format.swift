import LogScan

extension ArchiveReader.Format {
  /// How an archive of the form `form` is best read.
  ///
  /// Behind a compression lies a tar, or the one file that was compressed.
  init(of file: FileByteSource, form: ArchiveForm) {
    switch form {
    case .zip: self = .zip
    case .tar: self = .tar
    case .sevenZip: self = .sevenZip
    case .compressed(let compression):
      // A beginning that cannot be unpacked is told best by reading it as an archive.
      let head = try? ArchiveReader.head(of: file, compression)
      let isFile = head.map { ArchiveForm(head: $0) != .tar } ?? false
      self = isFile ? .compressedFile(compression) : .compressedTar(compression)
    }
  }
}

extension ArchiveReader.Format {
  /// Whether what is skipped has to be unpacked for it.
  var isStream: Bool {
    switch self {
    case .zip, .tar: false
    case .zipStream, .sevenZip, .compressedTar, .compressedFile: true
    }
  }
}

extension ArchiveReader {
  /// The first bytes behind a compression.
  fileprivate static func head(
    of file: FileByteSource, _ compression: Compression
  ) throws -> [UInt8] {
    let reader = try ArchiveReader(file, as: .compressedFile(compression))
    guard try reader.next() != nil else { return [] }
    let budget = ArchiveBudget(packedBytes: Int64(file.byteCount), limits: .standard)
    var source = ArchivedFile(reader, budget: budget)
    return try source.readPrefix(ArchiveForm.sniffedBytes)
  }
}
