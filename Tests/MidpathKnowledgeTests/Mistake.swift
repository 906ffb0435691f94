import MidpathKnowledge
import MidpathModel
import Testing

/// A change to a good file, with the complaint that it has to give at the pointer's place.
struct Mistake: Sendable, CustomTestStringConvertible {
  let file: String
  let old: String
  let new: String
  let message: String
  var hint: String?
  var severity = Complaint.Severity.error
  private var place: String?

  init(
    _ file: String, _ old: String, _ new: String, _ message: String, hint: String? = nil,
    _ severity: Complaint.Severity = .error
  ) {
    self.file = file
    self.old = old
    self.new = new
    self.message = message
    self.hint = hint
    self.severity = severity
  }

  /// The same change, expected where a text stands that is once in the file.
  func pointing(to text: String) -> Mistake {
    var copy = self
    copy.place = text
    return copy
  }

  var testDescription: String { message }

  /// Whether the complaint is given exactly; otherwise what was given.
  func verdict() -> String? {
    var sample = SampleKnowledge()
    sample.replace(old, with: new, in: file)
    if let place { sample.point(to: place, in: file) }
    guard let place = sample.expected else { return "no pointer in the changed text" }
    let wanted = Complaint(place, message, hint: hint, severity: severity)
    let got = sample.complaints
    if got.contains(wanted) { return nil }
    return "wanted \(wanted), got:\n" + got.map(\.description).joined(separator: "\n")
  }
}
