import MidpathModel
import MidpathReports
import Testing

@Suite struct KnowledgeLinksTests {
  private let links = KnowledgeLinks(SmallKnowledge.base)

  @Test func aSignatureKnowsTheCausesThatMentionIt() {
    let found = links.causes(mentioning: "kt.no-power")
    #expect(found.map(\.relation) == [.confirms, .rulesOut, .means])
    #expect(found.map(\.from.id) == ["kettle.off", "kettle.slow", "kt.no-power"])
    #expect(found[2].to.id == "kettle.off")
  }

  @Test func aCauseKnowsWhatLeadsToIt() {
    #expect(links.questions(leadingTo: "kettle.off").map(\.from.id) == ["kettle-on"])
    #expect(links.questions(leadingTo: "kettle.off").map(\.answer) == ["No"])
    #expect(links.paths(leadingTo: "kettle.off") == ["brewing"])
    #expect(links.causes(explaining: "kettle.slow") == ["tap.hard-water"])
    #expect(links.causes(explaining: "kettle.off").isEmpty)
  }

  @Test func everyLinkIsFoundFromBothEndsOnce() {
    for entry in Explainer(SmallKnowledge.base).references {
      for link in links.links(from: entry) {
        #expect(links.links(to: link.to).count { $0 == link } == 1)
      }
    }
  }

  @Test func whatIsUnknownHasNoLinks() {
    #expect(links.causes(mentioning: "no.such").isEmpty)
    #expect(links.paths(leadingTo: "no.such").isEmpty)
  }
}
