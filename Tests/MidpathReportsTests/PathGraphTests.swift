import MidpathModel
import MidpathReports
import Testing

@Suite struct PathGraphTests {
  private func graph(_ walked: Set<PathGraph.WalkedEdge> = []) throws -> PathGraph {
    let base = SmallKnowledge.base
    return PathGraph(try #require(base.path("brewing")), in: base, walked: walked)
  }

  @Test func asDOT() throws {
    let walked: Set = [
      PathGraph.WalkedEdge(question: "kettle-on", answer: "yes"),
      PathGraph.WalkedEdge(question: "water-hard", answer: nil),
    ]
    #expect(
      try graph(walked).dot == """
        digraph "brewing" {
          label="No tea";
          labelloc=t;
          fontname="sans-serif";
          node [fontname="sans-serif", fontsize=11];
          edge [fontname="sans-serif", fontsize=10];
          "q:kettle-on" [label="Is the kettle on?", shape=box, style=rounded];
          "q:water-hard" [label="Is the water hard?", shape=box, style=rounded];
          "q:cup-there" [label="Is there a cup?", shape=box, style=rounded];
          "c:kettle.off" [label="The kettle is off", shape=box, style=filled, \
        fillcolor="#fde2e1"];
          "e:1" [label="Wait.", shape=plaintext];
          "c:tap.hard-water" [label="The water is hard", shape=box, style=filled, \
        fillcolor="#fde2e1"];
          "c:kettle.slow" [label="The kettle is slow", shape=box, style=filled, \
        fillcolor="#fde2e1"];
          "e:2" [label="Ask.", shape=plaintext];
          "e:3" [label="Buy one.", shape=plaintext];
          "q:kettle-on" -> "c:kettle.off" [label="No"];
          "q:kettle-on" -> "q:water-hard" [label="Yes", color="#0b5fff", fontcolor="#0b5fff", \
        penwidth=3];
          "q:kettle-on" -> "q:water-hard" [label="unknown", style=dashed];
          "q:water-hard" -> "e:1" [label="No"];
          "q:water-hard" -> "c:tap.hard-water" [label="Yes"];
          "q:water-hard" -> "c:kettle.slow" [label="Yes"];
          "q:water-hard" -> "e:2" [label="unknown", style=dashed, color="#0b5fff", \
        fontcolor="#0b5fff", penwidth=3];
          "q:cup-there" -> "e:3" [label="No"];
          "q:cup-there" -> "e:1" [label="Yes"];
          "q:cup-there" -> "e:2" [label="unknown", style=dashed];
        }

        """)
  }

  @Test func asMermaid() throws {
    let walked: Set = [PathGraph.WalkedEdge(question: "kettle-on", answer: "yes")]
    let mermaid = try graph(walked).mermaid
    #expect(
      mermaid.hasPrefix(
        """
        flowchart TD
          n0("Is the kettle on?")
          n1("Is the water hard?")
          n2("Is there a cup?")
          n3["The kettle is off"]
          n4(["Wait."])

        """))
    #expect(
      mermaid.hasSuffix(
        """
          n0 -->|"No"| n3
          n0 -->|"Yes"| n1
          n0 -.->|"unknown"| n1
          n1 -->|"No"| n4
          n1 -->|"Yes"| n5
          n1 -->|"Yes"| n6
          n1 -.->|"unknown"| n7
          n2 -->|"No"| n8
          n2 -->|"Yes"| n4
          n2 -.->|"unknown"| n7
          classDef cause fill:#fde2e1,stroke:#b3261e
          class n3,n5,n6 cause
          linkStyle 1 stroke:#0b5fff,stroke-width:3px

        """))
  }

  @Test func labelsAreEscapedAndWrapped() {
    let path = SmallKnowledge.path(
      asking: #"Is "C:\n" <b>&amp; ] --> evil; a | b # here in the long question?"#)
    let graph = PathGraph(path, in: SmallKnowledge.base)
    #expect(
      graph.dot.contains(
        #"label="Is \"C:\\n\" <b>&amp; ] --> evil; a\n| b # here in the long question?""#))
    #expect(
      graph.mermaid.contains(
        "(\"Is #34;C:#92;n#34; #60;b#62;#38;amp#59; ] --#62; evil#59; a<br/>#124; b #35; here in "
          + "the long question?\")"))
  }

  @Test func nodesNameTheEntryTheyStandFor() throws {
    let references = try graph().nodes.map(\.reference)
    #expect(references[0] == KnowledgeReference(.question, "kettle-on"))
    #expect(references[3] == KnowledgeReference(.cause, "kettle.off"))
    #expect(references[4] == nil)
  }
}
