import MidpathModel

/// Evidence that was read a short time ago, so that a page need not read it again.
actor EvidenceShelf {
  /// The most servers whose evidence is kept in memory.
  static let limit = 24

  /// One server of one check.
  struct Key: Sendable, Hashable {
    let caseID: String
    let check: Int
    /// The agent folder, as ``MidpathStore/CheckedServer/server`` names it.
    let server: String
    /// That of the knowledge whose signatures were looked for.
    let generation: Int
  }

  private var evidence: [Key: Evidence] = [:]
  /// The least recently used first.
  private var order: [Key] = []

  /// What is kept, or nil.
  func find(_ key: Key) -> Evidence? {
    guard let found = evidence[key] else { return nil }
    touch(key)
    return found
  }

  /// Keeps evidence, and lets go of what was not used for the longest time.
  func keep(_ new: Evidence, as key: Key) {
    evidence[key] = new
    touch(key)
    while order.count > EvidenceShelf.limit { evidence[order.removeFirst()] = nil }
  }

  /// Lets go of everything of a case.
  func remove(case id: String) {
    order.removeAll { $0.caseID == id }
    evidence = evidence.filter { $0.key.caseID != id }
  }

  private func touch(_ key: Key) {
    order.removeAll { $0 == key }
    order.append(key)
  }
}
