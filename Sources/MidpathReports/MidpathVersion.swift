/// The version of the program.
package enum MidpathVersion {
  /// Follows semantic versioning; CHANGELOG.md says what each brought.
  package static let text = "0.1.0"
}
