import LogScan
import MidpathModel

@testable import MidpathEvidence

/// Knowledge and readers made by hand.
enum LogsFixture {
  static let mark = SourceMark(file: "test", line: 1, column: 1)

  static func signature(
    _ id: String, _ phrases: String..., kinds: [EvidenceKind] = [.agent],
    role: Signature.Role = .fault, threads: [String] = [], requires: [String: [String]] = [:],
    excludes: [String: [String]] = [:], tallied: Bool = false
  ) -> Signature {
    Signature(
      id: id, phrases: phrases.map { Phrase($0) }, kinds: kinds, role: role, threads: threads,
      requires: requires, excludes: excludes, isTallied: tallied, mark: mark)
  }

  static func knowledge(
    _ signatures: [Signature], sequences: [StageSequence] = []
  ) -> KnowledgeBase {
    KnowledgeBase(
      version: "1", sha256: "", signatures: signatures, sequences: sequences, causes: [],
      dangers: [], paths: [])
  }

  static let startup = StageSequence(
    id: "startup", title: "Start", begins: ["begin"], ends: [], stages: [], mark: mark)

  /// Reads files by path through the whole reader.
  static func read(
    _ files: [String: String], _ signatures: [Signature] = [], collectedAt: HostTime? = nil,
    modified: [String: Int64] = [:], source: EvidenceSource = .agentFolder
  ) -> Evidence {
    EvidenceReader(
      knowledge: knowledge(signatures), cacheFolder: nil, collectedAt: collectedAt
    ).read(ServerFiles(root: MemoryFiles(text: files, modified: modified), source: source))
  }

  /// Reads one agent log in windows of a size of one's own.
  static func scan(
    _ source: any ByteSource, _ signatures: [Signature], sequences: [StageSequence] = [],
    window: Int = 1 << 20, kind: EvidenceKind = .agent
  ) throws -> Evidence {
    let knowledge = knowledge(signatures, sequences: sequences)
    let limits = ScanLimits(windowBytes: window, maximumLineBytes: 4_096, lookbackBytes: 256)
    var reader = LogReader(
      ServerFiles(root: MemoryFiles(text: [:])), knowledge: knowledge,
      set: try SignatureSet(knowledge, cacheFolder: nil), limits: limits)
    reader.read(
      source,
      of: OpenLog(
        file: LogFile(path: "agent0.log.0", kind: kind), display: "agent0.log.0",
        source: .agentFolder),
      size: 0)
    var evidence = Evidence()
    reader.fill(&evidence)
    return evidence
  }
}

/// A source that fails after its bytes.
struct FailingSource: ByteSource {
  struct Gone: Error, CustomStringConvertible {
    var description: String { "stale file handle" }
  }

  var bytes: MemoryByteSource

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = bytes.read(into: buffer)
    if count == 0 { throw Gone() }
    return count
  }
}
