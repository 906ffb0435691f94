import LogScan
package import MidpathModel
import Synchronization

/// Opens archives as trees of files, and looks into the archives that lie in a tree.
///
/// A zip and a plain tar are read where they are. What allows no such access, a compressed tar, a
/// 7-Zip archive and an archive in an archive, is unpacked into a private folder that must live as
/// long as the trees do.
package final class ArchiveOpener: Sendable {
  private let folder: NumberedFolder
  private let limits: ArchiveLimits
  private let progress: (@Sendable (String) -> Void)?
  private let opened = Mutex(0)

  /// Unpacks what has to be into `folder`; `progress` is told the name of what is unpacked.
  package init(
    unpackingInto folder: NumberedFolder, limits: ArchiveLimits = .standard,
    progress: (@Sendable (String) -> Void)? = nil
  ) {
    self.folder = folder
    self.limits = limits
    self.progress = progress
  }

  /// The archive at `path` as a tree; nil where it is none, or only one compressed file.
  ///
  /// Throws where the file cannot be read at all.
  package func open(_ path: String) throws(Unread) -> (any EvidenceFiles)? {
    do {
      let place = DiskFiles.resolved(path) ?? path
      let file = try FileByteSource(path: place, followingLinks: false)
      guard let form = try ArchiveForm(sniffing: file) else { return nil }
      let format = ArchiveReader.Format(of: file, form: form)
      if case .compressedFile = format { return nil }
      return try tree(file, as: format, shownAs: EvidencePath.name(of: path), depth: 0)
    } catch {
      throw Unread.failed(path, error)
    }
  }

  /// `tree` with the archives in it looked into; `tree` itself where there are none.
  ///
  /// Archives are known by the ending of their name and by their content, or by content alone.
  package func grafted(
    onto tree: any EvidenceFiles, whateverTheName: Bool = false
  ) -> any EvidenceFiles {
    grafted(onto: tree, depth: 0, whateverTheName: whateverTheName)
  }

  /// How deep archives lie in one another: one in another one is looked into.
  private static let depthLimit = 1

  private func tree(
    _ file: FileByteSource, as format: ArchiveReader.Format, shownAs name: String, depth: Int
  ) throws -> any EvidenceFiles {
    let tree: any EvidenceFiles
    switch format {
    case .zip, .zipStream, .tar:
      tree = try ArchiveFiles(path: file.path, format: format, archiveLimits: limits)
    case .sevenZip, .compressedTar, .compressedFile:
      progress?(SafeText.visible("unpacking \(name)"))
      tree = ArchiveUnpacking(into: folder, limits: limits).contents(of: file, as: format).tree
    }
    return grafted(onto: tree, depth: depth + 1)
  }

  private func grafted(
    onto tree: any EvidenceFiles, depth: Int, whateverTheName: Bool = false
  ) -> any EvidenceFiles {
    let listing = tree.listing(below: "") { folder in
      !ArchiveFileName.programFolders.contains(EvidencePath.name(of: folder.path).lowercased())
    }
    var grafts: [String: Graft] = [:]
    for entry in listing.entries
    where !entry.isFolder && (whateverTheName || ArchiveFileName.isArchive(entry.path)) {
      grafts[entry.path] = graft(entry.path, in: tree, depth: depth)
    }
    return grafts.isEmpty ? tree : GraftedFiles(tree, grafts)
  }

  /// What becomes of one archive; nil for a file that is none and not named as one.
  private func graft(_ path: String, in tree: any EvidenceFiles, depth: Int) -> Graft? {
    guard isNextAllowed() else { return .refused(limits.tooManyArchives) }
    do {
      guard let form = try ArchiveForm(sniffing: tree.openLog(path)) else {
        return ArchiveFileName.isPackage(path) ? .refused(ArchiveError.noArchive.reason) : nil
      }
      if depth > Self.depthLimit, !form.isCompression {
        return .refused(ArchiveError.tooDeep.reason)
      }
      let place = try tree.location(of: path) ?? folder.keep(tree.openLog(path)).path
      let file = try FileByteSource(path: place, followingLinks: false)
      let format = ArchiveReader.Format(of: file, form: form)
      if case .compressedFile(let compression) = format {
        return .file(CompressedFile(path: file.path, compression: compression, limits: limits))
      }
      guard depth <= Self.depthLimit else { return .refused(ArchiveError.tooDeep.reason) }
      return .tree(try self.tree(file, as: format, shownAs: path, depth: depth))
    } catch {
      return .refused(Unread.failed(path, error).reason)
    }
  }

  /// Counts one more archive of the run; false where that is one too many.
  private func isNextAllowed() -> Bool {
    opened.withLock { opened in
      opened += 1
      return opened <= limits.archives
    }
  }
}
