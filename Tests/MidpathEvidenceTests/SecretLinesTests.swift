import Testing

@testable import MidpathEvidence

/// Secrets that span lines are masked line by line, and nothing else is.
@Suite struct SecretLinesTests {
  private let mask = SecretMask.mask

  @Test func aPrivateKeyIsMaskedToItsEnd() {
    let lines = [
      "before", "-----BEGIN PRIVATE KEY-----", "MIIEvQIBADANBgkqhkiG9w0", "abc=",
      "-----END PRIVATE KEY-----", "after",
    ]
    let shown = SecretLines.masked(lines)
    #expect(shown[0] == "before" && shown[5] == "after")
    #expect(shown[2...4].allSatisfy { $0 == mask })
  }

  @Test func aCertificateIsNoSecret() {
    let lines = [
      "-----BEGIN CERTIFICATE-----", "MIIEvQIBADANBgkqhkiG9w0", "-----END CERTIFICATE-----",
    ]
    #expect(SecretLines.masked(lines) == lines)
  }

  @Test func aKeyWithoutItsEndIsMaskedForItsLimitOfLines() {
    let lines =
      ["-----BEGIN RSA PRIVATE KEY-----"]
      + Array(repeating: "x", count: SecretLines.keyLines + 1)
    let shown = SecretLines.masked(lines)
    #expect(shown[SecretLines.keyLines] == mask)
    #expect(shown[SecretLines.keyLines + 1] == "x")
  }

  @Test(arguments: [
    ["<parameter name=\"mid.proxy.password\"", "secure=\"true\"", "value=\"geheim\"/>"],
    ["<parameter", "value=\"geheim\"", "name=\"mid.proxy.password\"/>"],
    ["<password>", "geheim", "</password>"],
    ["x <parameter name=\"a\" value=\"b\"/> <parameter name=\"some.secret\"", "value=\"geheim\">"],
  ])
  func aValueOnAnotherLineThanItsNameIsMasked(lines: [String]) {
    let shown = SecretLines.masked(lines)
    #expect(shown.count == lines.count)
    #expect(!shown.joined().contains("geheim"))
    #expect(shown.joined().contains(mask))
  }

  @Test func aTagIsFollowedForItsLimitOfLines() {
    for (blank, isMasked) in [(SecretLines.tagLines - 2, true), (SecretLines.tagLines - 1, false)] {
      let lines =
        ["<parameter name=\"mid.proxy.password\""] + Array(repeating: "", count: blank)
        + ["value=\"geheim\"/>"]
      #expect(SecretLines.masked(lines).joined().contains("geheim") == !isMasked)
    }
  }

  @Test func ordinaryLinesStayAsTheyAre() {
    let lines = [
      "if x <b the password is right", "value=\"plain\"", "<parameter name=\"url\"",
      "value=\"https://acme.service-now.com/\"/>", "a > b",
    ]
    #expect(SecretLines.masked(lines) == lines)
  }
}
