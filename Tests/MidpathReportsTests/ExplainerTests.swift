import MidpathModel
import MidpathReports
import Testing

@Suite struct ExplainerTests {
  private let explainer = Explainer(SmallKnowledge.base)

  @Test func everyEntryIsExplainedUnderItsOwnReference() {
    #expect(explainer.references.count == 13)
    for entry in explainer.references {
      #expect(explainer.explanation(of: entry)?.reference == entry)
      #expect(explainer.title(of: entry)?.isEmpty == false)
    }
  }

  @Test func everyReferenceLeadsSomewhere() {
    for entry in explainer.references {
      let lines = explainer.explanation(of: entry)?.sections.flatMap(\.lines) ?? []
      for reference in lines.flatMap(\.references) {
        #expect(explainer.explanation(of: reference) != nil, "\(entry) names \(reference)")
      }
    }
  }

  @Test func idsAreFoundWhateverTheirKind() {
    #expect(explainer.explanation(named: "kettle.off")?.kind == "cause")
    #expect(explainer.explanation(named: "kettle.slow")?.kind == "expected behaviour")
    #expect(explainer.explanation(named: "brewing")?.reference == .init(.path, "brewing"))
    #expect(explainer.explanation(of: .init(.sequence, "brewing"))?.title == "Brewing tea")
    #expect(explainer.explanation(named: "boil")?.reference == .init(.stage, "brewing.boil"))
    #expect(explainer.explanation(named: "boi") == nil)
    #expect(explainer.explanation(of: .init(.cause, "brewing")) == nil)
  }

  @Test func aLineKnowsWhatItSpeaksOf() throws {
    let cause = try #require(explainer.explanation(named: "kettle.off"))
    #expect(lines("Proved by", of: cause).map(\.text) == ["kt.no-power seen."])
    #expect(lines("Proved by", of: cause)[0].references == [.init(.signature, "kt.no-power")])
    #expect(
      lines("Ruled out by", of: cause)[0].references
        == [.init(.stage, "brewing.boil"), .init(.question, "kettle-on")])
    #expect(lines("Fix", of: cause)[0].references == [.init(.danger, "wet-hands")])
    #expect(
      lines("What follows from it", of: cause).map(\.text) == ["kt.cold: “The water is cold”"])
  }

  @Test func theOtherDirectionIsTold() throws {
    let cause = try #require(explainer.explanation(named: "kettle.off"))
    #expect(
      lines("Reached from", of: cause).map(\.text) == ["kettle-on: Is the kettle on? → No"])
    let signature = try #require(explainer.explanation(named: "kt.no-power"))
    #expect(lines("Helps to prove", of: signature)[0].references == [.init(.cause, "kettle.off")])
    #expect(lines("Helps to answer", of: signature).count == 1)
    let danger = try #require(explainer.explanation(named: "wet-hands"))
    #expect(lines("To be heeded with", of: danger)[0].references == [.init(.cause, "kettle.off")])
  }

  @Test func textFitsTheTerminal() throws {
    let text = try #require(explainer.explanation(named: "kettle.off")).text
    #expect(text.hasPrefix("The kettle is off\ncause kettle.off\n\nExplanation\n"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= TextStyle.columns })
  }

  private func lines(_ heading: String, of explanation: Explanation) -> [Explanation.Line] {
    explanation.sections.first { $0.heading == heading }?.lines ?? []
  }
}
