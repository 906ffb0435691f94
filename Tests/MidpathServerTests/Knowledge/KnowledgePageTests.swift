import MidpathModel
import MidpathReports
import Testing

@testable import MidpathServer

/// Every entry of the knowledge has a page, and every link leads to one.
@Suite struct KnowledgePageTests {
  private let state: KnowledgeState
  private let addresses: Set<String>

  init() throws {
    state = try SharedKnowledge.state.get()
    let lists = KnowledgeReference.Kind.allCases.map(KnowledgeAddress.list)
    addresses = Set(state.explainer.references.map(KnowledgeAddress.of) + lists)
      .union([KnowledgeAddress.overview])
  }

  private func page(_ entry: KnowledgeReference) throws -> String {
    let explanation = try #require(state.explainer.explanation(of: entry))
    return KnowledgeEntryPage(
      state: state, session: TestSession.browser, explanation: explanation
    ).page.source
  }

  private func links(in page: String) -> Set<String> {
    Set(page.split(separator: "href=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) })
      .filter { $0.hasPrefix("/knowledge") }
  }

  @Test(arguments: KnowledgeReference.Kind.allCases)
  func everyLinkOfEveryPageLeadsToAPage(_ kind: KnowledgeReference.Kind) throws {
    for entry in state.explainer.references where entry.kind == kind {
      let lost = try links(in: page(entry)).subtracting(addresses)
      #expect(lost.isEmpty, "\(entry)")
    }
  }

  @Test func everyEntryIsReachedFromTheOverview() throws {
    let session = TestSession.browser
    var found = links(in: KnowledgeOverviewPage(state: state, session: session).page.source)
    for kind in KnowledgeReference.Kind.allCases {
      let list = KnowledgeListPage(
        state: state, session: session,
        kinds: KnowledgeAddress.kinds(
          in: String(KnowledgeAddress.list(of: kind).split(separator: "/")[1])))
      #expect(found.contains(KnowledgeAddress.list(of: kind)))
      found.formUnion(links(in: list.page.source))
    }
    #expect(addresses.subtracting(found).isEmpty)
  }

  @Test func aPathListsItsQuestionsInOrderWithWhereTheAnswersLead() throws {
    let path = try #require(state.base.path("credentials"))
    let page = try page(KnowledgeReference(.path, path.id))
    var rest = page[...]
    for (index, question) in path.questions.enumerated() {
      let mark: Markup = "<li id=\"question-\(index + 1)\">"
      let place = try #require(rest.firstRange(of: mark.source))
      rest = rest[place.upperBound...]
      let ask: Markup = "\(question.ask)"
      #expect(rest.firstRange(of: ask.source) != nil)
    }
    #expect(page.contains("href=\"#question-2\""))
    #expect(page.contains("<strong>I don't know</strong>"))
  }

  @Test func aPathAndASymptomAreWalkedFromTheirPages() throws {
    let path = try page(KnowledgeReference(.path, "credentials"))
    #expect(path.contains("<form method=\"post\" action=\"/cases\""))
    #expect(path.contains("name=\"path\" value=\"credentials\""))
    let symptom = try page(KnowledgeReference(.symptom, "all-down"))
    #expect(symptom.contains("name=\"symptom\" value=\"all-down\""))
  }

  @Test func thePathAndTheSequenceOfOneNameAreTwoPages() throws {
    let path = KnowledgeReference(.path, "upgrade")
    let sequence = KnowledgeReference(.sequence, "upgrade")
    #expect(KnowledgeAddress.of(path) != KnowledgeAddress.of(sequence))
    #expect(try page(path) != page(sequence))
  }

  @Test func whoSpeaksOfACauseStandsOnItsPage() throws {
    let page = try page(KnowledgeReference(.cause, "user.locked-out"))
    let place = try #require(page.firstRange(of: "Who speaks of this"))
    #expect(page[place.upperBound...].contains("/knowledge/signatures/au.could-not-auth"))
  }
}
