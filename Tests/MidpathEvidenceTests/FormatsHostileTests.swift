import MidpathEvidence
import MidpathModel
import Testing

@Suite("Hostile bytes end in a value, never in a crash or a hang")
struct FormatsHostileTests {
  private static let pieces = [
    "<parameter ", "name=\"", "password", "value='", "\"/>", "<!--", "-->", "]]>", "<![CDATA[",
    "<!DOCTYPE x", "[", "encrypted:", "eyJhbGciOi.", "://a:", "@", "=", ":", "\\", "\\u00", "\n",
    "\r\n", "\u{0}", "\u{1B}[0m", "&#x110000;", "&amp;", "ü", "-----BEGIN X PRIVATE KEY-----",
    "Cookie: ", "Authorization: Basic ", " -p ", " -u ", "#include ", "##", "wrapper.x", "'",
  ]

  @Test(arguments: 0..<200)
  func random(seed: Int) {
    var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var bytes: [UInt8] = []
    for _ in 0..<next(60) {
      bytes += Self.pieces[next(Self.pieces.count)].utf8
      if next(6) == 0 { bytes.append(UInt8(next(256))) }
    }
    let text = DecodedText(bytes).text
    _ = JavaProperties(text)
    _ = PackageBuild(fileName: text)
    _ = WrapperConfiguration(text, file: "x", isOverride: true)
    _ = MidConfiguration(bytes, file: "x")
    let shown = SafeText.shown(text)
    #expect(
      shown.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
  }

  @Test(
    "Long lines of one kind take linear time",
    arguments: [
      "<parameter a=\"b\" ", "<", "<parameter name=\"", "\"", "a=\"b\" ", "<!--", "<!DOCTYPE ", "&",
    ])
  func long(piece: String) {
    let text = String(repeating: piece, count: 400_000 / piece.utf8.count)
    #expect(
      MidConfiguration(Array("<parameter ".utf8) + Array(text.utf8), file: "x").state == .malformed)
    _ = SafeText.shown(text)
  }

  @Test(
    "The longest line that is masked, full of what is looked for",
    arguments: ["password", "<a ", "eyJa.", "://a:b", "cookie=", "token: ", "-----begin ", " -p x"])
  func dense(piece: String) {
    _ = SecretMask.masked(String(repeating: piece, count: SecretMask.byteLimit / piece.utf8.count))
  }
}
