import Foundation
import MidpathStore
import NIOCore
import NIOHTTP1
import Testing

@testable import MidpathServer

/// Checks, uploads and copies while the desk is stopped, killed or written to.
@Suite struct InterruptionTests {
  /// Log lines that take a check long enough to be met in the middle of it.
  private static let log = String(
    repeating: "11/22/26 10:00:00 (000) Worker-Standard:x INFO nothing of note happened here\n",
    count: 200_000)

  @Test(arguments: [SIGKILL, SIGTERM])
  func aCheckThatWasCutOffStartsAgain(_ signal: Int32) async throws {
    try await DeskFolder.with { folder in
      let data = folder.appending("data")
      let first = try await RunningDesk.start(data: data)
      let browser = try await DeskBrowser.signedIn(port: first.port, token: first.startToken)
      let id = try await upload(by: browser)
      let state = try await first.store().checks(case: id).last?.state
      first.send(signal)
      #expect(try await first.ended() == (signal == SIGKILL ? 128 + SIGKILL : 0))
      #expect(state == .waiting || state == .running || state == .done)
      let second = try await RunningDesk.start(data: data)
      defer { second.kill() }
      #expect(try await second.finished(case: id).state == .done)
      let servers = try await second.store().checkedServers(case: id, check: 1)
      #expect(servers.count == 1)
    }
  }

  @Test func aStopIsCleanAndLeavesNoHalfUpload() async throws {
    try await RunningDesk.with { desk, browser in
      let id = try await browser.openCase()
      let length = 50_000_000
      async let upload = DeskConnection.raw(
        port: desk.port,
        [
          Array(
            """
            POST /cases/\(id)/uploads HTTP/1.1\r
            Host: 127.0.0.1\r
            Cookie: \(browser.cookie ?? "")\r
            Content-Type: multipart/form-data; boundary=xyz\r
            Content-Length: \(length)\r
            \r

            """.utf8),
          DeskBrowser.multipart(
            [], fields: [(FormFields.tokenName, browser.formToken)], boundary: "xyz"
          ).dropLast(9)
            + Array(
              "--xyz\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a\"\r\n\r\n".utf8
            ),
          [UInt8](repeating: 0x61, count: 100_000),
        ], pause: .milliseconds(50), seconds: 30)
      try await Task.sleep(for: .milliseconds(400))
      desk.send(SIGTERM)
      #expect(try await desk.ended() == 0)
      _ = try await upload
      let store = try desk.store()
      #expect(try await store.checks(case: id).isEmpty)
      #expect(try await store.uploadedBytes() == 0)
      let folder = "\(desk.data)/uploads/\(id)"
      let left = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      #expect(left.isEmpty)
    }
  }

  @Test func aFormThatBreaksOffIsAsIfItHadNeverBeenSent() async throws {
    try await RunningDesk.with { desk, browser in
      let whole = DeskBrowser.multipart(
        [DeskBrowser.File("a.log", "one"), DeskBrowser.File("b.log", "two")],
        fields: [(FormFields.tokenName, browser.formToken)], boundary: "xyz")
      let answer = try await browser.send(
        .POST, "/cases/evidence",
        extra: [("Content-Type", "multipart/form-data; boundary=xyz")],
        body: Array(whole.dropLast(20)))
      #expect(answer.status == 400)
      #expect(try await desk.store().cases(limit: 10, before: nil).isEmpty)
      #expect(try await desk.store().uploadedBytes() == 0)
    }
  }

  @Test func aCopyWhileOthersWriteIsWhole() async throws {
    try await RunningDesk.with { desk, browser in
      let id = try await browser.openCase()
      let copy = desk.data + "-copy.sqlite"
      try await withThrowingTaskGroup(of: Void.self) { group in
        for person in 0..<4 {
          group.addTask {
            for turn in 0..<25 {
              let text = "note \(person)-\(turn)"
              _ = try await browser.send(form: ["text": text], to: "/cases/\(id)/notes")
            }
          }
        }
        group.addTask {
          let process = try ServerProgram.process(["backup", copy, "--data", desk.data])
          process.standardError = FileHandle.nullDevice
          try process.run()
          while process.isRunning { try await Task.sleep(for: .milliseconds(10)) }
          #expect(process.terminationStatus == 0)
        }
        try await group.waitForAll()
      }
      let notes = try await SQLiteCaseStore(path: copy).notes(case: id)
      // Of each person the notes up to one of them, and none missing in between.
      for person in 0..<4 {
        let own = notes.map(\.text).filter { $0.hasPrefix("note \(person)-") }
        #expect(own == (0..<own.count).map { "note \(person)-\($0)" })
      }
      #expect(try await desk.store().notes(case: id).count == 100)
    }
  }

  @Test func aCaseMayBeDeletedWhileItsCheckRuns() async throws {
    try await RunningDesk.with { desk, browser in
      let id = try await upload(by: browser)
      let answer = try await browser.send(form: [:], to: "/cases/\(id)/delete")
      #expect(answer.status == 303)
      #expect(try await browser.get("/cases/\(id)").status == 404)
      let other = try await upload(by: browser)
      #expect(try await desk.finished(case: other).state == .done)
      let folders = try FileManager.default.contentsOfDirectory(atPath: desk.data + "/uploads")
      #expect(folders == [other])
    }
  }

  @Test func aCaseMayBeClosedWhileItsCheckRuns() async throws {
    try await RunningDesk.with { desk, browser in
      let id = try await upload(by: browser)
      #expect(try await browser.send(form: [:], to: "/cases/\(id)/close").status == 303)
      #expect(try await desk.finished(case: id).state == .done)
      let refused = try await browser.upload(
        [DeskBrowser.File("a.log", "x")], to: "/cases/\(id)/uploads")
      #expect(refused.status == 409)
    }
  }

  @Test func aCaseWithoutItsFilesIsStillShown() async throws {
    try await DeskFolder.with { folder in
      let data = folder.appending("data")
      let first = try await RunningDesk.start(data: data)
      var browser = try await DeskBrowser.signedIn(port: first.port, token: first.startToken)
      let id = try await upload(by: browser)
      try await first.finished(case: id)
      first.kill()
      _ = try await first.ended()
      try FileManager.default.removeItem(atPath: data + "/uploads")
      let second = try await RunningDesk.start(data: data)
      defer { second.kill() }
      browser.port = second.port
      for page in ["", "/walk", "/diagnosis", "/history", "/graph", "/export.json"] {
        let answer = try await browser.get("/cases/\(id)\(page)")
        #expect([200, 303].contains(answer.status), "\(page): \(answer.status)")
      }
    }
  }

  @Test func whatKnowledgeNoLongerHasIsStillShown() async throws {
    try await RunningDesk.with { desk, browser in
      let id = try await browser.openCase()
      let store = try desk.store()
      for question in ["user-locked-out", "no-such-question"] {
        _ = try await store.record(
          AnswerEntry(
            question: question, choice: "no-such-answer", evidenceChoice: "no-such-answer",
            isWithdrawal: false, author: "Ada", at: .now), case: id)
      }
      try await store.record(
        FixTick(cause: "no.such-cause", step: 99, isDone: true, author: "Ada", at: .now), case: id)
      var change = CaseChange()
      change.path = "no-such-path"
      change.server = "no-such-server"
      change.symptom = "no-such-symptom"
      _ = try await store.change(id, change, at: .now)
      for page in [
        "", "/walk", "/diagnosis", "/history", "/graph", "/export.json", "/export.html",
        "/export.md", "/questions/user-locked-out",
      ] {
        let answer = try await browser.get("/cases/\(id)\(page)")
        #expect([200, 303].contains(answer.status), "\(page): \(answer.status)")
      }
    }
  }

  private func upload(by browser: DeskBrowser) async throws -> String {
    let answer = try await browser.upload(
      [DeskBrowser.File("agent/logs/agent0.log.0", InterruptionTests.log)], to: "/cases/evidence")
    guard answer.status == 303, let id = answer.location?.split(separator: "/").last else {
      throw DeskFailure("The evidence was not taken: \(answer.status) \(answer.text)")
    }
    return String(id)
  }
}
