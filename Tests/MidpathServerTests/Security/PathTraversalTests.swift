import Foundation
import MidpathStore
import Testing

@testable import MidpathServer

/// No name that a person, a browser or an archive gives ever leads out of the desk's own folders.
@Suite struct PathTraversalTests {
  /// Ways to write a path that leads out.
  private static let ways = [
    "../../../../../../etc/passwd", "..%2f..%2f..%2fetc%2fpasswd", "%2e%2e/%2e%2e/etc/passwd",
    "..\\..\\etc\\passwd", "/etc/passwd", "%2Fetc%2Fpasswd", "..%252f..%252fetc%252fpasswd",
    "....//....//etc/passwd", "..%00/etc/passwd", "%c0%ae%c0%ae/etc/passwd", "file:///etc/passwd",
    "..", ".", "%2e%2e", "~", "cases.sqlite", "..%2fcases.sqlite", "%zz", "%",
  ]

  @Test func noParameterOfAnAddressLeadsOut() async throws {
    let routes = try await DeskRoute.all().filter { $0.method == "GET" && $0.path.contains("{") }
    #expect(routes.count > 5)
    try await RunningDesk.with { _, browser in
      let id = try await browser.openCase()
      for route in routes {
        let names = route.path.split(separator: "/").filter { $0.hasPrefix("{") }
        for name in names {
          for way in PathTraversalTests.ways {
            let pattern = route.path.replacing(name, with: way)
            let address = DeskRoute(method: route.method, path: pattern).address(case: id)
            let answer = try await browser.get(address)
            #expect(answer.status < 500, "\(address)")
            #expect(!answer.text.contains("root:"), "\(address)")
            #expect(!answer.text.contains("SQLite format"), "\(address)")
          }
        }
      }
    }
  }

  @Test func noParameterOfAChangeLeadsOut() async throws {
    try await RunningDesk.with { desk, browser in
      let id = try await browser.openCase()
      for way in PathTraversalTests.ways {
        for name in ["delete", "notes", "close"] {
          let answer = try await browser.send(form: ["text": "x"], to: "/cases/\(way)/\(name)")
          #expect([400, 404].contains(answer.status), "\(way)/\(name): \(answer.status)")
        }
      }
      #expect(FileManager.default.fileExists(atPath: desk.data + "/cases.sqlite"))
      #expect(try await browser.get("/cases/\(id)").status == 200)
    }
  }

  @Test func noNameOfAnUploadIsAPathOnDisk() async throws {
    let names =
      PathTraversalTests.ways + [
        "a\0b.log", "C:\\Windows\\system32\\x", "\\\\server\\share\\x", "con", "a/../../../b", "/",
        String(repeating: "x", count: 10_000), String(repeating: "d/", count: 5_000) + "x",
        "\u{202E}gol.exe", "\"; filename=\"/etc/x", "-rf", " ", "a\nb",
      ]
    try await RunningDesk.with { desk, browser in
      let folder = URL(filePath: desk.data).deletingLastPathComponent().path()
      let answer = try await browser.upload(
        names.map { DeskBrowser.File($0, "11/22/26 10:00:00 (000) x INFO y\n") },
        to: "/cases/evidence")
      #expect(answer.status == 303)
      let id = try #require(answer.location?.split(separator: "/").last)
      let check = try await desk.finished(case: String(id))
      #expect(check.state == .done)
      let uploads = try FileManager.default.contentsOfDirectory(
        atPath: "\(desk.data)/uploads/\(id)")
      #expect(uploads.allSatisfy { $0.hasPrefix("upload-") || $0.hasPrefix("check-") })
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: "\(desk.data)/uploads") == ["\(id)"])
      let beside = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(beside.allSatisfy { $0.hasPrefix("data") })
      for page in ["", "/diagnosis", "/export.html"] {
        #expect(try await browser.get("/cases/\(id)\(page)").status == 200)
      }
    }
  }
}
