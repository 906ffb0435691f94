import Foundation
import GRDB

extension SQLiteCaseStore {
  package func backup(to target: String) async throws {
    guard !FileManager.default.fileExists(atPath: target) else {
      throw StoreError.fileExists(target)
    }
    let draft = "\(target).\(UUID().uuidString).part"
    defer { try? FileManager.default.removeItem(atPath: draft) }
    do {
      try PrivateFile.create(draft)
      let copy = try DatabaseQueue(path: draft)
      try await read { source in
        try copy.writeWithoutTransaction { try source.backup(to: $0) }
      }
      try copy.close()
      try FileManager.default.moveItem(atPath: draft, toPath: target)
    } catch StoreError.unusable(_, let reason) {
      throw StoreError.unusable(path: target, reason: reason)
    } catch let error as DatabaseError {
      throw StoreError(error, path: target)
    } catch let error as CocoaError where error.code == .fileWriteFileExists {
      throw StoreError.fileExists(target)
    }
  }
}
