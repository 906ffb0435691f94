/// The kinds of text that signatures are looked for in.
///
/// A phrase is matched only in its own kind of file: `YOUR_INSTANCE` is a fault in config.xml and
/// an anonymised host name in a log.
package enum EvidenceKind: String, Sendable, Hashable, CaseIterable {
  /// `agent0.log.N`, the application log.
  case agent
  /// `wrapper.log`, the Java Service Wrapper and what the JVM prints.
  case wrapper
  /// `glide-dist-upgrade.log`, `dist-upgrade.log`, `MidUpgradeLog_*.log`, `upgradeStatus.log`.
  case upgrade
  /// Output of commands on the host: start.bat, mid.sh, ps, wmic, container log, thread dump.
  case console
  /// Text of MID Server issues (`ecc_agent_issue`).
  case issue
  /// Other text of the instance: node log, syslog, forms, HTTP answers.
  case instance
  /// Payloads and error texts of ECC queue records.
  case eccQueue = "ecc_queue"
  /// Text of configuration files.
  case config
}
