/// What the proxy parameters of config.xml come to; the values of the fact `config.proxy`.
package enum ProxySettings: String, Sendable, Hashable {
  case off
  case on
  /// Switched on without host or port, or a host without the switch.
  case incomplete
  /// The template's placeholders are still there.
  case template
  /// The host was written with `http://` before it.
  case schemeInHost = "scheme-in-host"

  /// Judges three values; nil stands for a parameter that is not there.
  ///
  /// Parameters of the old names (`glide.glidesoap.proxy_host`) work without a switch.
  package init(use: String?, host: String?, port: String?, isOldName: Bool = false) {
    let use = use?.trimmingBlanks().lowercased() ?? ""
    let host = host?.trimmingBlanks() ?? ""
    let port = port?.trimmingBlanks() ?? ""
    if use == "false" || use.isEmpty && host.isEmpty {
      self = .off
    } else if [host, port].contains(where: { $0.hasPrefix("YOUR_PROXY") }) {
      self = .template
    } else if host.contains("://") {
      self = .schemeInHost
    } else if host.isEmpty || port.isEmpty && !isOldName || use.isEmpty && !isOldName {
      self = .incomplete
    } else {
      self = .on
    }
  }
}
