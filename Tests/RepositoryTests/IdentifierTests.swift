import BuiltInKnowledge
import Foundation
import MidpathKnowledge
import MidpathModel
import Testing

/// Ids of knowledge are promises to scripts: they never vanish and never change their meaning.
@Suite struct IdentifierTests {
  static let listed = "Tests/RepositoryTests/identifiers.txt"

  @Test func noIdHasVanished() throws {
    let reading = KnowledgeReader.read(try KnowledgeTree.decode(BuiltInKnowledge.knowledge()))
    let base = reading.base
    let now = Set(
      base.causes.map { "cause \($0.id)" } + base.signatures.map { "signature \($0.id)" }
        + base.dangers.map { "danger \($0.id)" } + base.paths.map { "path \($0.id)" }
        + base.paths.flatMap { path in
          path.questions.map { "question \($0.id)" } + path.symptoms.map { "symptom \($0.id)" }
        })
    if ProcessInfo.processInfo.environment["RECORD_IDENTIFIERS"] != nil {
      let text = now.sorted().joined(separator: "\n") + "\n"
      try text.write(toFile: Repository.root + Self.listed, atomically: true, encoding: .utf8)
      Issue.record("recorded; run again without RECORD_IDENTIFIERS")
      return
    }
    let known = Set(try Repository.text(Self.listed).split(separator: "\n").map(String.init))
    let retired = Set(reading.retired.map(\.text))
    let gone = known.subtracting(now).filter { line in
      !retired.contains(String(line.split(separator: " ").last ?? ""))
    }
    #expect(gone.isEmpty, "list these in Knowledge/retired.yaml: \(gone.sorted())")
    let new = now.subtracting(known)
    #expect(
      new.isEmpty,
      "new ids; record them: RECORD_IDENTIFIERS=1 swift test --filter IdentifierTests \(new.sorted().prefix(5))"
    )
  }
}
