import Testing

@testable import MidpathServer

/// The desk answers to names of this machine's loopback alone.
@Suite struct HostCheckTests {
  private let check = HostCheck(host: "127.0.0.9")

  @Test(arguments: [
    "localhost", "localhost:8440", "127.0.0.1:1", "[::1]:8440", "LOCALHOST", "127.0.0.9:8440",
  ])
  func ownNamesAreAnswered(_ name: String) {
    #expect(check.isOwn(name))
  }

  @Test(arguments: [
    "evil.example", "localhost.evil.example", "127.0.0.1.evil.example:8440", "localhost:",
    "127.0.0.10:8440", "localhost:80x", "", "[::1]evil",
  ])
  func otherNamesAreRefused(_ name: String) {
    #expect(!check.isOwn(name))
  }
}
