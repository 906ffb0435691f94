/// One effective setting of the service wrapper: wrapper.conf with wrapper-override.conf laid over.
package struct WrapperSetting: Sendable, Hashable {
  package let name: String
  package let value: String
  /// Where the effective value stands.
  package let observation: Observation
  /// Whether an administrator set it (wrapper-override.conf), not the shipped file.
  package let isOverride: Bool

  /// Makes a setting.
  package init(name: String, value: String, observation: Observation, isOverride: Bool) {
    self.name = name
    self.value = value
    self.observation = observation
    self.isOverride = isOverride
  }
}
