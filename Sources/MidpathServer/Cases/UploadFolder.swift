import Foundation

/// Where the bytes of evidence lie on disk: a folder for each case, with files named by the desk.
///
/// No name that a person or an archive gave is ever part of a path here.
struct UploadFolder: Sendable {
  /// The folder of all cases.
  let path: String

  /// What the name of every uploaded file begins with.
  static let filePrefix = "upload-"

  /// The folder of a case.
  func folder(case id: String) -> String { path + "/" + id }

  /// The folder that the archives of a check are unpacked into.
  func unpacked(case id: String, check: Int) -> String {
    "\(folder(case: id))/check-\(check)"
  }

  /// The list of all files of a check, once its archives are unpacked.
  func manifest(case id: String, check: Int) -> String {
    "\(folder(case: id))/check-\(check).json"
  }

  /// The file with a stored name.
  func file(_ storedName: String, case id: String) -> String {
    folder(case: id) + "/" + storedName
  }

  /// Makes the folder of a case, readable by its owner alone.
  func make(case id: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder(case: id), withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
  }

  /// Removes everything of a case; what is not there is no error.
  func remove(case id: String) throws {
    guard FileManager.default.fileExists(atPath: folder(case: id)) else { return }
    try FileManager.default.removeItem(atPath: folder(case: id))
  }

  /// Ids of the cases that have a folder.
  func cases() -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
  }
}
