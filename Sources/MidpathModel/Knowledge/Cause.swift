/// A root cause: what it is, what proves it, what it explains, how it is fixed and verified.
package struct Cause: Sendable {
  /// What kind of state it describes.
  package enum Kind: String, Sendable, CaseIterable {
    /// A fault.
    case cause
    /// Normal behaviour that looks like a fault.
    case expected
    /// Loud but harmless.
    case noise
  }

  /// How often it is met, compared with its rivals: the prior for ranking.
  package enum Frequency: String, Sendable, CaseIterable {
    case common
    case occasional
    case rare
  }

  package let id: String
  package let kind: Kind
  package let title: String
  package let explanation: String
  package let frequency: Frequency
  /// Systems it can happen on; empty for any.
  package let systems: [OperatingSystem]
  /// Releases it can happen in, as an author writes it; nil for any.
  package let releases: ReleaseRange?
  /// Any of these proves it.
  package let confirms: [Condition]
  /// Each of these points at it.
  package let suggests: [Hint]
  /// Any of these excludes it.
  package let rulesOut: [Condition]
  /// Ids of causes and signatures that follow from it.
  package let explains: [String]
  package let dangers: [String]
  package let fix: [FixStep]
  package let verify: Verification
  package let sources: [String]
  /// The instruction that settles it by hand when evidence cannot.
  package let settle: String
  package let mark: SourceMark

  /// Makes a cause.
  package init(
    id: String, kind: Kind, title: String, explanation: String, frequency: Frequency,
    systems: [OperatingSystem], releases: ReleaseRange?, confirms: [Condition], suggests: [Hint],
    rulesOut: [Condition], explains: [String], dangers: [String], fix: [FixStep],
    verify: Verification, sources: [String], settle: String, mark: SourceMark
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.explanation = explanation
    self.frequency = frequency
    self.systems = systems
    self.releases = releases
    self.confirms = confirms
    self.suggests = suggests
    self.rulesOut = rulesOut
    self.explains = explains
    self.dangers = dangers
    self.fix = fix
    self.verify = verify
    self.sources = sources
    self.settle = settle
    self.mark = mark
  }
}
