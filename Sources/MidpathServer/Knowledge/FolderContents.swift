import Foundation

/// The knowledge files of a folder by name, size and time: enough to see that one has changed.
struct FolderContents: Sendable, Hashable {
  private struct Entry: Sendable, Hashable {
    let size: UInt64
    let modified: Date
  }

  private var entries: [String: Entry] = [:]

  /// Looks at all knowledge files below a folder; none where it is no folder.
  init(of folder: String) {
    let found = FileManager.default.enumerator(atPath: folder)
    while let path = found?.nextObject() as? String {
      guard path.hasSuffix(".yaml") || path.hasSuffix(".yml"),
        let attributes = found?.fileAttributes
      else { continue }
      entries[path] = Entry(
        size: attributes[.size] as? UInt64 ?? 0,
        modified: attributes[.modificationDate] as? Date ?? .distantPast)
    }
  }
}
