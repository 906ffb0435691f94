import LogScan
import MidpathModel

extension ArchiveCatalogue {
  /// What is done with each entry: its header, its path where it is a file that may be read, and
  /// its bytes.
  typealias Visit = (ArchiveHeader, String?, ArchivedFile, inout ArchiveCatalogue)
    throws(ArchiveError) -> Void

  /// Goes through an archive once; what cannot be read of it is in ``unread``.
  ///
  /// `visit` may read the entry; where it throws, what stands behind it is not looked at.
  static func read(
    _ file: FileByteSource, as format: ArchiveReader.Format, budget: ArchiveBudget, visit: Visit
  ) -> ArchiveCatalogue {
    var catalogue = ArchiveCatalogue(limits: budget.limits)
    do throws(ArchiveError) {
      let reader = try ArchiveReader(file, as: format)
      while let header = try reader.next() {
        if catalogue.isFull() { return catalogue }
        let path = catalogue.take(header)
        let bytes = ArchivedFile(reader, budget: budget)
        try visit(header, path, bytes, &catalogue)
        // Skipping would unpack it too, and nobody would count how much that is.
        if format.isStream, !header.isEncrypted { try bytes.drain() }
      }
    } catch {
      let isEmpty = catalogue.index.count == 0 && catalogue.refused.isEmpty
      if format == .zip, isEmpty, ZipDirectory(of: file, limit: 0)?.records.isEmpty != true {
        return read(file, as: .zipStream, budget: budget, visit: visit)
      }
      if format != .zip || !isEmpty { catalogue.end(error.reason) }
    }
    if format == .zipStream { catalogue.end(ArchiveCatalogue.lostDirectory) }
    if catalogue.index.count == 0, catalogue.refused.isEmpty {
      catalogue.refuse("", "has no files in it")
    }
    return catalogue
  }

  private static let lostDirectory =
    "has no directory at its end, as when it was cut off: what was found of it is read"
}
