import MidpathModel

/// A record of level warning or error that may still turn out to be known.
struct ErrorRecord {
  let level: Severity
  let time: HostTime?
  /// The header line and the places of it in the window, as long as that lasts.
  let line: Range<Int>
  let message: Range<Int>
  let number: Int
  /// The first line below it that names an exception.
  var exception: Range<Int>?
  /// Where in the source the record ends, as far as is known.
  var end = 0
  /// Whether it may go on in the next window.
  var isOpen = false
  /// How many lines below the header were looked at.
  var linesSeen = 0
  /// Whether a signature was seen in it.
  var isKnown = false
  /// What is needed of it where its bytes have gone.
  var saved: Saved?

  /// The record without its window.
  struct Saved {
    var template: [UInt8]
    var hasException: Bool
    let text: String
    let observation: Observation
  }

  /// How many lines below its header belong to a record at most.
  static let lineLimit = 60

  /// The template of the message and, behind a bar, of the exception.
  func template(_ bytes: UnsafeRawBufferPointer, into output: inout [UInt8]) {
    output.removeAll(keepingCapacity: true)
    TemplateText.append(bytes, message, to: &output)
    if let exception { ErrorRecord.append(bytes, exception, to: &output) }
  }

  /// Appends an exception to the template of a message.
  static func append(
    _ bytes: UnsafeRawBufferPointer, _ exception: Range<Int>, to output: inout [UInt8]
  ) {
    output.append(contentsOf: " | ".utf8)
    TemplateText.append(bytes, exception, to: &output)
  }
}
