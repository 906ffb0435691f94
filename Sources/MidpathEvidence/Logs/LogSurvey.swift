import LogScan
import MidpathModel

/// Finds out which files of a server are logs, of what kind, and in which order they are read.
struct LogSurvey {
  let files: ServerFiles
  private(set) var logs: [LogFile] = []
  /// Files with records of the instance: path and table.
  private(set) var records: [(path: String, table: String)] = []
  private(set) var unread: [Unread] = []
  private var looked = 0

  /// The most logs that are read of one server.
  static let logLimit = 2_000
  /// The most files that are opened because only their content tells what they are.
  static let unknownLimit = 500
  /// Up to so many files, each that is not recognised is named.
  static let namedLimit = 20

  /// Looks at what a listing of `files` has.
  init(_ files: ServerFiles, _ listing: FileListing) {
    self.files = files
    let entries = listing.entries.filter { !$0.isFolder }
    let isAlone = entries.count == 1
    for entry in entries {
      guard logs.count < LogSurvey.logLimit else {
        unread.append(
          Unread(
            path: files.displayPath(entry.path),
            reason: "only the first \(LogSurvey.logLimit) logs are read"))
        break
      }
      add(entry, isAlone: isAlone, isNamed: entries.count <= LogSurvey.namedLimit)
    }
    logs = LogOrder.sorted(logs)
  }

  private mutating func add(_ entry: FolderEntry, isAlone: Bool, isNamed: Bool) {
    switch LogFileName(path: String(entry.path.dropFirst(files.scope.count))) {
    case .log(let kind, let group, let rotation):
      let isOrdered = kind == .agent || kind == .wrapper || kind == .upgrade
      let content = isOrdered ? content(of: entry, kind: kind) : nil
      logs.append(
        LogFile(
          path: entry.path, kind: kind, group: group, rotation: rotation, size: entry.size,
          modified: entry.modified, firstTime: content?.firstTime))
    case .records(let table): records.append((entry.path, table))
    case .unknown where looked < LogSurvey.unknownLimit || isAlone:
      looked += 1
      addByContent(entry, isAlone: isAlone, isNamed: isNamed)
    case .other where isAlone: addByContent(entry, isAlone: true, isNamed: isNamed)
    case .unknown, .other: break
    }
  }

  private mutating func addByContent(_ entry: FolderEntry, isAlone: Bool, isNamed: Bool) {
    guard !isArchive(entry) else {
      return report(entry, "is an archive by its content: give it the ending of one, such as .zip")
    }
    guard let content = content(of: entry, kind: nil) else {
      return report(entry, failure(of: entry) ?? "cannot be read")
    }
    guard let kind = content.kind ?? (isAlone ? .agent : nil) else {
      if isNamed { report(entry, "is no log of a MID Server by its content") }
      return
    }
    logs.append(
      LogFile(
        path: entry.path, kind: kind, size: entry.size, modified: entry.modified,
        firstTime: content.firstTime))
  }

  private mutating func report(_ entry: FolderEntry, _ reason: String) {
    unread.append(Unread(path: files.displayPath(entry.path), reason: reason))
  }

  /// Whether a file that is not named as an archive is one by its content.
  private func isArchive(_ entry: FolderEntry) -> Bool {
    guard let source = try? files.root.openLog(entry.path) else { return false }
    return (try? ArchiveForm(sniffing: source)) != nil
  }

  /// Why a file cannot be opened.
  private func failure(of entry: FolderEntry) -> String? {
    do throws(Unread) {
      _ = try files.root.openLog(entry.path)
      return nil
    } catch {
      return error.reason
    }
  }

  /// What the beginning of a file shows; nil where it cannot be read, which reading reports.
  private func content(of entry: FolderEntry, kind: EvidenceKind?) -> LogContent? {
    guard let source = try? files.root.openLog(entry.path),
      let decoded = try? DecodedByteSource(
        sniffing: CountedByteSource(source, outcome: CountedByteSource.Outcome())),
      var text = try? EntityByteSource(sniffing: decoded),
      let head = try? text.readPrefix(LogContent.sniffedBytes)
    else { return nil }
    return LogContent(head, kind: kind)
  }
}
