/// Who the MID Server is, as far as its files tell.
package struct ServerIdentity: Sendable, Hashable {
  package var name: String?
  /// The build it believes it has, such as `orlando-12-11-2019__patch1-...`.
  package var version: String?
  package var os: OperatingSystem?
  /// Where the files lie, as given by the person who asked.
  package var agentFolder: String?
  package var instanceURL: String?

  /// Starts with nothing known.
  package init() {}
}
