/// Every fact that evidence can give, by the name knowledge uses for it.
///
/// Adding one here, with its sentence, and reading it in MidpathEvidence is all there is to a new
/// fact: `midpath knowledge lint` accepts exactly these names.
package enum FactName: String, Sendable, Hashable, CaseIterable {
  case configState = "config.state"
  case configProblem = "config.problem"
  case urlHost = "config.url-host"
  case urlForm = "config.url-form"
  case passwordForm = "config.password-form"
  case loginKind = "config.login"
  case proxyState = "config.proxy"
  case installedCore = "package.installed-core"
  case installedJRE = "package.installed-jre"
  case metaState = "package.meta"
  case installedAgainstAssigned = "package.installed-against-assigned"
  case javaMajor = "java.major"
  case javaBundled = "java.bundled"
  case jvmMaximumHeap = "jvm.heap-mb"
  case wrapperProblem = "wrapper.problem"
  case keystore = "keystore.place"
  case upgradeFolder = "upgrade.extract-folder"
  case upgradeLogState = "upgrade.log-state"
  case upgradeAge = "upgrade.hand-over-age-minutes"
  case senderFiles = "sender.files"
  case senderMegabytes = "sender.megabytes"
  case senderOldestDays = "sender.oldest-days"
  case senderRefused = "sender.error-files"
  case senderOversize = "sender.oversize-files"
  case senderSameFileFailures = "sender.same-file-failures"
  case binFiles = "folder.bin-files"
  case libFiles = "folder.lib-files"
  case jreState = "folder.jre"
  case agentPath = "folder.path"
  case pathOddities = "folder.path-oddity"
  case crashReports = "folder.crash-reports"
  case secondJVMLog = "folder.second-jvm-log"
  case pidFile = "folder.pid-file"
  case lockFile = "folder.log-lock"
  case freeMegabytes = "host.free-megabytes"
  case memoryUsedShare = "memory.used-share"
  case memoryTrend = "memory.trend"
  case memoryIdleGrowth = "memory.idle-growth"
  case queueSaturated = "queue.saturated-minutes"
  case logSilence = "log.silence-minutes"
  case logGap = "log.longest-gap-minutes"
  case startsPerDay = "start.count-last-day"
  case startPeriod = "start.period-minutes"
  case orderedStop = "stop.ordered"
}

extension FactName {
  /// What the fact says and which values it takes, for knowledge authors.
  package var meaning: String {
    switch self {
    case .configState: "config.xml: well-formed, malformed, empty or missing"
    case .configProblem: "the parser's message for a malformed config.xml, with line and column"
    case .urlHost: "the host name in the parameter url"
    case .urlForm:
      "the form of url: good, leading-blank, http, template, missing, address, no-scheme"
    case .passwordForm:
      "the form of the password: encrypted, clear, empty, missing, template, prefix-before-clear, cyberark"
    case .loginKind: "basic when a user name is configured, certificate when none is"
    case .proxyState: "off, on, incomplete, template, scheme-in-host"
    case .installedCore: "the build named in package/meta/mid-core.meta.properties"
    case .installedJRE: "the build named in package/meta/mid-jre.meta.properties"
    case .metaState: "the files in package/meta: good, missing, mixed-release, unreadable"
    case .installedAgainstAssigned: "of the last Installed and Assigned lines: same, older, newer"
    case .javaMajor: "major version of the Java that last ran (8, 11, 17, 21)"
    case .javaBundled: "true when wrapper.java.command is the shipped jre/bin/java"
    case .jvmMaximumHeap: "wrapper.java.maxmemory in megabytes"
    case .wrapperProblem: "colon where a wrapper file has a line `name: value`, which sets nothing"
    case .keystore: "keystore, security, both or none"
    case .upgradeFolder: "present, or absent, for work/upgrade_temp with something in it"
    case .upgradeLogState:
      "the last run in the upgrade logs: not-started, started, ended, failed"
    case .upgradeAge:
      "minutes from the hand-over to the upgrade process until the evidence was collected"
    case .senderFiles: "XML files waiting below work/monitors/ECCSender"
    case .senderMegabytes: "their size in megabytes"
    case .senderOldestDays: "age of the oldest of them in days"
    case .senderRefused: "files in ECCSender/output_error"
    case .senderOversize: "files in ECCSender/output_oversize"
    case .senderSameFileFailures: "how often the most refused single ECCSender file failed"
    case .binFiles: "files directly in bin"
    case .libFiles: "files directly in lib"
    case .jreState: "good, missing, wrong-os, no-java"
    case .agentPath: "the path of the agent folder as the MID Server knows it"
    case .pathOddities: "parenthesis, blank, user-folder or none in that path"
    case .crashReports: "how many hs_err_pid files and dumps there are"
    case .secondJVMLog: "true when agent1.log.0 stands beside agent0.log.0"
    case .pidFile: "true when work/mid.pid exists"
    case .lockFile: "true when agent0.log.0.lck exists"
    case .freeMegabytes: "free megabytes of the volume, only when the folder is on this machine"
    case .memoryUsedShare:
      "used heap over the maximum, in percent, at the last LogStatusMonitor line"
    case .memoryTrend: "rising, flat or falling over the last LogStatusMonitor lines"
    case .memoryIdleGrowth:
      "megabytes a day that used heap grows while no probe is queued or worked on"
    case .queueSaturated: "minutes in a row, to the end of the log, with probes queued"
    case .logSilence: "minutes from the agent log's last line until the evidence was collected"
    case .logGap: "the longest gap between two LogStatusMonitor lines in minutes"
    case .startsPerDay: "start attempts within 24 hours of the last one"
    case .startPeriod: "minutes between starts that come at a steady rhythm"
    case .orderedStop: "true when the agent log ends with an ordered stop"
    }
  }
}

extension FactName {
  /// The evidence that would give the fact, as a person knows it.
  package var evidenceNeeded: String {
    switch self {
    case .configState, .configProblem, .urlHost, .urlForm, .passwordForm, .loginKind, .proxyState:
      "config.xml"
    case .installedCore, .installedJRE, .metaState: "the files in package/meta"
    case .javaMajor, .javaBundled, .jvmMaximumHeap, .wrapperProblem:
      "conf/wrapper.conf and conf/wrapper-override.conf"
    case .keystore: "a listing of agent/keystore and agent/security"
    case .upgradeFolder: "a listing of agent/work/upgrade_temp"
    case .upgradeLogState, .upgradeAge:
      "the log of the upgrade process (glide-dist-upgrade.log, dist-upgrade.log)"
    case .senderFiles, .senderMegabytes, .senderOldestDays, .senderRefused, .senderOversize:
      "a listing of agent/work/monitors/ECCSender"
    case .binFiles, .libFiles, .jreState, .agentPath, .pathOddities, .crashReports, .pidFile,
      .lockFile, .secondJVMLog, .freeMegabytes:
      "the agent folder itself"
    case .installedAgainstAssigned, .senderSameFileFailures, .memoryUsedShare, .memoryTrend,
      .memoryIdleGrowth, .queueSaturated, .logSilence, .logGap, .startsPerDay, .startPeriod,
      .orderedStop:
      "the agent log (logs/agent0.log.0)"
    }
  }
}
