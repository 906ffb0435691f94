package import LogScan
package import MidpathModel

/// The files of a zip or a tar, each unpacked while it is read, with nothing kept on disk.
///
/// One pass over the headers says what there is. A file is then found at its own place: by its
/// record in a zip's directory, by its header in a tar.
package struct ArchiveFiles: EvidenceFiles {
  package let limits: FileLimits
  package var diskPath: String? { nil }

  private let path: String
  private var format: ArchiveReader.Format
  private let budget: ArchiveBudget
  private var index = FolderIndex()
  private var places: [String: ArchivePlace] = [:]
  private var refused: [String: String] = [:]

  /// Opens the archive at `path`, which is a zip or a tar without a compression.
  init(
    path: String, format: ArchiveReader.Format, archiveLimits: ArchiveLimits,
    limits: FileLimits = .standard
  ) throws(SourceError) {
    let file = try FileByteSource(path: path, followingLinks: false)
    self.path = path
    self.limits = limits
    self.format = format
    budget = ArchiveBudget(packedBytes: Int64(file.byteCount), limits: archiveLimits)
    let directory =
      format == .zip ? ZipDirectory(of: file, limit: archiveLimits.entries) : nil
    if let directory, readHeaders(of: file, by: directory.records) { return }
    if format == .zip { self.format = .zipStream }
    _ = readHeaders(of: file, by: nil)
  }

  package func children(of folder: String) -> FileListing { index.children(of: folder) }

  package func bytes(of path: String, limit: Int) throws(Unread) -> [UInt8] {
    try open(path).bytes(upTo: limit, of: path)
  }

  package func openLog(_ path: String) throws(Unread) -> any ByteSource { try open(path) }

  /// Notes every entry and its place; false where the records of a zip are of other entries.
  private mutating func readHeaders(of file: FileByteSource, by records: [Range<Int64>]?) -> Bool {
    var found: [String: ArchivePlace] = [:]
    var count = 0
    var catalogue = ArchiveCatalogue.read(file, as: format, budget: budget) {
      header, path, _, _ in
      if let path, let records {
        found[path] = count < records.count ? .record(records[count]) : nil
      } else if let path {
        found[path] = .header(header.position)
      }
      count += 1
    }
    guard records.map({ $0.count == count }) ?? true else { return false }
    places = found
    catalogue.finish()
    index = catalogue.index
    refused = catalogue.refusedFiles
    return true
  }

  private func open(_ path: String) throws(Unread) -> ArchivedFile {
    guard let place = places[path] else {
      let reason = refused[path] ?? "there is no such file in the archive"
      throw Unread(path: SafeText.visible(path), reason: reason)
    }
    do {
      let file = try FileByteSource(path: self.path, followingLinks: false)
      let reader = try ArchiveReader(file, as: format, at: place)
      guard let header = try reader.next(),
        try ArchiveName.path(header.name, limits: budget.limits) == path
      else { throw ArchiveError(reason: "is no longer where it was: the archive was changed") }
      return ArchivedFile(reader, budget: budget)
    } catch {
      throw Unread.failed(path, error)
    }
  }
}
