import Foundation
import MidpathEvidence
import MidpathModel
import MidpathStore

/// Turns the uploads of a check into the list of its files, archives unpacked.
struct UploadUnpacking: Sendable {
  let uploads: UploadFolder
  let caseID: String
  let check: Int

  /// Unpacks what is to be unpacked; what a run that was cut off left is removed first.
  func unpack(_ files: [EvidenceUpload]) throws -> EvidenceManifest {
    let folder = uploads.unpacked(case: caseID, check: check)
    let manager = FileManager.default
    if manager.fileExists(atPath: folder) { try manager.removeItem(atPath: folder) }
    try manager.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let unpacking = ArchiveUnpacking(into: NumberedFolder(path: folder))
    var manifest = EvidenceManifest()
    for upload in files { add(upload, to: &manifest, unpacking) }
    return manifest
  }

  private func add(
    _ upload: EvidenceUpload, to manifest: inout EvidenceManifest, _ unpacking: ArchiveUnpacking
  ) {
    let name = EvidencePath.normal(upload.name)
    let file = uploads.file(upload.storedName, case: caseID)
    guard ArchiveUnpacking.isArchive(file) else {
      manifest.files.append(
        EvidenceManifest.File(
          path: name, storedName: upload.storedName, size: upload.size,
          modified: upload.modified.map { Int64($0.timeIntervalSince1970) }))
      return
    }
    do throws(Unread) {
      let unpacked = try unpacking.unpack(file, named: name)
      // One compressed file takes the place of its upload; an archive becomes a folder.
      let isSingle = unpacked.files.count == 1 && unpacked.files.first?.path == name
      let prefix = isSingle ? "" : name + "!/"
      manifest.files += unpacked.files.map { manifestFile($0, below: prefix) }
      manifest.unread += unpacked.unread.map { failure in
        EvidenceManifest.Failure(
          path: failure.path.isEmpty ? name : prefix + failure.path, reason: failure.reason)
      }
    } catch {
      manifest.unread.append(EvidenceManifest.Failure(path: error.path, reason: error.reason))
    }
  }

  private func manifestFile(_ file: StoredFile, below prefix: String) -> EvidenceManifest.File {
    let root = uploads.folder(case: caseID) + "/"
    return EvidenceManifest.File(
      path: prefix + file.path, storedName: file.file.map { String($0.dropFirst(root.count)) },
      size: file.size, modified: file.modified)
  }
}
