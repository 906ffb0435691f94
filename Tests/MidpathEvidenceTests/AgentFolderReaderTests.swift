import MidpathEvidence
import MidpathModel
import Testing

@Suite("An agent folder becomes facts")
struct AgentFolderReaderTests {
  private static let core =
    "mid-core.orlando-12-11-2019__patch1-02-19-2020_02-26-2020_1720.universal.universal.zip"

  /// A small but complete Linux installation.
  private static let whole: [String: String] = [
    "agent/config.xml": """
    <parameters>
      <parameter name="url" value="https://example.service-now.com/"/>
      <parameter name="mid.instance.username" value="mid"/>
      <parameter name="mid.instance.password" secure="true" value="encrypted:7cHG3x8Ssx9m84qHaHlgKQ=="/>
      <parameter name="name" value="mid1"/>
    </parameters>
    """,
    "agent/bin/mid.sh": "#!/bin/sh", "agent/bin/wrapper-linux-x86-64": "x",
    "agent/lib/mid.jar": "x", "agent/lib/x86-64/libwrapper.so": "x",
    "agent/conf/wrapper.conf": "wrapper.java.command=jre/bin/java\nwrapper.java.maxmemory=1024\n",
    "agent/conf/wrapper-override.conf": "wrapper.name=mid1\nwrapper.java.maxmemory=2048\n",
    "agent/package/meta/mid-core.meta.properties": "#Thu\npackage.filename=\(core)\n",
    "agent/jre/bin/java": "x", "agent/jre/release": "JAVA_VERSION=\"17.0.12\"\n",
    "agent/jre/lib/security/cacerts": "x", "agent/jre/lib/modules": "x",
    "agent/keystore/agent_keystore.jks": "x", "agent/logs/agent0.log.0": "x",
    "agent/work/mid.pid": "1",
    "agent/work/monitors/ECCSender/output_0/ecc_queue.1.xml": "xx",
    "agent/work/monitors/ECCSender/output_1/ecc_queue.2.xml": "xx",
    "agent/work/monitors/ECCSender/output_error/ecc_queue.3.xml": "xx",
    "host/console-start.txt": "x",
  ]

  private func evidence(
    _ files: [String: String], modified: [String: Int64] = [:], os: OperatingSystem? = nil,
    prefix: String = "agent/"
  ) -> Evidence {
    let server = ServerFiles(
      root: MemoryFiles(text: files, modified: modified), agentPrefix: prefix, source: .bundle)
    var evidence = Evidence()
    AgentFolderReader(files: server, os: os).read(server.listing(), into: &evidence)
    return evidence
  }

  private func changed(_ changes: [String: String?]) -> [String: String] {
    Self.whole.merging(changes.compactMapValues { $0 }) { _, new in new }
      .filter { changes[$0.key] != .some(.none) }
  }

  @Test("A healthy installation")
  func healthy() {
    let evidence = evidence(
      Self.whole,
      modified: [
        "agent/work/monitors/ECCSender/output_0/ecc_queue.1.xml": 1_000_000,
        "agent/work/monitors/ECCSender/output_1/ecc_queue.2.xml": 1_086_400,
        "agent/logs/agent0.log.0": 1_259_200,
      ])
    let texts: [FactName: String] = [
      .configState: "well-formed", .urlForm: "good", .urlHost: "example.service-now.com",
      .passwordForm: "encrypted", .loginKind: "basic", .proxyState: "off",
      .installedCore: "orlando-12-11-2019__patch1-02-19-2020_02-26-2020_1720",
      .metaState: "good", .keystore: "keystore", .jreState: "good", .upgradeFolder: "absent",
    ]
    for (name, text) in texts { #expect(evidence.facts[name]?.value == .text(text), "\(name)") }
    let numbers: [FactName: Double] = [
      .jvmMaximumHeap: 2048, .javaMajor: 17, .binFiles: 2, .libFiles: 1, .senderFiles: 2,
      .senderRefused: 1, .senderOversize: 0, .senderOldestDays: 3, .crashReports: 0,
    ]
    for (name, number) in numbers {
      #expect(evidence.facts[name]?.value == .number(number), "\(name)")
    }
    let flags: [FactName: Bool] = [
      .javaBundled: true, .secondJVMLog: false, .pidFile: true, .lockFile: false,
    ]
    for (name, flag) in flags { #expect(evidence.facts[name]?.value == .flag(flag), "\(name)") }
    for name in [
      FactName.freeMegabytes, .agentPath, .installedJRE, .configProblem, .wrapperProblem,
    ] {
      #expect(evidence.facts[name] == nil, "\(name)")
    }
    #expect(evidence.server.name == "mid1")
    #expect(evidence.server.os == .linux)
    #expect(evidence.server.instanceURL == "https://example.service-now.com/")
    #expect(evidence.server.agentFolder == "agent/")
    #expect(evidence.server.version == "orlando-12-11-2019__patch1-02-19-2020_02-26-2020_1720")
    #expect(
      evidence.facts[.jvmMaximumHeap]?.observation.place.description
        == "agent/conf/wrapper-override.conf:2")
    #expect(evidence.facts[.jvmMaximumHeap]?.observation.source == .bundle)
    #expect(evidence.unread.isEmpty)
  }

  @Test("Entries are what knowledge may ask about")
  func entries() {
    let entries = evidence(Self.whole).entries ?? [:]
    #expect(entries["lib/mid.jar"]?.size == 1)
    #expect(entries["lib"]?.entries == 2)
    #expect(entries["work/monitors/ECCSender/output_0"]?.entries == 1)
    #expect(entries["work/monitors/ECCSender/output_0/ecc_queue.1.xml"] == nil)
    #expect(entries["jre/release"] != nil)
    #expect(entries["jre/lib/modules"] == nil)
    #expect(entries["package/meta/mid-core.meta.properties"] != nil)
    #expect(entries["host/console-start.txt"] == nil)
  }

  @Test("A bundle of config.xml and logs says nothing of folders")
  func partial() {
    let files = Self.whole.filter { $0.key == "agent/config.xml" || $0.key.contains("/logs/") }
    let evidence = evidence(files)
    #expect(evidence.facts[.configState]?.value == .text("well-formed"))
    for name in [
      FactName.binFiles, .libFiles, .jreState, .keystore, .metaState, .upgradeFolder, .pidFile,
      .lockFile, .crashReports, .senderFiles, .javaBundled, .javaMajor,
    ] {
      #expect(evidence.facts[name] == nil, "\(name)")
    }
    #expect(evidence.wrapperSettings == nil)
    let nothing = self.evidence(["agent0.log.0": "x"], prefix: "")
    #expect(nothing.facts.isEmpty)
    #expect(nothing.entries == nil)
    #expect(nothing.parameters == nil)
  }

  @Test("What an installation lacks, it lacks")
  func missingParts() {
    func fact(_ name: FactName, without prefix: String) -> FactValue? {
      evidence(Self.whole.filter { !$0.key.hasPrefix(prefix) }).facts[name]?.value
    }
    #expect(fact(.binFiles, without: "agent/bin/") == .number(0))
    #expect(fact(.libFiles, without: "agent/lib/") == .number(0))
    #expect(fact(.jreState, without: "agent/jre/") == .text("missing"))
    #expect(fact(.jreState, without: "agent/jre/bin/") == .text("no-java"))
    #expect(fact(.keystore, without: "agent/keystore/") == .text("none"))
    #expect(fact(.metaState, without: "agent/package/") == .text("missing"))
    #expect(fact(.configState, without: "agent/config.xml") == .text("missing"))
    let empty = evidence(
      changed([
        "agent/bin/mid.sh": nil, "agent/bin/wrapper-linux-x86-64": nil, "agent/bin/": "",
      ]))
    #expect(empty.facts[.binFiles]?.value == .number(0))
  }

  @Test(arguments: [
    (#"name="url" value=" https://a.service-now.com/""#, "leading-blank"),
    (#"name="url" value="http://a.service-now.com/""#, "http"),
    (#"name="url" value="https://YOUR_INSTANCE.service-now.com/""#, "template"),
    (#"name="url" value="""#, "missing"), (#"name="x" value="""#, "missing"),
    (#"name="url" value="https://10.0.0.1/""#, "address"),
    (#"name="url" value="a.service-now.com""#, "no-scheme"),
    (#"name="url" value="HTTPS://A.service-now.com:443/x""#, "good"),
  ])
  func address(parameter: String, form: String) {
    let evidence = evidence([
      "agent/config.xml": "<parameters><parameter \(parameter)/></parameters>"
    ])
    #expect(evidence.facts[.urlForm]?.value == .text(form))
  }

  @Test(arguments: [
    ("encrypted:pBMG7zSYCLkGD2fJ6oXEPg==", "encrypted"), ("encrypted:pBMG7zSYCLk=", "encrypted"),
    ("encrypted:newpassword", "prefix-before-clear"), ("encrypted:", "prefix-before-clear"),
    ("encrypted:abcdabcd", "prefix-before-clear"), ("hunter2", "clear"), ("", "empty"),
    ("YOUR_INSTANCE_PASSWORD_HERE", "template"), ("cyberark: id=a, type=b", "cyberark"),
  ])
  func password(value: String, form: String) {
    for name in ["mid.instance.password", "glide.glidesoap.password"] {
      let evidence = evidence([
        "agent/config.xml": "<parameters><parameter name='\(name)' value='\(value)'/></parameters>"
      ])
      #expect(evidence.facts[.passwordForm]?.value == .text(form))
    }
  }

  @Test("No user name means a certificate, in a file that was read to its end")
  func certificate() {
    let good = evidence([
      "agent/config.xml": "<parameters><parameter name='url' value='x'/></parameters>"
    ])
    #expect(good.facts[.loginKind]?.value == .text("certificate"))
    #expect(good.facts[.passwordForm]?.value == .text("missing"))
    let broken = evidence(["agent/config.xml": "<parameters><parameter name='url' value='x'/>"])
    #expect(broken.facts[.configState]?.value == .text("malformed"))
    #expect(broken.facts[.loginKind] == nil)
    #expect(broken.facts[.passwordForm] == nil)
    #expect(broken.parameters?.count == 1)
  }

  @Test(arguments: [
    ("mid.proxy.use_proxy=true;mid.proxy.host=p;mid.proxy.port=80", "on"),
    ("mid.instance.use_proxy=true;mid.proxy.host=p;mid.proxy.port=80", "on"),
    ("glide.glidesoap.proxy_host=p", "on"), ("", "off"), ("mid.proxy.use_proxy=false", "off"),
    ("mid.proxy.use_proxy=false;mid.proxy.host=p", "off"),
    ("mid.proxy.use_proxy=true", "incomplete"),
    ("mid.proxy.host=p;mid.proxy.port=80", "incomplete"),
    ("mid.proxy.use_proxy=true;mid.proxy.host=p;mid.proxy.port=", "incomplete"),
    ("mid.proxy.use_proxy=true;mid.proxy.host=YOUR_PROXY_HOST;mid.proxy.port=80", "template"),
    ("mid.proxy.use_proxy=true;mid.proxy.host=http://p;mid.proxy.port=80", "scheme-in-host"),
  ])
  func proxy(parameters: String, state: String) {
    let lines = parameters.split(separator: ";").map { pair in
      let parts = pair.split(separator: "=", omittingEmptySubsequences: false)
      return "<parameter name='\(parts[0])' value='\(parts[1])'/>"
    }
    let evidence = evidence([
      "agent/config.xml": "<parameters>\(lines.joined())</parameters>"
    ])
    #expect(evidence.facts[.proxyState]?.value == .text(state))
  }

  @Test("Packages of two releases: only a newer Java is wrong")
  func packages() {
    func state(_ jre: String) -> FactValue? {
      evidence(changed(["agent/package/meta/mid-jre.meta.properties": jre])).facts[.metaState]?
        .value
    }
    let older = "mid-jre.london-06-27-2018__patch8-04-17-2019_04-17-2019_1026.windows.x86-64.zip"
    let newer = "mid-jre.paris-06-24-2020__patch0-07-01-2020_07-02-2020_1026.windows.x86-64.zip"
    #expect(state("package.filename=\(older)") == .text("good"))
    #expect(state("package.filename=\(newer)") == .text("mixed-release"))
    #expect(state("package.filename=mid-core.%s.zip") == .text("unreadable"))
    #expect(state("") == .text("unreadable"))
  }

  @Test("The Java of another operating system, one elsewhere, one that waits in a folder")
  func java() {
    #expect(evidence(Self.whole, os: .windows).facts[.jreState]?.value == .text("wrong-os"))
    for (command, isBundled) in [
      (#"C:\OpenJDK\8u251\jre\bin\java"#, false), (#"C:\SN\agent\jre\bin\java.exe"#, true),
      ("../jre/bin/java", true), ("/usr/bin/java", false),
    ] {
      let evidence = evidence(
        changed([
          "agent/conf/wrapper-override.conf": "wrapper.java.command=\(command)\n"
        ]))
      #expect(evidence.facts[.javaBundled]?.value == .flag(isBundled), "\(command)")
      #expect((evidence.facts[.javaMajor] == nil) == !isBundled, "\(command)")
    }
  }

  @Test("An extract folder counts when something is in it")
  func upgradeFolder() {
    let empty = evidence(changed(["agent/work/upgrade_temp/123/": ""]))
    #expect(empty.facts[.upgradeFolder]?.value == .text("absent"))
    let full = evidence(changed(["agent/work/upgrade_temp/123/upgrade-wrapper/x": "x"]))
    #expect(full.facts[.upgradeFolder]?.value == .text("present"))
    #expect(full.entries?["work/upgrade_temp/123/upgrade-wrapper"] != nil)
  }

  @Test("A colon in wrapper-override.conf is a fact, and the setting is not in force")
  func colon() {
    let evidence = evidence(
      changed([
        "agent/conf/wrapper-override.conf": "wrapper.java.maxmemory: 4096\n"
      ]))
    #expect(evidence.facts[.wrapperProblem]?.value == .text("colon"))
    #expect(evidence.facts[.jvmMaximumHeap]?.value == .number(1024))
  }

  @Test("A secret is in the parameters and in no text")
  func secrets() {
    let evidence = evidence(
      changed([
        "agent/config.xml":
          "<parameters><parameter name='mid.instance.password' value='hunter2&x'/></parameters>"
      ]))
    #expect(evidence.parameters?.first?.value == "hunter2&x")
    let shown =
      evidence.facts.values.map(\.observation.text)
      + (evidence.parameters ?? []).map(\.observation.text)
    #expect(shown.allSatisfy { !$0.contains("hunter2") })
  }

  @Test("A configuration file that is too large is one line of what could not be read")
  func tooLarge() {
    var limits = FileLimits()
    limits.configurationBytes = 100
    for (size, unread) in [(100, 0), (101, 1)] {
      let bytes = [UInt8](repeating: 0x20, count: size)
      let server = ServerFiles(root: MemoryFiles(["config.xml": bytes], limits: limits))
      var evidence = Evidence()
      AgentFolderReader(files: server).read(server.listing(), into: &evidence)
      #expect(evidence.unread.count == unread)
      #expect((evidence.facts[.configState] == nil) == (unread == 1))
    }
  }
}
