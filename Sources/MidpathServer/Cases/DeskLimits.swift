/// How much the desk takes.
struct DeskLimits: Sendable, Hashable {
  /// The largest single upload, in bytes: 8 GiB.
  var uploadBytes: Int64 = 8 * 1_024 * 1_024 * 1_024
  /// The most files of one check.
  var filesPerCheck = 20_000
  /// How long one upload may take, in seconds.
  var uploadSeconds = 3_600.0
  /// What all uploads together may take on disk, in bytes: 50 GiB.
  var storageBytes: Int64 = 50 * 1_024 * 1_024 * 1_024
  /// How long a case without a change is kept, in days.
  var keptDays = 90
  /// The longest note, title or other short text, in characters.
  var noteCharacters = 20_000
  /// The most connections at a time.
  var connections = 256

  /// The limits that everybody uses.
  static let standard = DeskLimits()
}
