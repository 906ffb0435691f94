package import MidpathModel

/// Files and folders by the folder they lie in, for trees that are no folders of a disk.
package struct FolderIndex: Sendable {
  /// What lies directly in each folder, by the folder's path and then by its own.
  private var folders: [String: [String: FolderEntry]] = ["": [:]]
  /// What could not be read, by the nearest folder above it that there is.
  private var unread: [String: [Unread]] = [:]
  /// Whether there is more than what was added.
  package var isPartial = false
  /// How many files and folders there are.
  package private(set) var count = 0

  /// Starts empty.
  package init() {}

  /// The file or folder at `path`.
  package subscript(path: String) -> FolderEntry? {
    folders[EvidencePath.folder(of: path)]?[path]
  }

  /// All files, sorted by path.
  package var files: [FolderEntry] {
    folders.values.flatMap { $0.values.filter { !$0.isFolder } }.sorted { $0.path < $1.path }
  }

  /// What lies directly in `folder`, sorted by name, and what could not be read there.
  package func children(of folder: String) -> FileListing {
    var listing = FileListing()
    listing.entries = (folders[folder] ?? [:]).values.sorted { $0.path < $1.path }
    listing.unread = unread[folder] ?? []
    listing.isPartial = isPartial
    return listing
  }

  /// Adds what could not be read; after the files and folders, for each is told with its folder.
  package mutating func add(_ failures: [Unread]) {
    for failure in failures {
      var folder = EvidencePath.folder(of: failure.path)
      while folders[folder] == nil { folder = EvidencePath.folder(of: folder) }
      unread[folder, default: []].append(failure)
    }
  }

  /// Adds a file, in place of one that is there, and the folders above it.
  ///
  /// False where a folder has that path, or a file lies where a folder would have to be.
  @discardableResult
  package mutating func addFile(_ path: String, size: Int64, modified: Int64?) -> Bool {
    let parent = EvidencePath.folder(of: path)
    guard folders[path] == nil, addFolder(parent) else { return false }
    if folders[parent]?[path] == nil { count += 1 }
    folders[parent]?[path] = FolderEntry(
      path: path, isFolder: false, size: size, modified: modified)
    return true
  }

  /// Adds a folder and those above it; false where a file lies in the way.
  @discardableResult
  package mutating func addFolder(_ path: String) -> Bool {
    guard folders[path] == nil else { return true }
    let parent = EvidencePath.folder(of: path)
    guard addFolder(parent), folders[parent]?[path] == nil else { return false }
    count += 1
    folders[path] = [:]
    folders[parent]?[path] = FolderEntry(path: path, isFolder: true)
    return true
  }
}
