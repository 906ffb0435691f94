import Foundation
import MidpathStore
import Synchronization
import Testing

@testable import MidpathServer

/// The desk is killed while people work with it; whatever it said is saved is there afterwards.
///
/// `MIDPATH_KILLS=100 swift test --filter KillTests` kills it more often.
@Suite struct KillTests {
  private static let kills =
    ProcessInfo.processInfo.environment["MIDPATH_KILLS"].flatMap { Int($0) } ?? 10
  private static let people = 6

  @Test func nothingThatWasSavedIsLostWhenTheDeskIsKilled() async throws {
    try await DeskFolder.with { folder in
      let data = folder.appending("data")
      var numbers = SeededNumbers(UInt64(KillTests.kills))
      let saved = SavedThings()
      var browser: DeskBrowser?
      var id = ""
      for round in 0..<KillTests.kills {
        let desk = try await RunningDesk.start(data: data)
        if browser == nil {
          browser = try await DeskBrowser.signedIn(port: desk.port, token: desk.startToken)
          id = try await browser?.openCase() ?? ""
        }
        guard var current = browser else { return }
        current.port = desk.port
        let pause = Duration.milliseconds(Int.random(in: 20...400, using: &numbers))
        await withDiscardingTaskGroup { [current, id] group in
          for person in 0..<KillTests.people {
            group.addTask { await work(current, case: id, as: "\(round)-\(person)", saved) }
          }
          group.addTask {
            try? await Task.sleep(for: pause)
            desk.kill()
          }
        }
        #expect(try await desk.ended() == 128 + SIGKILL)
      }
      try await check(saved, in: data, case: id)
      let desk = try await RunningDesk.start(data: data)
      defer { desk.kill() }
      browser?.port = desk.port
      #expect(try await browser?.get("/cases/\(id)/history").status == 200)
    }
  }

  /// Answers and notes without end, until the desk is gone.
  private func work(
    _ browser: DeskBrowser, case id: String, as name: String, _ saved: SavedThings
  ) async {
    for turn in 0... {
      do {
        let text = "note \(name)-\(turn)"
        let note = try await browser.send(form: ["text": text], to: "/cases/\(id)/notes")
        if note.status == 303 { saved.notes.withLock { _ = $0.insert(text) } }
        let choice = turn.isMultiple(of: 2) ? "yes" : "no"
        let answer = try await browser.send(
          form: ["question": "user-locked-out", "answer": choice], to: "/cases/\(id)/answers")
        if answer.status == 303 { saved.answers.withLock { $0 += 1 } }
      } catch {
        return
      }
    }
  }

  private func check(_ saved: SavedThings, in data: String, case id: String) async throws {
    let store = try SQLiteCaseStore(path: data + "/cases.sqlite")
    let notes = Set(try await store.notes(case: id).map(\.text))
    let promised = saved.notes.withLock { $0 }
    #expect(promised.count > KillTests.kills, "too little was saved to prove anything")
    #expect(promised.subtracting(notes).isEmpty)
    let answers = try await store.answers(case: id).count
    let counted = saved.answers.withLock { $0 }
    #expect(answers >= counted)
    #expect(answers <= counted + KillTests.kills * KillTests.people)
  }
}

/// What the desk said it had saved.
private final class SavedThings: Sendable {
  let notes = Mutex<Set<String>>([])
  let answers = Mutex(0)
}
