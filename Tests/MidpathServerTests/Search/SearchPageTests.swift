import MidpathReports
import Testing

@testable import MidpathServer

@Suite struct SearchPageTests {
  private func page(_ text: String) async throws -> String {
    let search = KnowledgeSearch(knowledge: KnowledgeShelf(try SharedKnowledge.state.get()))
    return SearchPage(session: TestSession.browser, result: try await search.search(text)).page
      .source
  }

  @Test func hostileTextStaysText() async throws {
    let page = try await page("</textarea><script>alert(1)</script>\u{1B}[31m keystore")
    #expect(!page.contains("<script>"))
    #expect(!page.contains("\u{1B}"))
    #expect(page.contains("&lt;/textarea&gt;"))
  }

  @Test func linesStayLinesForTheCase() async throws {
    #expect(try await page("zebra one\nzebra two").contains("\nzebra one\nzebra two</textarea>"))
  }

  @Test func nothingFoundSaysWhatToDo() async throws {
    let page = try await page("zebra")
    #expect(page.contains("Nothing was found"))
    #expect(page.contains("Open a case with this text"))
  }

  @Test func wordsAreMarked() async throws {
    let page = try await page("keystore")
    #expect(page.contains("Pages with these words"))
    #expect(page.contains("<mark>"))
  }

  @Test func anEmptySearchIsTheFormAlone() async throws {
    let page = try await page(" ")
    #expect(page.contains("<textarea"))
    #expect(!page.contains("<h2"))
  }

  @Test(arguments: [0, 1])
  func textOfOneMegabyteIsTaken(_ excess: Int) async throws {
    let text = String(repeating: "x", count: SearchText.byteLimit + excess)
    let search = KnowledgeSearch(knowledge: KnowledgeShelf(try SharedKnowledge.state.get()))
    if excess == 0 {
      #expect(try await search.search(text).hits.isEmpty)
    } else {
      await #expect(throws: Problem.self) { try await search.search(text) }
    }
  }
}
