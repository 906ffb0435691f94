package import MidpathModel

/// A file that is read as a log: what it is, and where in the order of its kind it stands.
package struct LogFile: Sendable, Hashable {
  /// Files of one group continue one another.
  package enum Group: Sendable, Hashable {
    /// `agent0.log.N`; the number is the `0`.
    case agent(Int)
    case wrapper
    /// `hs_err_pid*.log`: what a JVM prints when it crashes.
    case crash
    /// The upgrade's logs, each by its name without number.
    case upgrade(String)
    /// A file that nothing else continues.
    case single
  }

  /// The path below the root of the files.
  package let path: String
  package let kind: EvidenceKind
  package let group: Group
  /// How often it was rotated: 0 is the newest.
  package let rotation: Int
  /// Bytes as listed.
  package let size: Int64
  /// When it was last changed, UTC seconds since 1970; nil where unknown.
  package let modified: Int64?
  /// The first time found in it.
  package var firstTime: HostTime?

  /// Makes a log; `firstTime` is found out by looking into it.
  package init(
    path: String, kind: EvidenceKind, group: Group = .single, rotation: Int = 0, size: Int64 = 0,
    modified: Int64? = nil, firstTime: HostTime? = nil
  ) {
    self.path = path
    self.kind = kind
    self.group = group
    self.rotation = rotation
    self.size = size
    self.modified = modified
    self.firstTime = firstTime
  }
}
