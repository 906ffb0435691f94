import HTTPTypes
import Hummingbird
import Testing

@testable import MidpathServer

/// Forms with files are read as they are, however they arrive, and refused where they are damaged.
@Suite struct MultipartReaderTests {
  /// Contents that end where a delimiter could begin, or have most of one in them.
  private static let pieces = [
    "\r\n", "--xyz", "\r\n--xy", "\r\n--xyy", "-", "\r", "a", "\n", "\0",
  ]

  @Test(arguments: UInt64(0)..<300)
  func aFormIsReadAlikeInChunksOfAnySize(_ seed: UInt64) async throws {
    var numbers = SeededNumbers(seed)
    let expected = (0..<Int.random(in: 1...5, using: &numbers)).map { index in
      let content = (0..<Int.random(in: 0...12, using: &numbers))
        .map { _ in Self.pieces.randomElement(using: &numbers) ?? "" }.joined()
      return FormRequest.Part(
        name: "files", fileName: "a\(index)/\"b\".log",
        content: Array(content.replacing("\r\n--xyz", with: "\r\n--xy").utf8))
    }
    let bytes = DeskBrowser.multipart(
      expected.map {
        DeskBrowser.File($0.fileName ?? "", String(decoding: $0.content, as: UTF8.self))
      },
      fields: [], boundary: "xyz")
    let sizes = (0..<5).map { _ in Int.random(in: 1...40, using: &numbers) }
    #expect(try await FormRequest.parts(FormRequest.made(bytes, sizes: sizes)) == expected)
  }

  @Test func aFormThatEndsEarlyIsRefusedWhereverItIsCut() async throws {
    let whole = DeskBrowser.multipart(
      [DeskBrowser.File("a.log", "line\r\n--xy")], fields: [("form_token", "t")], boundary: "xyz")
    // Behind the last delimiter nothing matters.
    for length in 0..<(whole.count - 2) {
      await #expect(throws: Problem.self, "\(length)") {
        try await FormRequest.parts(FormRequest.made(Array(whole.prefix(length)), sizes: [7]))
      }
    }
  }

  @Test func whatStandsBeforeAndBehindTheFormIsLeftOut() async throws {
    let form = DeskBrowser.multipart([DeskBrowser.File("a", "x")], fields: [], boundary: "xyz")
    let bytes = Array("preamble\r\n".utf8) + form + Array("--xyz\r\nepilogue".utf8)
    let parts = try await FormRequest.parts(FormRequest.made(bytes, sizes: [3, 50]))
    #expect(parts == [FormRequest.Part(name: "files", fileName: "a", content: Array("x".utf8))])
  }

  @Test(arguments: [
    "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"\"",
    "text/plain; boundary=xyz", "", "multipart/mixed; boundary=xyz",
    "multipart/form-data; boundary=" + String(repeating: "x", count: 71),
  ])
  func aRequestWithoutBoundaryIsNoForm(_ type: String) {
    #expect(throws: Problem.self) {
      try MultipartReader(FormRequest.made([1], type: type, sizes: [1]))
    }
  }

  @Test(arguments: [
    ("multipart/form-data; boundary=xyz", "xyz"),
    ("Multipart/Form-Data; charset=utf-8;  Boundary=\"x y\"", "x y"),
    (
      "multipart/form-data; boundary=" + String(repeating: "x", count: 70),
      String(repeating: "x", count: 70)
    ),
  ])
  func theBoundaryIsFound(_ type: String, _ boundary: String) {
    #expect(MultipartReader.boundary(type) == boundary)
  }

  @Test func headersOfAPartHaveALimit() async throws {
    func form(_ length: Int) -> [UInt8] {
      let header = "Content-Disposition: form-data; name=\"files\"; filename=\"a\""
      let filler = "\r\nX: " + String(repeating: "x", count: length)
      return Array("--xyz\r\n\(header)\(filler)\r\n\r\nbody\r\n--xyz--\r\n".utf8)
    }
    let room = MultipartReader.headerLimit - 200
    #expect(try await FormRequest.parts(FormRequest.made(form(room), sizes: [1_000])).count == 1)
    await #expect(throws: Problem.self) {
      try await FormRequest.parts(
        FormRequest.made(form(MultipartReader.headerLimit + 2_000), sizes: [1_000]))
    }
  }

  @Test func partsHaveALimit() async throws {
    func form(_ count: Int) -> [UInt8] {
      let part = Array("--xyz\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n".utf8)
      return [[UInt8]](repeating: part, count: count).flatMap { $0 } + Array("--xyz--\r\n".utf8)
    }
    let most = MultipartReader.partLimit
    let parts = try await FormRequest.parts(FormRequest.made(form(most), sizes: [65_536]))
    #expect(parts.count == most)
    await #expect(throws: Problem.self) {
      try await FormRequest.parts(FormRequest.made(form(most + 1), sizes: [65_536]))
    }
  }

  @Test(arguments: [
    ("form-data; name=\"a\"; filename=\"b.log\"", "a", "b.log"),
    ("form-data; name=\"a%22; filename=\\\"x\"", "a\"; filename=\\", nil),
    ("form-data; name=\"a\"; filename=\"\"", "a", ""),
    ("form-data; name=a", "", nil),
    ("form-data; name=\"a\"; filename=\"../../x%0D%0Ay\"", "a", "../../x\r\ny"),
  ])
  func theHeadersOfAPartAreRead(_ value: String, _ name: String, _ fileName: String?) {
    let part = MultipartPart(headers: ["X: y", "content-disposition: \(value)"])
    #expect(part.name == name)
    #expect(part.fileName == fileName)
  }
}
