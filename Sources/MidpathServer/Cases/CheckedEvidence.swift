import Foundation
import MidpathEvidence
import MidpathModel
import MidpathStore

/// Reads the evidence of checks: first when a check runs, again when a page needs it later.
struct CheckedEvidence: Sendable {
  let store: any CaseStore
  let uploads: UploadFolder
  let knowledge: KnowledgeShelf
  let shelf: EvidenceShelf

  /// Unpacks the archives among the uploads of a check and lists all its files.
  ///
  /// The list is kept beside the files, so that nothing is unpacked twice.
  func prepare(
    case id: String, check: Int, uploads files: [EvidenceUpload]
  ) async throws -> EvidenceTree {
    try await BlockingWork.run { [uploads] in
      let unpacking = UploadUnpacking(uploads: uploads, caseID: id, check: check)
      let manifest = try unpacking.unpack(files)
      try manifest.write(to: uploads.manifest(case: id, check: check))
      return EvidenceTree(manifest: manifest, folder: uploads.folder(case: id))
    }
  }

  /// Reads one server; `progress` is told the path of each file before it is read.
  func read(
    _ server: EvidenceTree.Server, of tree: EvidenceTree, case id: String, check: Int,
    progress: @escaping @Sendable (String) -> Void
  ) async throws -> Evidence {
    let moment = try await store.checks(case: id).first { $0.number == check }?.collectedAt
    let state = knowledge.current
    let evidence = try await BlockingWork.run {
      let reader = EvidenceReader(
        knowledge: state.base, cacheFolder: CacheFolder.path,
        collectedAt: moment.map(HostTime.onThisMachine),
        progress: progress)
      var read = reader.read(server.files)
      if server.isFirst { read.unread += tree.unread }
      if read.server.agentFolder == nil { read.server.agentFolder = server.agentFolder }
      return read
    }
    await shelf.keep(
      evidence,
      as: EvidenceShelf.Key(
        caseID: id, check: check, server: server.agentFolder, generation: state.generation))
    return evidence
  }

  /// The evidence of a server of a finished check: from memory, else read again from disk.
  ///
  /// nil where the uploads are gone.
  func evidence(_ key: EvidenceShelf.Key) async throws -> Evidence? {
    if let kept = await shelf.findOrBeginReading(key) { return kept }
    do {
      let found = try await readAgain(key)
      await shelf.endReading(key)
      return found
    } catch {
      await shelf.endReading(key)
      throw error
    }
  }

  private func readAgain(_ key: EvidenceShelf.Key) async throws -> Evidence? {
    let tree = try await BlockingWork.run { [uploads] in
      try EvidenceManifest.read(uploads.manifest(case: key.caseID, check: key.check)).map {
        EvidenceTree(manifest: $0, folder: uploads.folder(case: key.caseID))
      }
    }
    guard let tree, let server = tree.servers().first(where: { $0.agentFolder == key.server })
    else { return nil }
    return try await read(server, of: tree, case: key.caseID, check: key.check) { _ in }
  }
}
