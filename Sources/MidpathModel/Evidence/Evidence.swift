/// Everything that was collected about one MID Server: the only thing a diagnosis looks at.
///
/// It says *what is there*. What it means stands in the knowledge. A value that is not here was
/// not visible, which is not the same as "no".
package struct Evidence: Sendable {
  package var server = ServerIdentity()
  /// The kinds of log that were read, each with how much of it there was.
  package var logs: [EvidenceKind: LogCoverage] = [:]
  /// All events of each signature, history included.
  package var seen: [String: Occurrences] = [:]
  /// The events that still count: of the last attempt, not cleared by a later success.
  package var current: [String: Occurrences] = [:]
  /// Start and upgrade attempts in the order they were found, the last ones of each sequence.
  package var attempts: [Attempt] = []
  /// How many attempts of each sequence there were, those included that are no longer kept.
  package var attemptCounts: [String: Int] = [:]
  /// Parameters of config.xml in file order, duplicates kept; nil where there was no config.xml.
  package var parameters: [ConfigParameter]?
  /// Effective wrapper settings by name; nil where no wrapper.conf or override was found.
  package var wrapperSettings: [String: WrapperSetting]?
  /// Files and folders by path below the agent folder; nil where no agent folder was given.
  package var entries: [String: FolderEntry]?
  /// Values computed from evidence, by ``FactName``.
  package var facts: [FactName: Fact] = [:]
  /// Records of the instance by table; a table that is absent was not read.
  package var records: [String: [InstanceRecord]] = [:]
  package var unrecognised: [ErrorTemplate] = []
  package var unread: [Unread] = []
  /// Memory and queue figures over time, thinned out to a bounded number.
  package var samples: [Sample] = []
  package var hours: [HourlyCount] = []
  /// When the evidence was collected, on the same clock as the logs; nil where unknown.
  package var collectedAt: HostTime?

  /// Starts with nothing collected.
  package init() {}

  /// The last attempt of a sequence: the one that decides.
  package func lastAttempt(_ sequence: String) -> Attempt? {
    attempts.last { $0.sequence == sequence }
  }
}
