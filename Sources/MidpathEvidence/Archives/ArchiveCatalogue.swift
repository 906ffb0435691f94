import MidpathModel

/// What lies in an archive, and what of it was refused and why; filled header by header.
struct ArchiveCatalogue {
  private(set) var index = FolderIndex()
  private let limits: ArchiveLimits
  private(set) var refused: [Unread] = []
  /// Files that are there and cannot be read, with the reason.
  private(set) var refusedFiles: [String: String] = [:]
  /// How many entries were refused, by reason.
  private var refusals: [String: Int] = [:]
  private var taken = 0

  /// Starts empty.
  init(limits: ArchiveLimits) { self.limits = limits }

  /// Takes an entry; the path of a file that may be read, else nil.
  ///
  /// A file that occurs twice is told, and the later one counts, as it does when one unpacks. Links
  /// and encrypted files are there, and cannot be read.
  mutating func take(_ header: ArchiveHeader) -> String? {
    do throws(ArchiveError) {
      let path = try ArchiveName.path(header.name, limits: limits)
      if ArchiveName.isMacMetadata(path) { return nil }
      switch header.kind {
      case .folder: try addFolder(path)
      case .file where isFolder(header): try addFolder(path)
      case .file:
        try add(path, header)
        guard header.isEncrypted else { return path }
        refuseFile(path, ArchiveError.encrypted.reason)
      case .link:
        try add(path, header)
        refuseFile(path, "a link: not followed")
      case .other: throw ArchiveError(reason: "neither a file nor a folder: not read")
      }
    } catch {
      refuse(ArchiveName.shown(header.name), error.reason)
    }
    return nil
  }

  /// Whether no more entries are taken, which then is told.
  mutating func isFull() -> Bool {
    taken += 1
    guard taken > limits.entries || index.count >= limits.entries else { return false }
    end("only the first \(limits.entries) files and folders of the archive are looked at")
    return true
  }

  /// Notes that something cannot be read; an empty name stands for the archive.
  mutating func refuse(_ name: String, _ reason: String) {
    refusals[reason, default: 0] += 1
    if refusals[reason, default: 0] <= limits.refusals {
      refused.append(Unread(path: name, reason: reason))
    }
  }

  /// Notes why the archive is not read further, or that a part of it is lost.
  mutating func end(_ reason: String) {
    refuse("", reason)
    index.isPartial = true
  }

  /// Sets the size of a file that was not known before it was unpacked, in bytes.
  mutating func setSize(of path: String, to size: Int64) {
    index.addFile(path, size: size, modified: index[path]?.modified)
  }

  /// What could not be read; an empty path stands for the archive.
  var unread: [Unread] {
    refused
      + refusals.sorted { $0.key < $1.key }.filter { $0.value > limits.refusals }.map {
        Unread(path: "", reason: "\($0.value - limits.refusals) more were refused alike: \($0.key)")
      }
  }

  /// Tells what could not be read with the folders; after the last entry.
  mutating func finish() { index.add(unread) }

  private mutating func addFolder(_ path: String) throws(ArchiveError) {
    guard path.isEmpty || index.addFolder(path) else { throw ArchiveCatalogue.clash }
  }

  private mutating func add(_ path: String, _ header: ArchiveHeader) throws(ArchiveError) {
    guard !path.isEmpty else { throw ArchiveError(reason: "has no name: not read") }
    if index[path]?.isFolder == false {
      refuse(path, "occurs more than once: the last one is read")
    }
    // What a link leads to is not known to be empty.
    let size = header.kind == .link ? max(1, header.size ?? 0) : header.size ?? 0
    guard index.addFile(path, size: size, modified: header.modified) else {
      throw ArchiveCatalogue.clash
    }
    refusedFiles[path] = nil
  }

  private mutating func refuseFile(_ path: String, _ reason: String) {
    refusedFiles[path] = reason
    refuse(SafeText.visible(path), reason)
  }

  /// Whether a file is a folder that a program on Windows wrote.
  private func isFolder(_ header: ArchiveHeader) -> Bool {
    header.size == 0 && header.name.last.map { [0x2F, 0x5C].contains($0) } == true
  }

  private static let clash = ArchiveError(
    reason: "is both a file and a folder of the archive: not read")
}
