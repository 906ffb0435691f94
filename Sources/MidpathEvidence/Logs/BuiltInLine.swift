import LogScan

/// The lines that the reader of logs looks for itself, whatever the knowledge says.
///
/// Their raw values are the ids of their expressions, which come before those of the signatures.
enum BuiltInLine: Int, CaseIterable {
  /// A record of level warning or error in an agent log.
  case level
  /// A line of level error in wrapper.log.
  case wrapperError
  case status
  case javaVersion
  case installed
  case assigned
  case sendFailed
  case upgradeBegin
  case upgradeEnd
  case upgradeFailed
  case upgradeStatus
  case agentHome
  case configuration
  case handOver
  case initializing
  case injector
  case starting
  case stopping
  case contact
  case windowsPath
  case linuxPath

  /// What finds it.
  var expression: ScanExpression {
    switch self {
    case .windowsPath, .linuxPath: ScanExpression(pattern, delivery: .tally)
    default: ScanExpression(pattern)
    }
  }

  /// Whether the record that the line belongs to matters.
  static func needsContext(_ expression: Int) -> Bool {
    expression != windowsPath.rawValue && expression != linuxPath.rawValue
  }

  private var pattern: String {
    switch self {
    case .level:
      "(?:SEVERE[ \\t]+\\*+[ \\t]*ERROR|WARNING[ \\t]+\\*+[ \\t]*WARNING)"
        + "|^(?:ERROR|SEVERE|FATAL|WARN|WARNING) +\\("
        + "|[0-9Z] +(?:ERROR|SEVERE|FATAL|WARN|WARNING) +\\("
    case .wrapperError:
      "[|\\]] *(?:ERROR|SEVERE|FATAL)[ :|]|^(?:ERROR|FATAL) +\\|"
    case .status: "stats threads:"
    case .javaVersion: "Running under Java version: "
    case .installed: "Installed: \\["
    case .assigned: "Assigned: \\["
    case .sendFailed: "Attempt to send ecc_queue"
    case .upgradeBegin: "UPGRADE MAIN LOG[A-Z]* START|Starting MID upgrade"
    case .upgradeEnd: "UPGRADE MAIN LOG[A-Z]* END|MID upgrade ended"
    case .upgradeFailed: "UpgradeException|SEVERE: |Failed to remove items.*Quit!"
    case .upgradeStatus: "^[ \\t]*(?:In progress|Completed|Error)"
    case .agentHome: "Agent home path: "
    case .configuration: "Using configuration: "
    case .handOver: "Bootstrapping upgrade|Added marker .* to upgrade marker file"
    case .initializing: "Initializing MID Server"
    case .injector: "Creating injector\\.\\.\\."
    case .starting: "MID Server starting"
    case .stopping: "Stopping MID server|MID Server stopping|MID Server stopped"
    case .contact: "Successfully connected to instance"
    case .windowsPath:
      "wrapper-windows|\\\\work\\\\monitors|\\\\agent\\\\(?:config|bin|logs|lib|jre|package|work)"
        + "|Agent home path: [A-Za-z]:|Using configuration: [A-Za-z]:"
    case .linuxPath:
      "wrapper-linux|/work/monitors/|/agent/(?:config|bin|logs|lib|jre|package|work)"
        + "|Agent home path: /|Using configuration: /"
    }
  }
}
