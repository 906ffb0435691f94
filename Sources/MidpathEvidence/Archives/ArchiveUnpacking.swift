import LogScan
package import MidpathModel

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Unpacks what evidence reading and a log viewer need of an archive into one folder.
///
/// That are logs, configuration files, records of the instance, and the archives in the archive,
/// which are unpacked in turn, one level deep. Programs and libraries are only listed. The files in
/// the folder are named by number; each ``StoredFile`` says which is which.
package struct ArchiveUnpacking: Sendable {
  private let folder: NumberedFolder
  private let limits: ArchiveLimits

  /// Unpacks into `folder`.
  package init(into folder: NumberedFolder, limits: ArchiveLimits = .standard) {
    self.folder = folder
    self.limits = limits
  }

  /// Whether the file at `path` is an archive or compressed, by its content.
  package static func isArchive(_ path: String) -> Bool {
    guard let file = try? FileByteSource(path: path) else { return false }
    return (try? ArchiveForm(sniffing: file)) != nil
  }

  /// Unpacks the archive at `path` and those in it.
  ///
  /// Where only one file was compressed, that is the one file of the result, with the path `name`.
  /// What cannot be read is listed in the result; throws only where the file cannot be opened or is
  /// no archive.
  package func unpack(_ path: String, named name: String) throws(Unread) -> UnpackedArchive {
    do {
      let file = try FileByteSource(path: path, followingLinks: false)
      guard let form = try ArchiveForm(sniffing: file) else { throw ArchiveError.noArchive }
      let format = ArchiveReader.Format(of: file, form: form)
      return unpacked(file, as: format, named: name, depth: 0)
    } catch {
      throw Unread.failed(name, error)
    }
  }

  /// What is in one archive, without looking into the archives in it.
  func contents(of file: FileByteSource, as format: ArchiveReader.Format) -> UnpackedArchive {
    var kept: [String: KeptFile] = [:]
    let budget = ArchiveBudget(packedBytes: Int64(file.byteCount), limits: limits)
    let catalogue = ArchiveCatalogue.read(file, as: format, budget: budget) {
      (_, path, bytes, catalogue) throws(ArchiveError) in
      guard let path, ArchiveFileName.isEvidence(path) else { return }
      let file = try folder.keep(bytes)
      kept[path] = file
      catalogue.setSize(of: path, to: file.size)
      if let failure = file.failure {
        catalogue.refuse(path, "could not be unpacked to its end: \(failure.reason)")
      }
    }
    let files = catalogue.index.files.map { entry in
      StoredFile(
        path: entry.path, file: kept[entry.path]?.path, size: entry.size, modified: entry.modified,
        refusal: catalogue.refusedFiles[entry.path])
    }
    return UnpackedArchive(
      files: files, unread: catalogue.unread, isPartial: catalogue.index.isPartial)
  }

  private func unpacked(
    _ file: FileByteSource, as format: ArchiveReader.Format, named name: String, depth: Int
  ) -> UnpackedArchive {
    if case .compressedFile(let compression) = format {
      return single(CompressedFile(path: file.path, compression: compression, limits: limits), name)
    }
    let outer = contents(of: file, as: format)
    var result = UnpackedArchive(unread: outer.unread, isPartial: outer.isPartial)
    var opened = 0
    for entry in outer.files {
      guard ArchiveFileName.isArchive(entry.path), let place = entry.file,
        let file = try? FileByteSource(path: place), let form = try? ArchiveForm(sniffing: file)
      else {
        result.files.append(entry)
        continue
      }
      opened += 1
      let format = ArchiveReader.Format(of: file, form: form)
      if opened > limits.archives {
        result.unread.append(Unread(path: entry.path, reason: limits.tooManyArchives))
      } else if case .compressedFile = format {
        result.add(unpacked(file, as: format, named: entry.path, depth: depth))
      } else if depth > 0 {
        result.unread.append(Unread(path: entry.path, reason: ArchiveError.tooDeep.reason))
      } else {
        result.add(unpacked(file, as: format, named: "", depth: 1), at: entry.path)
      }
      unlink(place)
    }
    return result
  }

  private func single(_ file: CompressedFile, _ name: String) -> UnpackedArchive {
    var result = UnpackedArchive()
    do {
      let kept = try folder.keep(try file.open())
      result.files = [StoredFile(path: name, file: kept.path, size: kept.size)]
      if let failure = kept.failure { throw failure }
    } catch {
      result.unread = [Unread.failed(name, error)]
    }
    return result
  }
}
