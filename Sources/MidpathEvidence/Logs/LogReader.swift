import LogScan
import MidpathDiagnosis
import MidpathModel

/// Reads logs one after the other into one collector; whatever cannot be read costs one line.
struct LogReader {
  private let files: ServerFiles
  private let set: SignatureSet
  private let scanner: LineScanner
  private var collector: LogCollector
  private(set) var unread: [Unread] = []

  /// Reads for the signatures in `set`; the limits are for tests.
  init(
    _ files: ServerFiles, knowledge: KnowledgeBase, set: SignatureSet, since: HostTime? = nil,
    limits: ScanLimits = .standard
  ) {
    self.files = files
    self.set = set
    scanner = LineScanner(database: set.database, limits: limits)
    collector = LogCollector(knowledge, set, since: since)
  }

  /// Reads one log from front to back.
  mutating func read(_ file: LogFile) {
    do throws(Unread) {
      let source = try files.root.openLog(file.path)
      read(source, of: open(file), size: file.size)
    } catch {
      unread.append(Unread(path: files.displayPath(file.path), reason: error.reason))
    }
  }

  /// Reads the messages in records of the instance.
  mutating func read(_ records: [InstanceRecord], table: String, display: String) {
    guard let found = InstanceRecords.text(of: records, table: table), !found.fields.isEmpty else {
      return
    }
    var log = OpenLog(
      file: LogFile(path: display, kind: found.kind), display: display, source: .instance)
    log.fields = (table, found.fields)
    read(MemoryByteSource(found.text), of: log, size: 0)
  }

  /// Reads a source; what comes before a failure counts.
  mutating func read(_ source: any ByteSource, of log: OpenLog, size: Int64) {
    let outcome = CountedByteSource.Outcome()
    collector.begin(log)
    do {
      let counted = CountedByteSource(source, outcome: outcome)
      var text = try EntityByteSource(sniffing: DecodedByteSource(sniffing: counted))
      let summary = try scanner.scan(&text, into: &collector)
      collector.end(bytes: outcome.bytes, lines: summary.lines)
      if summary.wasStopped { report(log, "reading was stopped") }
    } catch {
      collector.end(bytes: outcome.bytes, lines: 0)
      report(log, SafeText.shown("could not be read to its end: \(error)"))
    }
    if let failure = outcome.failure {
      let reason = Unread.failed(log.file.path, failure).reason
      report(log, "could not be read to its end: \(reason)")
    } else if outcome.bytes < size {
      report(log, "became shorter while it was read")
    }
  }

  /// Writes what was found into `evidence`.
  func fill(_ evidence: inout Evidence) {
    evidence.logs = collector.coverage
    collector.history.fill(&evidence)
    collector.facts.fill(&evidence)
    evidence.unrecognised = collector.errors.table.templates(
      newSince: collector.facts.starts.lastGood)
    evidence.unread += set.refused + unread
  }

  private mutating func report(_ log: OpenLog, _ reason: String) {
    unread.append(Unread(path: log.display, reason: reason))
  }

  private func open(_ file: LogFile) -> OpenLog {
    let isInstance = [.issue, .instance, .eccQueue].contains(file.kind)
    return OpenLog(
      file: file, display: files.displayPath(file.path),
      source: isInstance ? .instance : files.source)
  }
}
