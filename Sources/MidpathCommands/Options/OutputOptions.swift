import ArgumentParser
import Foundation
import MidpathReports

/// How and where a result is written.
struct OutputOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: "text, json, markdown, html or junit.")
  var format: ReportFormat = .text

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write the result to a file instead.", valueName: "file"))
  var output: String?

  @Option(help: "auto, always or never.")
  var color: ColorChoice = .auto

  @Flag(help: "Plain lines for a screen reader: no boxes, no redraw, numbered choices.")
  var accessible = false

  @Flag(name: .shortAndLong, help: "Show answered questions and uncut lists as well.")
  var verbose = false

  @Flag(help: "End with 0 whatever was found; failures of midpath itself stay 2 and 64.")
  var exitZero = false

  /// Whether colours are used for a result on standard output.
  var usesColor: Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto:
      output == nil && StandardStreams.outputIsTerminal && ColorChoice.isWelcome
    }
  }

  /// The look of the text format.
  var style: TextStyle { TextStyle(isColoured: usesColor, isAccessible: accessible) }

  /// Writes the result to the chosen place.
  func write(_ text: String) throws {
    guard let output, output != "-" else { return StandardStreams.result(text) }
    do {
      // A device such as /dev/null is written to; a rename would put a file in its place.
      let type = try? FileManager.default.attributesOfItem(atPath: output)[.type]
      let isPlain = (type as? FileAttributeType ?? .typeRegular) == .typeRegular
      try text.write(toFile: output, atomically: isPlain, encoding: .utf8)
    } catch {
      throw CommandFailure(
        "The report could not be written to \(output): \(error.localizedDescription) "
          + "Choose another file with --output.")
    }
  }
}

extension ReportFormat: ExpressibleByArgument {}
