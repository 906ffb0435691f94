import BuiltInKnowledge
import Foundation
import MidpathKnowledge
import MidpathModel
import Testing

@testable import MidpathCommands

/// Every case of the knowledge gives the diagnosis that is expected of it.
@Suite struct KnowledgeCaseTests {
  static let reading: KnowledgeReading = {
    let knowledge = (try? KnowledgeTree.decode(BuiltInKnowledge.knowledge())) ?? []
    let cases = (try? KnowledgeTree.decode(BuiltInKnowledge.cases())) ?? []
    return KnowledgeReader.read(knowledge + cases)
  }()

  /// The expressions are compiled once for all cases.
  static let cacheFolder = NSTemporaryDirectory()

  static let outcomes: [CaseRunner.Outcome] = {
    let runner = CaseRunner(knowledge: reading.base, cacheFolder: cacheFolder)
    return reading.cases.map { runner.run($0) }
  }()

  @Test func theKnowledgeHasNoErrors() {
    let errors = KnowledgeLint.complaints(about: Self.reading).filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors.map(\.description).joined(separator: "\n"))")
  }

  @Test func everyCasePasses() {
    #expect(Self.outcomes.count > 100)
    for outcome in Self.outcomes {
      #expect(
        outcome.differences.isEmpty,
        "\(outcome.knowledgeCase.id): \(outcome.differences.joined(separator: "; "))")
    }
  }

  @Test func healthyEvidenceHasNoCause() {
    let healthy = Self.outcomes.filter { $0.knowledgeCase.expectation.verdict == .healthy }
    #expect(healthy.count > 5)
    for outcome in healthy { #expect(outcome.diagnosis.causes.isEmpty) }
  }

  /// Each source of evidence taken away in turn may cost certainty, and never confirms another cause.
  @Test func lessEvidenceNeverConfirmsAnotherCause() {
    let runner = CaseRunner(knowledge: Self.reading.base, cacheFolder: Self.cacheFolder)
    for outcome in Self.outcomes.prefix(120) where outcome.differences.isEmpty {
      let confirmed = Set(outcome.diagnosis.causes.filter { $0.state == .confirmed }.map(\.id))
      for file in outcome.knowledgeCase.files where file.path.contains("logs/") {
        let less = runner.run(outcome.knowledgeCase) { $0 != file.path }
        let now = Set(less.diagnosis.causes.filter { $0.state == .confirmed }.map(\.id))
        #expect(
          now.isSubset(of: confirmed),
          "\(outcome.knowledgeCase.id) without \(file.path) confirms \(now.subtracting(confirmed))")
      }
    }
  }

  @Test func theScoreboardIsFresh() throws {
    let runner = CaseRunner(knowledge: Self.reading.base, cacheFolder: Self.cacheFolder)
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let written = try String(
      contentsOf: root.appending(path: "docs/scoreboard.md"), encoding: .utf8)
    #expect(
      Scoreboard(Self.outcomes, runner: runner).page == written,
      "run: .build/debug/midpath knowledge test Knowledge --scoreboard > docs/scoreboard.md")
  }

  @Test func everyProofIsALineThatIsThere() {
    for outcome in Self.outcomes {
      let texts = Dictionary(
        outcome.knowledgeCase.files.map { ($0.path, $0.content) }
      ) { first, _ in first }
      for cause in outcome.diagnosis.causes where cause.state == .confirmed {
        #expect(!cause.evidence.isEmpty, "\(outcome.knowledgeCase.id): \(cause.id) has no proof")
        for proof in cause.evidence {
          guard case .line(let file, let line) = proof.place, let text = texts[file] else {
            continue
          }
          let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
          #expect(lines.indices.contains(line - 1), "\(outcome.knowledgeCase.id): \(proof.place)")
        }
      }
    }
  }
}
