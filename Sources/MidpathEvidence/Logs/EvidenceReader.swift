import LogScan
package import MidpathModel

/// Reads all files of a MID Server into evidence: logs, agent folder, records of the instance.
///
/// Single-threaded and in constant memory; the readers of several servers may run side by side.
package struct EvidenceReader: Sendable {
  private let knowledge: KnowledgeBase
  private let signatures: Result<SignatureSet, PatternError>
  private let collectedAt: HostTime?
  private let since: HostTime?
  private let progress: (@Sendable (String) -> Void)?

  /// Reads for the signatures of `knowledge`.
  ///
  /// Compiled expressions are kept in `cacheFolder`, which is safe to delete. `collectedAt` is the
  /// moment of collection on the clock of the logs; without it nothing has an age. `progress` is
  /// told the path of each file before it is read. What the logs say before `since` is left out.
  package init(
    knowledge: KnowledgeBase, cacheFolder: String?, collectedAt: HostTime?,
    since: HostTime? = nil, progress: (@Sendable (String) -> Void)? = nil
  ) {
    self.knowledge = knowledge
    self.collectedAt = collectedAt
    self.since = since
    self.progress = progress
    do throws(PatternError) {
      signatures = .success(try SignatureSet(knowledge, cacheFolder: cacheFolder))
    } catch {
      signatures = .failure(error)
    }
  }

  /// Reads the files of one server; what cannot be read is listed, never thrown.
  package func read(_ files: ServerFiles) -> Evidence {
    var evidence = Evidence()
    evidence.collectedAt = collectedAt
    let listing = files.listing()
    evidence.unread += listing.unread
    readLogs(files, listing, into: &evidence)
    // The logs say on which system it ran, which the agent folder is judged by.
    AgentFolderReader(files: files, os: evidence.server.os, collectedAt: collectedSecond)
      .read(listing, into: &evidence)
    // A file that is refused when it is listed may be refused again when it is read.
    var told: Set<Unread> = []
    evidence.unread = evidence.unread.filter { told.insert($0).inserted }
    return evidence
  }

  private func readLogs(
    _ files: ServerFiles, _ listing: FileListing, into evidence: inout Evidence
  ) {
    let survey = LogSurvey(files, listing)
    evidence.unread += survey.unread
    for (path, table) in survey.records {
      progress?(files.displayPath(path))
      do throws(Unread) {
        let bytes = try files.root.bytes(of: path, limit: InstanceRecords.byteLimit)
        evidence.records[table, default: []] += try InstanceRecords.read(
          bytes, table: table, origin: files.displayPath(path))
      } catch {
        evidence.unread.append(Unread(path: files.displayPath(path), reason: error.reason))
      }
    }
    switch signatures {
    case .failure(let error):
      evidence.unread.append(Unread(path: "signatures", reason: SafeText.shown("\(error)")))
    case .success(let set):
      var reader = LogReader(files, knowledge: knowledge, set: set, since: since)
      for log in survey.logs {
        progress?(files.displayPath(log.path))
        reader.read(log)
      }
      for (table, records) in evidence.records.sorted(by: { $0.key < $1.key }) {
        guard let first = records.first else { continue }
        reader.read(records, table: table, display: first.origin)
      }
      reader.fill(&evidence)
    }
  }

  /// UTC seconds since 1970; a moment without an offset counts as UTC.
  private var collectedSecond: Int64? {
    collectedAt.map { $0.milliseconds / 1_000 - Int64($0.offsetMinutes ?? 0) * 60 }
  }
}
