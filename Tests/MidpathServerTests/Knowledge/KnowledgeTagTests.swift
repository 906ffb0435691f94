import Foundation
import MidpathStore
import Testing

@testable import MidpathServer

@Suite struct KnowledgeTagTests {
  @Test func aTagIsOfOneSessionAndOneProgram() throws {
    let state = try SharedKnowledge.state.get()
    let other = DeskSession(
      secretHash: "", kind: .browser, author: "someone", formToken: "other",
      createdAt: Date(timeIntervalSince1970: 0), expiresAt: Date(timeIntervalSince1970: 1))
    let tag = KnowledgeTag()
    let text = tag.text(state, TestSession.browser)
    #expect(text == tag.text(state, TestSession.browser))
    #expect(text != tag.text(state, other))
    #expect(text != KnowledgeTag().text(state, TestSession.browser))
    #expect(text.hasPrefix("\"") && text.hasSuffix("\""))
  }
}
