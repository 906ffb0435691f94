import MidpathKnowledge

/// How the folder of an author stood when it was read last.
struct KnowledgePreview: Sendable {
  /// The folder as the author named it.
  let folder: String
  /// Grows with every reading, so that an open page can tell that it is out of date.
  let reading: Int
  /// What lay in the folder just before it was read.
  let contents: FolderContents
  /// What the lint says, in the order of the files.
  let complaints: [ShownComplaint]
  /// Why the folder could not be read at all; nil where it could.
  let failure: String?

  /// How many complaints keep the files from being used.
  var errorCount: Int { complaints.count { $0.complaint.severity == .error } }

  /// Whether the desk uses what is in the folder, and not what it knew before.
  var isInUse: Bool { failure == nil && errorCount == 0 }
}
