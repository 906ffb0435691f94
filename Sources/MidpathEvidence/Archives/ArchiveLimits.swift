/// How much of an archive is looked at and unpacked, so that a hostile one costs bounded time, memory
/// and disk.
package struct ArchiveLimits: Sendable, Hashable {
  /// The most files and folders of one archive.
  package var entries = 200_000
  /// The longest name of an entry, in bytes.
  package var nameBytes = 4_096
  /// The most folders that a name may go through.
  package var nameDepth = 64
  /// The most archives that are opened in one tree, compressed logs included.
  package var archives = 2_000
  /// The largest file that is unpacked, in bytes: 64 GiB.
  package var fileBytes: Int64 = 64 << 30
  /// The most bytes that are unpacked of one archive: 256 GiB.
  package var totalBytes: Int64 = 256 << 30
  /// The most bytes that are kept on disk of one archive: 64 GiB.
  package var storedBytes: Int64 = 64 << 30
  /// The room that unpacking leaves free on the volume, in megabytes.
  package var freeMegabytes = 1_024.0
  /// How many times its size a file or an archive may unpack to, past ``ratioFloor``.
  ///
  /// A log packs to a tenth or a thirtieth; deflate cannot do better than 1 : 1032.
  package var ratio: Int64 = 500
  /// Up to so many bytes the ratio is not judged: 1 GiB.
  package var ratioFloor: Int64 = 1 << 30
  /// The most bytes that are unpacked only to get past them: 16 GiB, or ``skippedRatio`` times the
  /// size of an archive that is large itself.
  package var skippedBytes: Int64 = 16 << 30
  /// How many times its size an archive may have of what is passed over.
  package var skippedRatio: Int64 = 50
  /// The most entries that are told one by one where they are refused for the same reason.
  package var refusals = 10

  /// The limits that everybody uses.
  package static let standard = ArchiveLimits()

  /// Starts with the standard limits.
  package init() {}

  /// Why an archive is not looked into after ``archives`` others.
  var tooManyArchives: String { "not looked into: only the first \(archives) archives are" }
}
