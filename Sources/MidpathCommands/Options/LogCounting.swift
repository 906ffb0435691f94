import ArgumentParser

/// What of the logs counts.
enum LogCounting: String, EnumerableFlag {
  /// The last attempt, without what is over.
  case lastAttempt
  /// Everything that was read.
  case all

  static func help(for value: LogCounting) -> ArgumentHelp? {
    switch value {
    case .lastAttempt: "Let only the last attempt count, without what is over (default)."
    case .all: "Let everything in the logs count, history included."
    }
  }
}
