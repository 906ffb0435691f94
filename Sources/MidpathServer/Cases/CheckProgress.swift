import Synchronization

/// How far the checks are that run now; kept in memory, since a check that is cut off starts again.
final class CheckProgress: Sendable {
  /// How far one check is.
  struct Report: Sendable, Hashable {
    /// What is being done, for a person.
    var activity = "waits for its turn"
    /// Files that were read so far.
    var filesRead = 0
    /// What was found so far: one line for each MID Server that is diagnosed already.
    var found: [String] = []
  }

  private struct Key: Hashable {
    let caseID: String
    let check: Int
  }

  private let reports = Mutex<[Key: Report]>([:])

  /// How far a check is; nil where it does not run.
  func report(case id: String, check: Int) -> Report? {
    reports.withLock { $0[Key(caseID: id, check: check)] }
  }

  /// Changes what is said about a check.
  func update(case id: String, check: Int, _ change: (inout Report) -> Void) {
    reports.withLock { change(&$0[Key(caseID: id, check: check), default: Report()]) }
  }

  /// Forgets a check that ended.
  func remove(case id: String, check: Int) {
    reports.withLock { $0[Key(caseID: id, check: check)] = nil }
  }
}
