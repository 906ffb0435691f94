import MidpathEvidence

/// What a person gave, as a tree of files.
struct GivenTree {
  var files: any EvidenceFiles
  /// How it was named; nil for single files.
  let shown: String?
  /// The name of the archive; nil for what is none.
  var archive: String?
}
