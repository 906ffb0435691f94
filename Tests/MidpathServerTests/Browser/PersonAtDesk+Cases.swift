extension PersonAtDesk {
  /// A folder of the samples, complete.
  static func sample(_ name: String) -> String { ServerProgram.root + "Samples/\(name)" }

  /// Opens a case on the first page by a symptom of a path.
  func openCase(path: String, symptom: String) async throws {
    try await open("/")
    try await follow("section[aria-labelledby=path-\(path)] button[value=\(symptom)]")
    try await waitFor(".question")
  }

  /// Chooses an answer by its id and saves it.
  func answer(_ question: String, _ choice: String) async throws {
    try await waitFor("form.answer input[name=question][value=\(question)]")
    try await click("#answer-\(choice)")
    try await follow("form.answer button.primary")
  }

  /// Gives the files of a sample to the form of the page and waits until they are checked.
  func check(sample: String) async throws {
    try await type(PersonAtDesk.sample(sample), into: "#folder")
    try await click("form.evidence button.primary")
    try await waitFor(".standing .badge, #servers")
  }

  /// Opens a case with the files of a sample and returns its address.
  func openCase(sample: String) async throws -> String {
    try await open("/")
    try await check(sample: sample)
    return try await path()
  }
}
