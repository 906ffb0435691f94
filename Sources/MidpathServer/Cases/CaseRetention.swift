import Foundation
import Logging
import MidpathStore
import ServiceLifecycle

/// Removes cases that nobody changed for a long time, expired sessions, and uploads of no case.
struct CaseRetention: Service {
  /// How often it looks, in seconds: one hour.
  static let interval = 3_600.0

  let store: any CaseStore
  let uploads: UploadFolder
  let limits: DeskLimits
  let logger: Logger
  let now: @Sendable () -> Date

  /// Looks at once and then every ``interval`` until the desk stops.
  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        await clean()
        do {
          try await Task.sleep(for: .seconds(CaseRetention.interval))
        } catch {
          return
        }
      }
    }
  }

  /// Looks once; what cannot be removed is logged and tried again next time.
  func clean() async {
    do {
      let moment = now()
      try await store.removeExpiredSessions(at: moment)
      let limit = moment.addingTimeInterval(-Double(limits.keptDays) * 24 * 3_600)
      for id in try await store.casesUnchanged(since: limit) {
        try await store.deleteCase(id)
        logger.info("Case \(id) was not changed for \(limits.keptDays) days and is removed")
      }
      for id in uploads.cases() where try await store.findCase(id) == nil {
        try await BlockingWork.run { [uploads] in try uploads.remove(case: id) }
      }
    } catch {
      logger.error("Old cases could not be removed: \(error)")
    }
  }
}
