package import MidpathModel

/// What config.xml says: the facts whose names begin with `config.`.
package enum ConfigurationFacts {
  /// The facts of a config.xml that was read.
  package static func facts(
    of file: MidConfiguration, path: String, source: EvidenceSource = .agentFolder
  ) -> [FactName: Fact] {
    let whole = Observation(source: source, place: .file(path), text: file.state.rawValue)
    var facts: [FactName: Fact] = [
      .configState: Fact(.text(file.state.rawValue), file.problem ?? whole)
    ]
    if let problem = file.problem {
      facts[.configProblem] = Fact(.text(problem.text), problem)
    }
    let page = Page(file: file, path: path, source: source)
    page.addAddress(to: &facts)
    page.addLogin(to: &facts)
    page.addProxy(to: &facts)
    return facts
  }

  /// The fact that there is no config.xml where one should be.
  package static func missing(
    path: String, source: EvidenceSource = .agentFolder
  ) -> [FactName: Fact] {
    let observation = Observation(source: source, place: .file(path), text: "no config.xml")
    return [.configState: Fact(.text("missing"), observation)]
  }

  /// Names of one parameter, the newest first.
  package static let userNames = ["mid.instance.username", "glide.glidesoap.username"]
  /// Names of one parameter, the newest first.
  package static let passwords = ["mid.instance.password", "glide.glidesoap.password"]
}

/// A config.xml with the path that a person sees.
private struct Page {
  let file: MidConfiguration
  let path: String
  let source: EvidenceSource

  func addAddress(to facts: inout [FactName: Fact]) {
    let parameter = last(["url"])
    guard parameter != nil || isComplete else { return }
    let address = InstanceAddress(parameter?.value)
    let observation = parameter?.observation ?? absent("no parameter url")
    facts[.urlForm] = Fact(.text(address.form.rawValue), observation)
    if let host = address.host { facts[.urlHost] = Fact(.text(host), observation) }
  }

  func addLogin(to facts: inout [FactName: Fact]) {
    let user = last(ConfigurationFacts.userNames)
    let password = last(ConfigurationFacts.passwords)
    if let user, !user.value.trimmingBlanks().isEmpty {
      facts[.loginKind] = Fact(.text("basic"), user.observation)
    } else if isComplete {
      let proof = user?.observation ?? absent("no user name")
      facts[.loginKind] = Fact(.text("certificate"), proof)
    }
    if password != nil || isComplete {
      let proof = password?.observation ?? absent("no password")
      facts[.passwordForm] = Fact(.text(PasswordForm(password?.value).rawValue), proof)
    }
  }

  func addProxy(to facts: inout [FactName: Fact]) {
    let use = last(["mid.proxy.use_proxy", "mid.instance.use_proxy"])
    let host = last(["mid.proxy.host"]) ?? last(["glide.glidesoap.proxy_host"])
    let port = last(["mid.proxy.port"]) ?? last(["glide.glidesoap.proxy_port"])
    let proof = [use, host, port].compactMap { $0?.observation }.first
    guard proof != nil || isComplete else { return }
    let settings = ProxySettings(
      use: use?.value, host: host?.value, port: port?.value,
      isOldName: host?.name.hasPrefix("glide.") == true)
    facts[.proxyState] = Fact(
      .text(settings.rawValue), proof ?? absent("no proxy parameters"))
  }

  /// Whether what is not in the file is surely not there.
  private var isComplete: Bool { file.state == .wellFormed }

  private func last(_ names: [String]) -> ConfigParameter? {
    file.parameters.last { names.contains($0.name) }
  }

  private func absent(_ text: String) -> Observation {
    Observation(source: source, place: .file(path), text: text)
  }
}
