import Foundation
import Logging
import MidpathKnowledge
import MidpathModel
import MidpathReports
import MidpathStore
import Testing

@testable import MidpathServer

/// The knowledge of an author is used while it has no errors, and shown with them otherwise.
@Suite struct AuthorFolderTests {
  private static let good = """
    signatures:
      - id: zz.first
        phrase: The first phrase of all
        in: [agent]
        role: noise
        note: It is nothing.
        sample: The first phrase of all

    """

  private func write(_ text: String, in folder: DeskFolder) throws {
    let path = folder.appending("signatures")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try text.write(toFile: path + "/zz.yaml", atomically: true, encoding: .utf8)
  }

  /// A folder whose knowledge is in use, as the only one.
  private func with(
    _ text: String, _ body: (DeskFolder, KnowledgeReload) async throws -> Void
  ) async throws {
    try await DeskFolder.with { folder in
      try write(text, in: folder)
      let author = AuthorFolder(path: folder.path)
      let shelf = KnowledgeShelf(author.read(after: try SharedKnowledge.state.get()))
      let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
      try await body(folder, KnowledgeReload(folder: author, shelf: shelf, logger: logger))
    }
  }

  @Test func filesWithoutErrorsAreUsed() async throws {
    try await with(AuthorFolderTests.good) { _, reload in
      let state = reload.shelf.current
      #expect(state.generation == 2)
      #expect(state.base.signatures.map(\.id) == ["zz.first"])
      #expect(state.preview?.isInUse == true)
      let hits = try state.index.search("first phrase", limit: 1)
      #expect(hits.map(\.id) == ["zz.first"])
    }
  }

  @Test func errorsAtTheStartLeaveTheBuiltInKnowledge() async throws {
    try await with(AuthorFolderTests.good.replacing("note:", with: "notte:")) { folder, reload in
      let state = reload.shelf.current
      #expect(state.generation == 1)
      #expect(state.base.cause("user.locked-out") != nil)
      let complaints = try #require(state.preview?.complaints)
      let complaint = try #require(complaints.first { $0.complaint.hint == "note" })
      #expect(complaint.complaint.mark.description == "\(folder.path)/signatures/zz.yaml:6:5")
      #expect(complaint.excerpt.hasPrefix("6 |     notte: It is nothing."))
    }
  }

  @Test func aChangeIsReadAndAnErrorLeavesWhatWasThere() async throws {
    try await with(AuthorFolderTests.good) { folder, reload in
      try await reload.look()
      #expect(reload.shelf.current.preview?.reading == 1, "nothing has changed")

      try write(AuthorFolderTests.good.replacing("role: noise", with: "role: noize"), in: folder)
      try await reload.look()
      let broken = reload.shelf.current
      #expect(broken.generation == 2)
      #expect(broken.base.signature("zz.first") != nil)
      #expect(broken.preview?.reading == 2)
      #expect(broken.preview?.isInUse == false)

      try write(AuthorFolderTests.good.replacing("zz.first", with: "zz.second"), in: folder)
      try await reload.look()
      let mended = reload.shelf.current
      #expect(mended.generation == 3)
      #expect(mended.base.signatures.map(\.id) == ["zz.second"])
      #expect(mended.preview?.isInUse == true)
    }
  }

  @Test func aFolderThatIsGoneLeavesWhatWasThere() async throws {
    try await with(AuthorFolderTests.good) { folder, reload in
      try FileManager.default.removeItem(atPath: folder.path)
      try await reload.look()
      #expect(reload.shelf.current.base.signature("zz.first") != nil)
      #expect(reload.shelf.current.preview?.failure != nil)
    }
  }

  @Test func everyPageSaysThatTheFolderHasErrors() async throws {
    try await with("signatures: nonsense <b>\n") { _, reload in
      let state = reload.shelf.current
      let preview = try #require(state.preview)
      let overview = KnowledgeOverviewPage(state: state, session: TestSession.browser).page.source
      #expect(overview.contains("data-knowledge-generation=\"1\""))
      #expect(overview.contains("has 1 error."))
      let page = KnowledgePreviewPage(
        state: state, session: TestSession.browser, preview: preview
      ).page.source
      #expect(page.contains("zz.yaml:1:"))
      #expect(page.contains("nonsense &lt;b&gt;"))
      #expect(!page.contains("<b>"))
    }
  }

  @Test func pagesWithoutAFolderHaveNoBanner() throws {
    let state = try SharedKnowledge.state.get()
    let page = KnowledgeOverviewPage(state: state, session: TestSession.browser).page.source
    #expect(!page.contains("data-knowledge-generation"))
    #expect(!page.contains("preview.js"))
  }
}
