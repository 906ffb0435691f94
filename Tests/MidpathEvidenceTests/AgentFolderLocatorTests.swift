import MidpathEvidence
import MidpathModel
import Testing

@Suite("MID Servers are found in what a person gave")
struct AgentFolderLocatorTests {
  private static let config = "<parameters><parameter name='url' value='x'/></parameters>"

  private func locate(_ files: [String: String]) -> AgentFolderLocator.Result {
    AgentFolderLocator(root: MemoryFiles(text: files)).servers()
  }

  @Test(arguments: [
    (["config.xml": config, "logs/agent0.log.0": "x"], ""),
    (["agent/config.xml": config], "agent/"),
    (["mid1/agent/logs/agent0.log.0": "x"], "mid1/agent/"),
    (["agent/conf/wrapper-override.conf": ""], "agent/"),
    (["x/agent/package/meta/mid-core.meta.properties": ""], "x/agent/"),
    (["agent/config.xml": "", "agent/bin/mid.sh": ""], "agent/"),
    (
      [
        "agent/config.xml": config,
        "agent/work/upgrade_temp/1/upgrade-wrapper/conf/wrapper.conf": "",
      ], "agent/"
    ),
    (["agent/config.xml": config, "tmp/123-0/upgrade-wrapper/conf/wrapper.conf": ""], "agent/"),
    (["agent/config.xml": config, "mid_container/config.xml": config], "agent/"),
    (["a/b/c/d/e/f/config.xml": config], "a/b/c/d/e/f/"),
  ])
  func one(files: [String: String], prefix: String) {
    let servers = locate(files).servers
    #expect(servers.map(\.agentPrefix) == [prefix])
    #expect(servers.map(\.scope) == [""])
  }

  @Test(arguments: [
    ["agent0.log.0": "x"], ["config.xml": "<other/>"], ["x/config.xml": ""], [:],
    ["a/b/c/d/e/f/g/config.xml": config],
  ])
  func loose(files: [String: String]) {
    #expect(locate(files).servers.map(\.agentPrefix) == [""])
  }

  @Test("What lies beside the only agent folder belongs to it")
  func siblings() throws {
    let server = try #require(
      locate(["agent/config.xml": Self.config, "host/console-start.txt": "x", "notes.txt": "x"])
        .servers.first)
    #expect(
      server.listing().entries.filter { !$0.isFolder }.map(\.path)
        == ["notes.txt", "agent/config.xml", "host/console-start.txt"])
    #expect(server.agentPath(ofRootPath: "agent/config.xml") == "config.xml")
    #expect(server.agentPath(ofRootPath: "notes.txt") == nil)
  }

  @Test("Several MID Servers each keep their own siblings")
  func several() {
    let servers = locate([
      "mid1/agent/config.xml": Self.config, "mid1/tmp/upgrade.log": "x",
      "mid2/agent/config.xml": Self.config, "mid10/config.xml": Self.config, "notes.txt": "x",
    ]).servers
    #expect(servers.map(\.agentPrefix) == ["mid1/agent/", "mid10/", "mid2/agent/"])
    #expect(servers.map(\.scope) == ["mid1/", "mid10/", "mid2/"])
    #expect(
      servers.first?.listing().entries.filter { !$0.isFolder }.map(\.path)
        == ["mid1/agent/config.xml", "mid1/tmp/upgrade.log"])
  }

  @Test("At most as many MID Servers as the limit")
  func limit() {
    func files(_ count: Int) -> [String: String] {
      Dictionary(uniqueKeysWithValues: (0..<count).map { ("m\($0)/config.xml", Self.config) })
    }
    let atLimit = locate(files(AgentFolderLocator.serverLimit))
    #expect(atLimit.servers.count == AgentFolderLocator.serverLimit)
    #expect(atLimit.unread.isEmpty)
    let over = locate(files(AgentFolderLocator.serverLimit + 1))
    #expect(over.servers.count == AgentFolderLocator.serverLimit)
    #expect(over.unread.count == 1)
  }
}
