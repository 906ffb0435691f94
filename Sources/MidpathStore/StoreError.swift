/// Why the store did not do something.
package enum StoreError: Error, Sendable, Hashable, CustomStringConvertible {
  case noSuchCase(String)
  /// A case is opened with the id of another one.
  case caseExists(String)
  case noSuchCheck(Int)
  /// The file was written by a newer midpath-server.
  case newerVersion(path: String)
  /// The file cannot be opened, read or written, or is no store.
  case unusable(path: String, reason: String)
  /// A copy is not written over an existing file.
  case fileExists(String)

  /// What happened and what to do, for a person.
  package var description: String {
    switch self {
    case .noSuchCase(let id): "There is no case \(id)."
    case .caseExists(let id): "There is a case \(id) already. Open this one with another id."
    case .noSuchCheck(let number): "There is no check \(number) of this case."
    case .newerVersion(let path):
      "\(path) was written by a newer midpath-server. Use that one, or another --data folder."
    case .unusable(let path, let reason): "\(path) cannot be used: \(reason)."
    case .fileExists(let path): "\(path) exists already. Name a file that does not."
    }
  }
}
