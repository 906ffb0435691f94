/// What kind of place evidence came from.
package enum EvidenceSource: String, Sendable, Hashable, CaseIterable {
  /// The files of an installed MID Server.
  case agentFolder = "agent-folder"
  /// An archive with such files.
  case bundle
  /// The host that midpath runs on.
  case host
  /// Records of the ServiceNow instance.
  case instance
  /// A person's answer.
  case person
}
