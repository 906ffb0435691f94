import ArgumentParser
import Foundation
import MidpathEvidence
import MidpathModel

/// Collects evidence from what a person named, one ``Evidence`` per MID Server found.
struct EvidenceCollection {
  let knowledge: KnowledgeBase
  let options: EvidenceOptions

  /// Reads everything; throws only when there is nothing at all to read.
  func collect() throws -> [Evidence] {
    try readAll().map { found in
      guard options.all else { return found }
      var evidence = found
      evidence.current = evidence.seen
      return evidence
    }
  }

  private func readAll() throws -> [Evidence] {
    let sources = try sourcesOrHere()
    let now = HostTime.now
    let reader = EvidenceReader(
      knowledge: knowledge, cacheFolder: CacheFolder.path, collectedAt: now,
      since: try options.since.map { try SinceTime.parse($0, now: now) }, progress: progress)
    let isFolder = Dictionary(uniqueKeysWithValues: Set(sources).map { ($0, self.isFolder($0)) })
    let singles = sources.filter { isFolder[$0] == false }
    var collected: [Evidence] = []
    for folder in sources where isFolder[folder] == true {
      let tree = try open { () throws(Unread) in try DiskFiles(path: folder) }
      collected += read(tree, shownAs: folder, with: reader)
    }
    guard !singles.isEmpty else { return collected }
    let spool = try singles.contains("-") ? InputSpool.fill() : nil
    defer { spool?.remove() }
    let paths = singles.map { $0 == "-" ? spool?.path ?? $0 : $0 }
    let tree = try open { () throws(Unread) in try GatheredFiles(paths: paths) }
    return collected + [reader.read(ServerFiles(root: tree))]
  }

  private func read(
    _ tree: DiskFiles, shownAs folder: String, with reader: EvidenceReader
  ) -> [Evidence] {
    let found = AgentFolderLocator(root: tree).servers()
    return found.servers.map { server in
      var evidence = reader.read(server)
      evidence.unread += found.unread
      if evidence.server.agentFolder == nil { evidence.server.agentFolder = folder }
      return evidence
    }
  }

  private func sourcesOrHere() throws -> [String] {
    guard options.sources.isEmpty else { return options.sources }
    let here = FileManager.default.currentDirectoryPath
    if FileManager.default.fileExists(atPath: here + "/config.xml") { return ["."] }
    throw ValidationError(
      "Name the agent folder of the MID Server (or a log file, or - for standard input).")
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  private func open<Files>(_ make: () throws(Unread) -> Files) throws -> Files {
    do {
      return try make()
    } catch {
      throw CommandFailure(
        "\(error.path): \(error.reason). Name the agent folder of the MID Server, a folder above "
          + "it, its logs folder or a log file.")
    }
  }

  private var progress: (@Sendable (String) -> Void)? {
    guard StandardStreams.errorIsTerminal else { return nil }
    return { StandardStreams.note($0) }
  }
}
