/// Something that a test needs did not happen.
struct DeskFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
