import Foundation
import Logging
import MidpathDiagnosis
import MidpathEvidence
import MidpathModel
import MidpathReports
import MidpathStore

/// Runs one check: unpacks archives, reads every MID Server found, keeps what was found.
struct CheckRunner: Sendable {
  let store: any CaseStore
  let evidence: CheckedEvidence
  let progress: CheckProgress
  let knowledge: KnowledgeShelf
  let logger: Logger
  let now: @Sendable () -> Date

  /// Runs a check to its end; a failure is kept with the check and never thrown.
  func run(case id: String, check: Int) async {
    do {
      try await store.setState(.running, failure: nil, case: id, check: check, at: now())
      try await read(case: id, check: check)
    } catch StoreError.noSuchCase {
      // The case was deleted meanwhile.
    } catch is CancellationError {
      // The desk stops; the check begins again with it.
    } catch {
      logger.error("Check \(check) of case \(id) failed: \(error)")
      await fail(error, case: id, check: check)
    }
    progress.remove(case: id, check: check)
  }

  private func read(case id: String, check: Int) async throws {
    progress.update(case: id, check: check) { $0.activity = "unpacks archives" }
    let uploads = try await store.uploads(case: id, check: check)
    let tree = try await evidence.prepare(case: id, check: check, uploads: uploads)
    let state = knowledge.current
    let context = ReportContext(state.base, isVerbose: true)
    var found: [CheckedServer] = []
    for server in tree.servers() {
      let read = try await evidence.read(server, of: tree, case: id, check: check) { path in
        progress.update(case: id, check: check) { report in
          report.activity = "reads \(path)"
          report.filesRead += 1
        }
      }
      let diagnosis = Diagnoser(state.base).diagnose(read)
      found.append(
        CheckedServer(
          server: server.agentFolder, name: read.server.name ?? server.shownName,
          verdict: diagnosis.verdict.rawValue, summary: diagnosis.summary,
          diagnosisJSON: Report([diagnosis], context: context).written(as: .json)))
      progress.update(case: id, check: check) { report in
        report.found.append("\(read.server.name ?? server.shownName): \(diagnosis.summary)")
      }
    }
    try await store.finish(
      check: check, case: id, servers: found, files: tree.viewable(), at: now())
  }

  private func fail(_ error: any Error, case id: String, check: Int) async {
    let reason = (error as? Problem)?.detail ?? "The evidence could not be read: \(error)"
    do {
      try await store.setState(.failed, failure: reason, case: id, check: check, at: now())
    } catch {
      logger.error("The failure of check \(check) of case \(id) could not be kept: \(error)")
    }
  }
}
