import Dispatch
import Foundation

/// Removes what a run keeps on disk when somebody interrupts it.
struct Interruption {
  private var sources: [any DispatchSourceSignal] = []

  /// From now on, an interruption calls `clean` and ends the program with the shell's status for it.
  ///
  /// What the program was started to ignore, as by nohup, it goes on ignoring.
  init(_ clean: @escaping @Sendable () -> Void) {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let before = signal(number, SIG_IGN)
      guard unsafeBitCast(before, to: Int.self) != unsafeBitCast(SIG_IGN, to: Int.self) else {
        continue
      }
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        clean()
        exit(128 + number)
      }
      source.setCancelHandler { signal(number, SIG_DFL) }
      source.resume()
      sources.append(source)
    }
  }

  /// An interruption ends the program at once again.
  func end() {
    for source in sources { source.cancel() }
  }
}
