import MidpathStore
import ServiceLifecycle

/// Runs checks one after the other: reading evidence keeps a core and the disk busy.
struct CheckQueue: Service {
  private struct Job: Sendable {
    let caseID: String
    let check: Int
  }

  private let store: any CaseStore
  private let runner: CheckRunner
  private let jobs: AsyncStream<Job>
  private let entry: AsyncStream<Job>.Continuation

  init(store: any CaseStore, runner: CheckRunner) {
    self.store = store
    self.runner = runner
    (jobs, entry) = AsyncStream.makeStream(of: Job.self)
  }

  /// Puts a check that is `waiting` in the store at the end of the queue.
  func add(case id: String, check: Int) {
    entry.yield(Job(caseID: id, check: check))
  }

  /// Runs until the desk stops; a check that was cut off before begins anew first.
  ///
  /// A check that runs when the desk stops is cut off.
  func run() async throws {
    for (id, check) in try await store.unfinishedChecks() {
      add(case: id, check: check.number)
    }
    await cancelWhenGracefulShutdown {
      for await job in jobs { await runner.run(case: job.caseID, check: job.check) }
    }
  }
}
