import MidpathKnowledge
import MidpathModel
import Testing

@Suite("Drawn paths")
struct PathGraphTests {
  private func graph(_ walked: Set<PathGraph.WalkedEdge> = []) throws -> PathGraph {
    let base = SampleKnowledge().reading.base
    return PathGraph(try #require(base.path("credentials")), in: base, walked: walked)
  }

  @Test func asDOT() throws {
    let walked: Set = [
      PathGraph.WalkedEdge(question: "user-locked-out", answer: "no"),
      PathGraph.WalkedEdge(question: "second", answer: nil),
    ]
    #expect(
      try graph(walked).dot == """
        digraph "credentials" {
          label="Credentials";
          labelloc=t;
          fontname="sans-serif";
          node [fontname="sans-serif", fontsize=11];
          edge [fontname="sans-serif", fontsize=10];
          "q:user-locked-out" [label="Is the user locked out?", shape=box, style=rounded];
          "q:second" [label="Was it cloned?", shape=box, style=rounded];
          "c:user.locked-out" [label="The user is locked out", shape=box, style=filled, \
        fillcolor="#fde2e1"];
          "c:user.quiet" [label="Nothing happens at night", shape=box, style=filled, \
        fillcolor="#fde2e1"];
          "e:1" [label="Ask for help.", shape=plaintext];
          "q:user-locked-out" -> "c:user.locked-out" [label="Yes"];
          "q:user-locked-out" -> "q:second" [label="No", color="#0b5fff", fontcolor="#0b5fff", \
        penwidth=3];
          "q:user-locked-out" -> "q:second" [label="unknown", style=dashed];
          "q:second" -> "c:user.locked-out" [label="Yes"];
          "q:second" -> "c:user.quiet" [label="Yes"];
          "q:second" -> "e:1" [label="No"];
          "q:second" -> "e:1" [label="unknown", style=dashed, color="#0b5fff", \
        fontcolor="#0b5fff", penwidth=3];
        }

        """)
  }

  @Test func asMermaid() throws {
    let walked: Set = [PathGraph.WalkedEdge(question: "user-locked-out", answer: "no")]
    #expect(
      try graph(walked).mermaid == """
        flowchart TD
          n0("Is the user locked out?")
          n1("Was it cloned?")
          n2["The user is locked out"]
          n3["Nothing happens at night"]
          n4(["Ask for help."])
          n0 -->|"Yes"| n2
          n0 -->|"No"| n1
          n0 -.->|"unknown"| n1
          n1 -->|"Yes"| n2
          n1 -->|"Yes"| n3
          n1 -->|"No"| n4
          n1 -.->|"unknown"| n4
          classDef cause fill:#fde2e1,stroke:#b3261e
          class n2,n3 cause
          linkStyle 1 stroke:#0b5fff,stroke-width:3px

        """)
  }

  @Test func labelsAreEscapedAndWrapped() throws {
    var sample = SampleKnowledge()
    sample.replace(
      "ask: Is the user locked out?",
      with: #"ask: 'Is "C:\n" <b>&amp; ] --> evil; a | b # here in the long question?'"#,
      in: "paths/credentials.yaml")
    let base = sample.reading.base
    let graph = PathGraph(try #require(base.path("credentials")), in: base)
    #expect(
      graph.dot.contains(
        #"label="Is \"C:\\n\" <b>&amp; ] --> evil; a\n| b # here in the long question?""#))
    #expect(
      graph.mermaid.contains(
        "(\"Is #34;C:#92;n#34; #60;b#62;#38;amp#59; ] --#62; evil#59; a<br/>#124; b #35; here in "
          + "the long question?\")"))
  }
}
