import Foundation
import Testing

/// A second user of the machine can read nothing of the desk's, not even through its folder.
@Suite struct PrivateFilesTests {
  @Test(arguments: [0o755, 0o777, nil])
  func everythingIsForItsOwnerAlone(_ rights: Int?) async throws {
    try await DeskFolder.with { folder in
      let data = folder.appending("data")
      if let rights {
        try FileManager.default.createDirectory(
          atPath: data, withIntermediateDirectories: true,
          attributes: [.posixPermissions: rights])
      }
      let desk = try await RunningDesk.start(data: data)
      defer { desk.kill() }
      let browser = try await DeskBrowser.signedIn(port: desk.port, token: desk.startToken)
      let answer = try await browser.upload(
        [DeskBrowser.File("agent/logs/agent0.log.0", "x\n")], to: "/cases/evidence")
      let id = try #require(answer.location?.split(separator: "/").last)
      try await desk.finished(case: String(id))
      #expect(try mode(data) == 0o700)
      let inside = try FileManager.default.subpathsOfDirectory(atPath: data)
      #expect(inside.count > 4)
      for name in inside {
        let mode = try mode("\(data)/\(name)")
        #expect([0o600, 0o700].contains(mode), "\(name): \(String(mode, radix: 8))")
      }
    }
  }

  private func mode(_ path: String) throws -> Int {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int ?? -1
  }
}
