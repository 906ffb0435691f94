/// One `<parameter name= value=/>` of config.xml, outside comments.
package struct ConfigParameter: Sendable, Hashable {
  package let name: String
  /// The value as read, secrets included: never shown as it is.
  package let value: String
  /// Where it stands; its text shows the value, or a mask for a secret.
  package let observation: Observation
  /// Whether it is marked `secure="true"` (older files: `encrypt="true"`).
  package let isSecure: Bool

  /// Makes a parameter.
  package init(name: String, value: String, observation: Observation, isSecure: Bool) {
    self.name = name
    self.value = value
    self.observation = observation
    self.isSecure = isSecure
  }
}
