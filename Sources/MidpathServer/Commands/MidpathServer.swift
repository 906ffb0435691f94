import ArgumentParser
import Hummingbird
import MidpathStore
import Mustache

/// The program `midpath-server`.
package enum MidpathServer {
  /// Runs the command line of this process.
  package static func run() async {}
}
