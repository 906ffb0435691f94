import BuiltInKnowledge
import MidpathKnowledge
import MidpathModel
import MidpathReports
import Testing

@Suite struct PathDrawingTests {
  /// The crossings of the most tangled path; fewer are better.
  private static let crossingBound = 12

  private static let knowledge: KnowledgeBase = {
    let documents = (try? KnowledgeTree.decode(BuiltInKnowledge.knowledge())) ?? []
    return KnowledgeReader.read(documents).base
  }()

  private static let walked: Set = [
    PathGraph.WalkedEdge(question: "kettle-on", answer: nil),
    PathGraph.WalkedEdge(question: "water-hard", answer: "yes"),
  ]

  private func graph(_ walked: Set<PathGraph.WalkedEdge> = []) throws -> PathGraph {
    PathGraph(
      try #require(SmallKnowledge.base.path("brewing")), in: SmallKnowledge.base, walked: walked)
  }

  @Test(arguments: PathDrawingTests.knowledge.paths.map(\.id))
  func everyPathIsReadable(path: String) throws {
    let found = try #require(Self.knowledge.path(path))
    let drawing = PathDrawing(PathGraph(found, in: Self.knowledge))
    LayoutCheck(drawing.layout, nodes: drawing.nodes).expectOrder()
    #expect(drawing.layout.width <= PathDrawing.width)
    #expect(drawing.layout.upward.isEmpty)
    #expect(drawing.layout.crossings <= Self.crossingBound, "\(path): \(drawing.layout.crossings)")
    let svg = drawing.svg().source
    #expect(MarkupScanner.complaints(about: svg) == [])
    #expect(svg.matches(of: #/class="question"/#).count == found.questions.count)
    #expect(PathDrawing(PathGraph(found, in: Self.knowledge)).svg() == drawing.svg())
  }

  @Test func theKnowledgeHasItsPaths() {
    #expect(Self.knowledge.paths.count >= 20)
  }

  @Test func kindsDifferInShapeAndAnswersStandOnTheirLines() throws {
    let svg = PathDrawing(try graph()).svg().source
    for part in [
      "<g class=\"question\"><rect class=\"box\"", "<g class=\"cause\"><rect class=\"box\"",
      "<path class=\"bar\"", "<g class=\"end\"><rect class=\"box\"", ">Yes / unknown</tspan>",
      "<g class=\"answer unknown\">", "<g class=\"line unknown\">",
    ] {
      #expect(svg.contains(part), "\(part)")
    }
    let other = PathGraph(SmallKnowledge.path(asking: "Really?"), in: SmallKnowledge.base)
    #expect(PathDrawing(other).svg().source.contains("<g class=\"path\"><path class=\"box\""))
  }

  @Test func theWayTakenIsMarkedByMoreThanColour() throws {
    let plain = PathDrawing(try graph())
    let walked = PathDrawing(try graph(Self.walked))
    let svg = walked.svg().source
    #expect(!plain.svg().source.contains("walked"))
    #expect(!plain.svg().source.contains("✓"))
    #expect(svg.contains(">Yes / ✓ unknown</tspan>"))
    #expect(svg.contains(">✓ Yes</tspan>"))
    #expect(svg.matches(of: #/class="(question|cause) walked"/#).count == 4)
    #expect(svg.matches(of: #/class="pill"/#).count == 2)
    #expect(svg.contains("The way taken: Is the kettle on? Yes / ✓ unknown;"))
    #expect(
      PathDrawing.rules.source.contains(".walked .edge { stroke: var(--link); stroke-width: 4"))
  }

  @Test func aWalkMovesNothing() throws {
    let plain = PathDrawing(try graph())
    let walked = PathDrawing(try graph(Self.walked))
    #expect(plain.layout.frames == walked.layout.frames)
    #expect(plain.taking(try graph(Self.walked)).svg() == walked.svg())
    let other = PathGraph(SmallKnowledge.path(asking: "Really?"), in: SmallKnowledge.base)
    #expect(plain.taking(other).svg() == PathDrawing(other).svg())
  }

  @Test func boxesAreLinksWhereTheCallerHasAnAddress() throws {
    let svg = PathDrawing(try graph()).svg { reference in
      reference.kind == .cause ? "/causes/\(reference.id)?a=1&b=\"" : nil
    }.source
    #expect(svg.contains("<a href=\"/causes/kettle.off?a=1&amp;b=&quot;\"><g class=\"cause\">"))
    #expect(svg.matches(of: #/<a href/#).count == 3)
    #expect(MarkupScanner.complaints(about: svg) == [])
    #expect(svg.contains("role=\"group\""))
    #expect(!PathDrawing(try graph()).svg().source.contains("<a "))
  }

  @Test func nothingInItNeedsAStyleOrLoadsAnything() throws {
    let svg = PathDrawing(try graph(Self.walked)).svg().source
    for word in [" style=", "<style", " fill=", " stroke=", "<script", "url(", "onload", "<image"] {
      #expect(!svg.contains(word), "\(word)")
    }
    #expect(svg.contains("role=\"img\""))
    #expect(svg.contains("<title id=\"graph-brewing-title\">No tea</title>"))
    #expect(svg.contains("aria-labelledby=\"graph-brewing-title graph-brewing-desc\""))
  }

  @Test func hostileTextStaysText() {
    let evil =
      "</text><script>alert('1')</script>\u{202E}\u{0}\u{E000}" + String(repeating: "x", count: 900)
    let path = SmallKnowledge.path(asking: evil, answer: "\u{0301}\u{E000}<b>&")
    let drawing = PathDrawing(
      PathGraph(path, in: SmallKnowledge.base, walked: [.init(question: "only", answer: "yes")]))
    let svg = drawing.svg().source
    #expect(MarkupScanner.complaints(about: svg) == [])
    #expect(!svg.contains("<script"))
    #expect(svg.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isUnsafeToShow })
    #expect(drawing.layout.width <= PathDrawing.width)
  }

  @Test func theFileHasTheColoursOfTheReport() throws {
    let file = PathDrawing(try graph()).file
    #expect(MarkupScanner.complaints(about: file) == [])
    let page = HTMLReport(context: Samples.context).written([])
    let colours = file.matches(of: #/--[a-z]+: #[0-9a-f]{6};/#).map { String($0.0) }
    #expect(colours.count == 14)
    for colour in colours { #expect(page.contains(colour), "\(colour)") }
    for name in PathDrawing.rules.source.matches(of: #/var\((--[a-z]+)\)/#) {
      #expect(colours.contains { $0.hasPrefix("\(name.1):") }, "\(name.1)")
    }
  }
}
