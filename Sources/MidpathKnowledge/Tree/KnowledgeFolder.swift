internal import Foundation

/// The knowledge files below a folder.
package enum KnowledgeFolder {
  /// A folder or file that cannot be read.
  package struct ReadError: Error, Hashable, CustomStringConvertible {
    package let path: String
    package let reason: String

    /// Makes an error.
    package init(path: String, reason: String) {
      self.path = path
      self.reason = reason
    }

    package var description: String { "\(path): \(reason)" }
  }

  /// Reads all `.yaml` files below a folder, in the order of their paths, following no links.
  ///
  /// Complaints name each file by `name` (by default the folder's path) and its path below it.
  package static func read(
    _ folder: String, named name: String? = nil
  ) throws(ReadError) -> [KnowledgeSource] {
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    guard manager.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw ReadError(path: folder, reason: "is not a folder")
    }
    let shown = name ?? folder
    let prefix = shown.isEmpty || shown.hasSuffix("/") ? shown : shown + "/"
    var paths: [String] = []
    let found = manager.enumerator(atPath: folder)
    while let path = found?.nextObject() as? String {
      let isRegular = found?.fileAttributes?[.type] as? FileAttributeType == .typeRegular
      guard !path.hasSuffix(".yml") else {
        throw ReadError(path: prefix + path, reason: "a knowledge file ends in .yaml")
      }
      if isRegular, path.hasSuffix(".yaml") { paths.append(path) }
    }
    var sources: [KnowledgeSource] = []
    for path in paths.sorted() {
      guard let data = manager.contents(atPath: folder + "/" + path) else {
        throw ReadError(path: prefix + path, reason: "cannot be read")
      }
      guard let text = String(data: data, encoding: .utf8) else {
        throw ReadError(path: prefix + path, reason: "is not UTF-8 text")
      }
      sources.append(KnowledgeSource(path: prefix + path, text: text))
    }
    return sources
  }
}
