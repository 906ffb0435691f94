import MidpathModel
import Testing

@Suite struct ReleaseTests {
  @Test func readsABuild() throws {
    let release = try #require(
      Release(build: "orlando-12-11-2019__patch1-hotfix2-02-19-2020_02-26-2020_1720"))
    #expect((release.family, release.patch, release.hotfix) == ("orlando", 1, 2))
    #expect(Release(build: "nonsense-1") == nil)
  }

  @Test(arguments: [
    (">= orlando", "orlando", true), (">= orlando", "newyork", false),
    ("< yokohama p6", "yokohama p5", true),
    ("< yokohama p6", "yokohama p6", false), ("orlando..rome", "rome p9", true),
    ("<= rome", "rome p9", true), ("<= rome p3", "rome p4", false),
    ("washington dc", "washingtondc p4", true),
    ("washingtondc p3", "washingtondc p4", false),
  ])
  func ranges(range: String, release: String, contains: Bool) throws {
    let range = try #require(ReleaseRange(range))
    #expect(range.contains(try #require(Release(text: release))) == contains)
  }

  @Test func unknownReleasesAreRefused() {
    #expect(ReleaseRange(">= atlantis") == nil)
    #expect(ReleaseRange("!= rome") == nil)
  }
}
