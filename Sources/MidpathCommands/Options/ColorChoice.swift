import ArgumentParser
import Foundation

/// When colours are used.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto
  case always
  case never

  /// Whether the terminal's user wants colours at all (https://no-color.org, TERM=dumb).
  static var isWelcome: Bool {
    let variables = ProcessInfo.processInfo.environment
    return (variables["NO_COLOR"] ?? "").isEmpty && variables["TERM"] != "dumb"
  }
}
