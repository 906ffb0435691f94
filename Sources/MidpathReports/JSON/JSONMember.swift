/// A key of a JSON object with its value.
package struct JSONMember: Sendable, Hashable {
  package let name: String
  package let value: JSONNode

  /// Makes a member.
  package init(_ name: String, _ value: JSONNode) {
    self.name = name
    self.value = value
  }
}
