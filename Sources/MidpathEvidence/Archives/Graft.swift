/// What became of an archive or a compressed file that lies in a tree.
enum Graft: Sendable {
  /// Its files, shown in a folder beside it that is named like it with a `!` behind.
  case tree(any EvidenceFiles)
  /// A compressed log, read under its own name.
  case file(CompressedFile)
  /// Why it is not looked into.
  case refused(String)
}
