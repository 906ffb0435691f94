import ArgumentParser
import Foundation
import MidpathEvidence
import MidpathModel

/// Collects evidence from what a person named, one ``Evidence`` per MID Server found.
struct EvidenceCollection {
  let knowledge: KnowledgeBase
  let options: EvidenceOptions

  /// Reads everything; throws only when there is nothing at all to read.
  ///
  /// Single files belong to the one folder they are named with; with no folder, or with several,
  /// they are a MID Server of their own.
  func collect() throws -> [Evidence] {
    try readAll().map { found in
      guard options.counting == .all else { return found }
      var evidence = found
      evidence.current = evidence.seen
      return evidence
    }
  }

  private func readAll() throws -> [Evidence] {
    let sources = try sourcesOrHere()
    let reader = try reader()
    let folders = sources.filter(isFolder)
    let spool = try sources.contains("-") ? InputSpool.fill() : nil
    defer { spool?.remove() }
    let singles = try sources.filter { !isFolder($0) && !lies($0, below: folders) }
      .map { $0 == "-" ? spool?.path ?? $0 : try ArchiveCheck.refused($0) }
    let trees = try folders.map { folder in
      (tree: try open { () throws(Unread) in try DiskFiles(path: folder) }, shown: folder)
    }
    guard !singles.isEmpty else {
      return trees.flatMap { read($0.tree, shownAs: $0.shown, with: reader) }
    }
    let files = try open { () throws(Unread) in try GatheredFiles(paths: singles) }
    if trees.count == 1, let only = trees.first {
      return read(JoinedFiles(folder: only.tree, files: files), shownAs: only.shown, with: reader)
    }
    return trees.flatMap { read($0.tree, shownAs: $0.shown, with: reader) }
      + [reader.read(ServerFiles(root: files))]
  }

  private func reader() throws -> EvidenceReader {
    let now = HostTime.now
    return EvidenceReader(
      knowledge: knowledge, cacheFolder: CacheFolder.path, collectedAt: now,
      since: try options.since.map { try SinceTime.parse($0, now: now) }, progress: progress)
  }

  private func read(
    _ tree: any EvidenceFiles, shownAs folder: String, with reader: EvidenceReader
  ) -> [Evidence] {
    let found = AgentFolderLocator(root: tree).servers()
    return found.servers.enumerated().map { index, server in
      var evidence = reader.read(server)
      if index == 0 { evidence.unread += found.unread }
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

  /// Whether a file is read with one of the folders anyway.
  private func lies(_ file: String, below folders: [String]) -> Bool {
    let path = URL(filePath: file).standardizedFileURL.path()
    return file != "-"
      && folders.contains { folder in
        let base = URL(filePath: folder, directoryHint: .isDirectory).standardizedFileURL.path()
        return path.hasPrefix(base)
      }
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
