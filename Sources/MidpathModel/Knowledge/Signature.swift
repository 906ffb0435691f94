/// A named phrase of a log or message, with what it may mean.
package struct Signature: Sendable {
  /// What kind of line it is.
  package enum Role: String, Sendable, CaseIterable {
    /// Points at a cause.
    case fault
    /// Follows from a cause that other lines name; never a cause by itself.
    case consequence
    /// A step of normal work.
    case milestone
    /// Loud but harmless: counted and named, never held against the server.
    case noise
    /// A value that conditions look at.
    case value
  }

  package let id: String
  /// Literal phrases with `<name>` placeholders, any of which is this signature.
  package let phrases: [Phrase]
  /// The kinds of text it is looked for in.
  package let kinds: [EvidenceKind]
  package let role: Role
  /// Glob patterns of the threads it counts for; empty for any.
  package let threads: [String]
  /// Glob patterns that captured values must match, by name.
  package let requires: [String: [String]]
  /// Glob patterns that captured values must not match, by name.
  package let excludes: [String: [String]]
  /// The stage sequence whose last attempt decides whether it still counts.
  package let sequence: String
  /// Later events that show it is over.
  package let clearedBy: [String]
  /// How long before the end of the log it may lie and still count, in seconds; nil for ever.
  package let fadesAfter: Double?
  /// Whether it is frequent in healthy logs, so that only the first and the last lines are read.
  package let isTallied: Bool
  /// The causes it can mean.
  package let means: [String]
  /// What a reader should know about it.
  package let note: String
  package let mark: SourceMark

  /// Makes a signature.
  package init(
    id: String, phrases: [Phrase], kinds: [EvidenceKind], role: Role, threads: [String] = [],
    requires: [String: [String]] = [:], excludes: [String: [String]] = [:],
    sequence: String = "startup", clearedBy: [String] = [], fadesAfter: Double? = nil,
    isTallied: Bool = false, means: [String] = [], note: String = "", mark: SourceMark
  ) {
    self.id = id
    self.phrases = phrases
    self.kinds = kinds
    self.role = role
    self.threads = threads
    self.requires = requires
    self.excludes = excludes
    self.sequence = sequence
    self.clearedBy = clearedBy
    self.fadesAfter = fadesAfter
    self.isTallied = isTallied
    self.means = means
    self.note = note
    self.mark = mark
  }
}
