import Testing

/// Paths that are walked by hand, without any evidence.
extension BrowserTests {
  @Test func theUpgradePathLeadsToACause() async throws {
    try await person.openCase(path: "upgrade", symptom: "mid-down")
    try await person.answer("instance-upgraded", "yes")
    try await person.answer("mid-is-up", "no")
    try await person.answer("log-readable", "unknown")
    try await person.answer("log-says", "mid-bat")
    try await person.answer("application-experience", "yes")
    try await person.waitFor("article .verdict")
    #expect(try await person.path().hasSuffix("/diagnosis"))
    #expect(try await person.sees("Application Experience"))
    #expect(try await person.sees("Fix"))
  }

  @Test func theCredentialsPathLeadsToACause() async throws {
    try await person.openCase(path: "credentials", symptom: "all-down")
    try await person.answer("log-in-refused", "yes")
    try await person.answer("user-name-right", "yes")
    try await person.answer("password-right", "yes")
    try await person.answer("password-special-characters", "no")
    try await person.answer("has-mid-server-role", "yes")
    try await person.answer("user-locked-out", "yes")
    try await person.waitFor("article .verdict")
    #expect(try await person.sees("The MID user is locked out"))
    try await person.follow("nav.parts a[href$='/walk']")
    #expect(try await person.count(".trail li") == 7)
    #expect(try await person.text(".trail .reached").contains("The MID user is locked out"))
  }

  @Test func goingBackLosesNoAnswer() async throws {
    try await person.openCase(path: "upgrade", symptom: "mid-down")
    try await person.answer("instance-upgraded", "yes")
    try await person.answer("mid-is-up", "no")
    try await person.waitFor("form.answer input[value=log-readable]")
    try await person.follow("[rel=prev]")
    try await person.follow("[rel=prev]")
    try await person.answer("instance-upgraded", "unknown")
    try await person.waitFor("form.answer input[value=log-readable]")
    #expect(try await person.text(".trail").contains("No (a person)"))
    #expect(try await person.text(".trail").contains("not known"))
  }

  @Test func theKeyboardAloneIsEnough() async throws {
    try await person.open("/")
    try await person.tab(to: "section[aria-labelledby=path-upgrade] button[value=mid-down]")
    try await person.keys(PersonAtDesk.Key.enter)
    try await person.waitFor("form.answer input[value=instance-upgraded]")
    try await person.tab(to: ".choice input")
    try await person.keys(PersonAtDesk.Key.space + PersonAtDesk.Key.enter)
    try await person.waitFor("form.answer input[value=mid-is-up]")
  }

  @Test func singleKeysAnswerAndCanBeTurnedOff() async throws {
    try await person.openCase(path: "upgrade", symptom: "mid-down")
    try await person.keys("1" + PersonAtDesk.Key.enter)
    try await person.waitFor("form.answer input[value=mid-is-up]")
    try await person.keys("?")
    #expect(try await person.count(".find-out[open]") == 0)
    try await person.keys("b")
    try await person.waitFor("form.answer input[value=instance-upgraded]")
    try await person.click(".switch-keys")
    try await person.keys("2")
    #expect(try await person.count("#answer-no:checked") == 0)
    try await person.click(".switch-keys")
    try await person.keys("2")
    #expect(try await person.count("#answer-no:checked") == 1)
  }

  @Test func everythingWorksWithoutScripts() async throws {
    try await person.useScripts(false)
    try await person.openCase(path: "upgrade", symptom: "mid-down")
    try await person.answer("instance-upgraded", "yes")
    try await person.waitFor("form.answer input[value=mid-is-up]")
    _ = try await person.openCase(sample: "wrong-password")
    #expect(try await person.count("html.script") == 0)
    #expect(try await person.sees("The password in config.xml is not the MID user's"))
    try await person.useScripts(true)
  }
}
