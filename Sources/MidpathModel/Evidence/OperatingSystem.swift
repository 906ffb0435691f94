/// The operating system of the MID Server's host.
package enum OperatingSystem: String, Sendable, Hashable, CaseIterable {
  case windows
  case linux
}
