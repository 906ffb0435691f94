/// Where the desk listens.
struct DeskAddress: Sendable, Hashable {
  /// A name or number of this machine's loopback.
  let host: String
  let port: Int

  /// The address of the first page.
  var url: String { "http://\(host.contains(":") ? "[\(host)]" : host):\(port)" }

  /// Whether a host is this machine's loopback, and nothing else can reach it.
  static func isLoopback(_ host: String) -> Bool {
    if ["localhost", "::1"].contains(host) { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }
}
