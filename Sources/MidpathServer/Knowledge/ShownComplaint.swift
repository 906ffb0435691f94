import MidpathKnowledge

/// A complaint with the line that it is about.
struct ShownComplaint: Sendable, Hashable {
  let complaint: Complaint
  /// The line with its number and a mark below the place; empty where there is no such line.
  let excerpt: String

  /// Takes the line from the text of the file; nil where the file is not known.
  init(_ complaint: Complaint, in text: String?) {
    self.complaint = complaint
    // The sentence stands first; pages show it in their own way.
    excerpt = complaint.rendered(in: text).split(separator: "\n").dropFirst(2)
      .joined(separator: "\n")
  }
}
