import MidpathKnowledge

/// Knowledge files that cannot be used, with every error in them.
struct KnowledgeProblem: Error, CustomStringConvertible {
  let complaints: [Complaint]

  var description: String {
    (["The knowledge cannot be used:"] + complaints.map(\.description)).joined(separator: "\n")
  }
}
