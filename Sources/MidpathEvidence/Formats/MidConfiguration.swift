package import MidpathModel

/// config.xml: the parameters that are in force, and what is wrong with the file.
///
/// libxml2 judges whether it is well-formed and reads it. What it refuses is read by
/// ``ParameterScanner``, so that a single `&` in a password hides nothing. Comments never count.
package struct MidConfiguration: Sendable {
  /// What kind of file it is; the values of the fact `config.state`.
  package enum State: String, Sendable, Hashable {
    case wellFormed = "well-formed"
    case malformed
    case empty
  }

  /// A larger file is not read; a real one has some ten thousand bytes.
  package static let byteLimit = 1_024 * 1_024

  package let state: State
  /// In file order, duplicates kept.
  package let parameters: [ConfigParameter]
  /// What the MID Server's own parser would refuse, with line and column; nil where nothing is.
  package let problem: Observation?

  /// Reads the bytes of config.xml; `file` is the path that a person sees.
  package init(_ bytes: [UInt8], file: String, source: EvidenceSource = .agentFolder) {
    guard bytes.count <= MidConfiguration.byteLimit else {
      self.init(.malformed, [], problem: .init("larger than 1 MB: not read", line: 1), file, source)
      return
    }
    let content = ConfigurationText(bytes)
    guard !content.isBlank else {
      self.init(.empty, [], problem: nil, file, source)
      return
    }
    if let problem = content.problem {
      let read = ParameterScanner.parameters(in: content.utf8)
      self.init(.malformed, read, problem: problem, file, source)
      return
    }
    let parsed = ParameterDocument.parse(content.utf8)
    let scanned = ParameterScanner.parameters(in: content.utf8)
    if let problem = parsed.problem {
      self.init(.malformed, scanned, problem: problem, file, source)
    } else {
      let read = MidConfiguration.withFirstLines(parsed.parameters, from: scanned)
      self.init(.wellFormed, read, problem: nil, file, source)
    }
  }

  /// The last parameter with one of these names: the one that the MID Server uses.
  package func parameter(_ names: String...) -> ConfigParameter? {
    parameters.last { names.contains($0.name) }
  }

  private init(
    _ state: State, _ read: [ReadParameter], problem: XMLProblem?, _ file: String,
    _ source: EvidenceSource
  ) {
    self.state = state
    parameters = read.map { $0.configParameter(file: file, source: source) }
    self.problem = problem.map {
      Observation(
        source: source, place: .line(file: file, line: $0.line), text: SafeText.shown($0.text))
    }
  }

  /// libxml2 counts a tag that spans lines by its last one: the scanner knows the first.
  private static func withFirstLines(
    _ parsed: [ReadParameter], from scanned: [ReadParameter]
  ) -> [ReadParameter] {
    guard parsed.map(\.name) == scanned.map(\.name) else { return parsed }
    return zip(parsed, scanned).map { parameter, place in
      var parameter = parameter
      parameter.line = place.line
      return parameter
    }
  }
}
