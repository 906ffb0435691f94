package import Foundation

/// That a person marked a step of a fix as done, or took the mark back.
package struct FixTick: Sendable, Hashable {
  /// The id of the cause.
  package let cause: String
  /// 0-based position of the step in the cause's fix.
  package let step: Int
  package let isDone: Bool
  package let author: String
  package let at: Date

  /// Makes a tick.
  package init(cause: String, step: Int, isDone: Bool, author: String, at: Date) {
    self.cause = cause
    self.step = step
    self.isDone = isDone
    self.author = author
    self.at = at
  }
}
