/// The parameter `url` of config.xml: its form, and the host in it.
package struct InstanceAddress: Sendable, Hashable {
  /// The values of the fact `config.url-form`.
  package enum Form: String, Sendable, Hashable {
    case good
    case leadingBlank = "leading-blank"
    case http
    case template
    case missing
    /// A number address instead of a name.
    case address
    case noScheme = "no-scheme"
  }

  package let form: Form
  /// In lower case, without user, port and path; nil where there is none.
  package let host: String?

  /// Reads a value; nil stands for a parameter that is not there.
  package init(_ value: String?) {
    let trimmed = (value ?? "").trimmingBlanks()
    host = InstanceAddress.host(in: trimmed)
    guard let value, !trimmed.isEmpty else {
      form = .missing
      return
    }
    let lower = trimmed.lowercased()
    if lower.contains("your_instance") {
      form = .template
    } else if value.unicodeScalars.first.map({ $0.value <= 0x20 || $0.value == 0xA0 }) == true {
      form = .leadingBlank
    } else if lower.hasPrefix("http://") {
      form = .http
    } else if !lower.hasPrefix("https://") {
      form = .noScheme
    } else {
      form = host.map(InstanceAddress.isNumberAddress) == true ? .address : .good
    }
  }

  private static func host(in address: String) -> String? {
    var rest = address.lowercased()[...]
    if let colon = rest.firstIndex(of: ":"), rest[colon...].hasPrefix("://") {
      rest = rest[rest.index(colon, offsetBy: 3)...]
    }
    rest = rest.prefix { !"/?#\\ ".contains($0) }
    if let at = rest.lastIndex(of: "@") { rest = rest[rest.index(after: at)...] }
    if rest.hasPrefix("["), let end = rest.firstIndex(of: "]") { return String(rest[...end]) }
    let host = rest.prefix { $0 != ":" }
    return host.isEmpty ? nil : String(host)
  }

  /// Whether a host is an IPv4 address or an IPv6 one in brackets.
  private static func isNumberAddress(_ host: String) -> Bool {
    if host.hasPrefix("[") { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
  }
}
