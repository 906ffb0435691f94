import MidpathModel

/// What a pasted text says.
struct TextReading: Sendable {
  /// A message of the knowledge that stands in the text.
  struct Message: Sendable {
    let signature: Signature
    /// The line that has it, safe to show; nil where only most of its words were found.
    let line: String?
    /// The 1-based number of that line; nil where there is none.
    let lineNumber: Int?
    /// How many lines have it.
    let count: Int
  }

  /// A cause that the text points at.
  struct MeantCause: Sendable {
    /// How sure it is.
    enum State: String, Sendable {
      /// The text alone proves it.
      case confirmed
      /// The text, read as a log, speaks for it.
      case suspected
      /// A message in the text can mean it.
      case possible
    }

    let cause: Cause
    let state: State
    /// Messages in the text that can mean it.
    let messages: [String]
  }

  /// What points at a cause first, steps of normal work last.
  let messages: [Message]
  /// The likeliest first.
  let causes: [MeantCause]

  /// Whether a message stands in the text word for word, and is not only like it.
  var isExact: Bool { messages.contains { $0.line != nil } }
}
