package import MidpathModel

/// Something that is wrong in a knowledge file, and where.
package struct Complaint: Sendable, Hashable {
  /// How bad it is.
  package enum Severity: String, Sendable, Hashable, CaseIterable {
    case error
    case warning
  }

  package let mark: SourceMark
  package let severity: Severity
  package let message: String
  /// The word that was probably meant.
  package let hint: String?

  /// Makes a complaint.
  package init(
    _ mark: SourceMark, _ message: String, hint: String? = nil, severity: Severity = .error
  ) {
    self.mark = mark
    self.severity = severity
    self.message = message
    self.hint = hint
  }

  /// The complaint with its source line and a caret below the place.
  ///
  /// Control characters of the line are shown as blanks, so that the caret stands right.
  package func rendered(in text: String?) -> String {
    guard let text, let line = Complaint.line(mark.line, of: text) else { return description }
    let shown = String(line.unicodeScalars.map { $0.value < 0x20 ? " " : Character($0) })
    let number = String(mark.line)
    let gutter = String(repeating: " ", count: number.count)
    let before = String(repeating: " ", count: max(0, mark.column - 1))
    return """
      \(description)
      \(gutter) |
      \(number) | \(shown)
      \(gutter) | \(before)^
      """
  }

  private static func line(_ number: Int, of text: String) -> Substring? {
    let lines = text.split(
      maxSplits: number, omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return number >= 1 && number <= lines.count ? lines[number - 1] : nil
  }
}

extension Complaint: CustomStringConvertible {
  /// `Knowledge/causes/user.yaml:12:5: error: unknown key 'fixx' (did you mean 'fix'?)`.
  package var description: String {
    let suffix = hint.map { " (did you mean '\($0)'?)" } ?? ""
    return "\(mark): \(severity.rawValue): \(message)\(suffix)"
  }
}

extension Complaint: Comparable {
  /// By file, line and column, errors before warnings.
  package static func < (left: Complaint, right: Complaint) -> Bool {
    if left.mark.file != right.mark.file { return left.mark.file < right.mark.file }
    if left.mark.line != right.mark.line { return left.mark.line < right.mark.line }
    if left.mark.column != right.mark.column { return left.mark.column < right.mark.column }
    if left.severity != right.severity { return left.severity == .error }
    return left.message < right.message
  }
}
