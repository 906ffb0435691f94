package import LogScan
package import MidpathModel

/// The signatures of the knowledge, compiled for one pass over a log.
package struct SignatureSet: Sendable {
  /// A signature as the scan needs it.
  struct Compiled: Sendable {
    let id: String
    let kinds: Set<EvidenceKind>
    let threads: [Glob]
    let requires: [(name: String, globs: [Glob])]
    let excludes: [(name: String, globs: [Glob])]
    /// Whether a record in which it stands is recognised.
    let recognises: Bool
    /// Whether it begins attempts, so that each single line counts.
    let opensAttempts: Bool
    let isTallied: Bool
    let phrases: [Phrase]
  }

  /// One phrase of one signature.
  struct Target: Sendable {
    let signature: Int
    let phrase: Phrase
    let hasCaptures: Bool
  }

  /// What finds built-in lines and signatures.
  package let database: PatternDatabase
  /// In the order of the knowledge.
  let signatures: [Compiled]
  /// What each expression stands for; ids of built-in lines are empty.
  let targets: [[Target]]
  /// Phrases that the matcher does not take.
  package let refused: [Unread]

  /// Compiles the phrases of `knowledge`, or loads them from `cacheFolder`.
  ///
  /// A phrase that the matcher refuses costs itself only. Throws where nothing can be compiled.
  package init(_ knowledge: KnowledgeBase, cacheFolder: String?) throws(PatternError) {
    let opening = Set(knowledge.sequences.flatMap(\.begins))
    signatures = knowledge.signatures.map { Compiled($0, opening: opening) }
    var (expressions, targets) = SignatureSet.expressions(of: knowledge.signatures)
    var refused: [Unread] = []
    while true {
      do throws(PatternError) {
        database = try PatternDatabase.cached(expressions, in: cacheFolder)
        break
      } catch {
        guard let index = error.index, index >= BuiltInLine.allCases.count else { throw error }
        for target in targets[index] {
          refused.append(
            Unread(
              path: "signature \(knowledge.signatures[target.signature].id)",
              reason: "its phrase cannot be looked for: \(error.message)"))
        }
        expressions.remove(at: index)
        targets.remove(at: index)
      }
    }
    self.targets = targets
    self.refused = refused
  }

  /// One expression for each distinct phrase, behind the built-in ones.
  private static func expressions(
    of signatures: [Signature]
  ) -> ([ScanExpression], [[Target]]) {
    let builtIn = BuiltInLine.allCases.count
    var patterns: [String] = []
    var places: [String: Int] = [:]
    var targets: [[Target]] = []
    for (index, signature) in signatures.enumerated() {
      for phrase in signature.phrases {
        let pattern = phrase.expression
        guard !pattern.isEmpty else { continue }
        let place = places[pattern] ?? patterns.count
        if place == patterns.count {
          places[pattern] = place
          patterns.append(pattern)
          targets.append([])
        }
        targets[place].append(
          Target(signature: index, phrase: phrase, hasCaptures: !phrase.names.isEmpty))
      }
    }
    let own = BuiltInLine.allCases.map(\.expression)
    let found = zip(patterns, targets).map { pattern, targets in
      let isTallied = targets.allSatisfy { signatures[$0.signature].isTallied }
      return ScanExpression(pattern, caseless: true, delivery: isTallied ? .tally : .each)
    }
    return (own + found, Array(repeating: [], count: builtIn) + targets)
  }
}

extension SignatureSet.Compiled {
  init(_ signature: Signature, opening: Set<String>) {
    id = signature.id
    kinds = Set(signature.kinds)
    threads = signature.threads.map { Glob($0) }
    requires = signature.requires.sorted { $0.key < $1.key }
      .map { (name: $0.key, globs: $0.value.map { Glob($0) }) }
    excludes = signature.excludes.sorted { $0.key < $1.key }
      .map { (name: $0.key, globs: $0.value.map { Glob($0) }) }
    recognises = signature.role != .value
    opensAttempts = opening.contains(signature.id)
    isTallied = signature.isTallied
    phrases = signature.phrases
  }

  /// Whether what a line captures decides if it counts.
  var isConstrained: Bool { !requires.isEmpty || !excludes.isEmpty }

  /// Whether what was captured is what the signature asks for.
  func accepts(_ captures: [String: String]) -> Bool {
    let hasWanted = requires.allSatisfy { name, globs in
      captures[name].map { value in globs.contains { $0.matches(value) } } ?? false
    }
    let hasUnwanted = excludes.contains { name, globs in
      captures[name].map { value in globs.contains { $0.matches(value) } } ?? false
    }
    return hasWanted && !hasUnwanted
  }
}
