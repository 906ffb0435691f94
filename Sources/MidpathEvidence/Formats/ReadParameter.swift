import MidpathModel

/// A parameter as it was read from config.xml, secrets and all: never shown.
struct ReadParameter: Hashable {
  var name: String
  var value: String
  /// 1-based.
  var line: Int
  var isSecure: Bool

  /// The parameter with a text that is safe to show.
  func configParameter(file: String, source: EvidenceSource) -> ConfigParameter {
    let shown = SecretMask.masked(value: value, ofName: name, isSecure: isSecure)
    let text = SafeText.cut(SafeText.visible("\(name) = \(shown)"))
    return ConfigParameter(
      name: name, value: value,
      observation: Observation(source: source, place: .line(file: file, line: line), text: text),
      isSecure: isSecure)
  }
}
