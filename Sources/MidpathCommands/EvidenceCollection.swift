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
  /// Each folder and each archive is a tree of its own, with one or several MID Servers in it. Single
  /// files belong to the one folder they are named with; with no folder, or with several, they are a
  /// MID Server of their own.
  func collect() throws -> [Evidence] {
    let found = try readAll().map { found in
      guard options.counting == .all else { return found }
      var evidence = found
      evidence.current = evidence.seen
      return evidence
    }
    return try options.server.map { try ServerChoice(found).servers(named: $0) } ?? found
  }

  private func readAll() throws -> [Evidence] {
    let sources = try sourcesOrHere()
    let reader = try reader()
    let kept = NumberedFolder()
    let spool = try sources.contains("-") ? InputSpool.fill() : nil
    let interruption = Interruption {
      kept.remove()
      spool?.remove()
    }
    defer {
      interruption.end()
      spool?.remove()
      kept.remove()
    }
    let opener = ArchiveOpener(unpackingInto: kept, progress: progress)
    return try trees(of: sources, spool: spool, opener: opener).flatMap { read($0, with: reader) }
  }

  /// What was given, as trees: folders and archives one by one, single files together.
  private func trees(
    of sources: [String], spool: InputSpool?, opener: ArchiveOpener
  ) throws -> [GivenTree] {
    let folders = sources.filter(isFolder)
    var trees: [GivenTree] = []
    var singles: [String] = []
    for source in sources where !lies(source, below: folders) {
      let path = source == "-" ? spool?.path ?? source : source
      if isFolder(source) {
        let files = try open { () throws(Unread) in try DiskFiles(path: path) }
        trees.append(GivenTree(files: files, shown: source))
      } else if let files = try open({ () throws(Unread) in try opener.open(path) }) {
        trees.append(GivenTree(files: files, shown: source, archive: EvidencePath.name(of: path)))
      } else {
        singles.append(path)
      }
    }
    if !singles.isEmpty {
      let files = try open { () throws(Unread) in try GatheredFiles(paths: singles) }
      if folders.count == 1, let place = trees.firstIndex(where: { $0.archive == nil }) {
        trees[place].files = JoinedFiles(folder: trees[place].files, files: files)
      } else {
        let looked = opener.grafted(onto: files, whateverTheName: true)
        trees.append(GivenTree(files: looked, shown: nil))
      }
    }
    return trees.map { tree in
      guard tree.archive == nil, tree.shown != nil else { return tree }
      return GivenTree(files: opener.grafted(onto: tree.files), shown: tree.shown)
    }
  }

  private func reader() throws -> EvidenceReader {
    let now = HostTime.now
    return EvidenceReader(
      knowledge: knowledge, cacheFolder: CacheFolder.path, collectedAt: now,
      since: try options.since.map { try SinceTime.parse($0, now: now) }, progress: progress)
  }

  private func read(_ tree: GivenTree, with reader: EvidenceReader) -> [Evidence] {
    guard let shown = tree.shown else { return [reader.read(ServerFiles(root: tree.files))] }
    let prefix = tree.archive.map { $0 + "!" } ?? ""
    let locator = AgentFolderLocator(
      root: tree.files, displayPrefix: prefix, source: tree.archive == nil ? .agentFolder : .bundle)
    let found = locator.servers()
    return found.servers.enumerated().map { index, server in
      var evidence = reader.read(server)
      if index == 0 { evidence.unread += found.unread }
      if evidence.server.agentFolder == nil {
        evidence.server.agentFolder =
          server.scope.isEmpty ? shown : server.displayPath(String(server.scope.dropLast()))
      }
      return evidence
    }
  }

  private func sourcesOrHere() throws -> [String] {
    guard options.sources.isEmpty else { return options.sources }
    let here = FileManager.default.currentDirectoryPath
    if FileManager.default.fileExists(atPath: here + "/config.xml") { return ["."] }
    throw ValidationError(
      "Name the agent folder of the MID Server (or an archive, a log file, or - for standard input)."
    )
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// Whether a file is read with one of the folders anyway.
  private func lies(_ file: String, below folders: [String]) -> Bool {
    let path = URL(filePath: file).standardizedFileURL.path()
    return file != "-" && !isFolder(file)
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
          + "it, its logs folder, an archive of them or a log file.")
    }
  }

  private var progress: (@Sendable (String) -> Void)? {
    guard StandardStreams.errorIsTerminal else { return nil }
    return { StandardStreams.note($0) }
  }
}
