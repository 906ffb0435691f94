import Dispatch
import Foundation

/// Removes what a run keeps on disk when somebody interrupts it.
struct Interruption {
  private let sources: [any DispatchSourceSignal]
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// From now on, an interruption calls `clean` and ends the program with the shell's status for it.
  init(_ clean: @escaping @Sendable () -> Void) {
    sources = Interruption.signals.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        clean()
        exit(128 + number)
      }
      source.resume()
      return source
    }
  }

  /// An interruption ends the program at once again.
  func end() {
    for source in sources { source.cancel() }
    for number in Interruption.signals { signal(number, SIG_DFL) }
  }
}
