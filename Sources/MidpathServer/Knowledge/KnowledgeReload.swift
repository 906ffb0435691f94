import Logging
import ServiceLifecycle

/// Reads the folder of an author again when a file in it changes.
///
/// It looks every second instead of being told: a watch misses folders on network drives, and
/// editors replace files in many ways.
struct KnowledgeReload: Service {
  /// How long it waits between two looks, in seconds.
  static let interval = 1.0

  let folder: AuthorFolder
  let shelf: KnowledgeShelf
  let logger: Logger

  /// Looks every ``interval`` until the desk stops.
  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        do {
          try await Task.sleep(for: .seconds(KnowledgeReload.interval))
          try await look()
        } catch {
          return
        }
      }
    }
  }

  /// Looks once, and puts new knowledge in place where there is some without errors.
  func look() async throws {
    let old = shelf.current
    let new = try await BlockingWork.run { [folder] in
      folder.contents == old.preview?.contents ? nil : folder.read(after: old)
    }
    guard let new else { return }
    shelf.replace(with: new)
    KnowledgeReload.report(new.preview, to: logger)
  }

  /// Says in the terminal how the folder stands.
  static func report(_ preview: KnowledgePreview?, to logger: Logger) {
    guard let preview else { return }
    if let failure = preview.failure {
      logger.error("The knowledge in \(preview.folder) is not used: \(failure)")
    } else if preview.isInUse {
      logger.info("The knowledge in \(preview.folder) is used")
    } else {
      logger.error(
        """
        The knowledge in \(preview.folder) is not used, it has \(preview.errorCount) errors: \
        see /knowledge/preview
        """)
    }
  }
}
