import Testing

/// Cases with the files of a MID Server.
extension BrowserTests {
  @Test func aCauseStandsWithItsProof() async throws {
    _ = try await person.openCase(sample: "upgrade-died")
    #expect(try await person.text(".standing .badge") == "Cause found")
    #expect(try await person.text(".danger").contains("Do not start the MID Server service"))
    try await person.press("Cause, fix and proof")
    #expect(try await person.sees("was locked while the upgrade replaced it"))
    #expect(try await person.text(".root figure.proof pre").contains("(Access is denied)"))
    try await person.follow(".root figure.proof a")
    #expect(try await person.text("#L7").contains("(Access is denied)"))
  }

  @Test func stepsOfTheFixAreTicked() async throws {
    let address = try await person.openCase(sample: "upgrade-died")
    try await person.open(address + "/diagnosis")
    try await person.follow("form.tick button[aria-pressed=false]")
    try await person.waitFor("form.tick button[aria-pressed=true]")
    try await person.open(address + "/diagnosis")
    #expect(try await person.count("form.tick button[aria-pressed=true]") == 1)
  }

  @Test func anAnswerOfTheFilesIsOverruledAndTakenBack() async throws {
    let address = try await person.openCase(sample: "upgrade-died")
    try await person.open(address + "/walk")
    try await person.answer("mid-is-up", "no")
    try await person.open(address + "/questions/instance-upgraded")
    #expect(try await person.text(".from-evidence h2") == "The files say: Yes")
    #expect(try await person.count(".from-evidence figure.proof") > 0)
    try await person.answer("instance-upgraded", "no")
    try await person.open(address + "/questions/instance-upgraded")
    #expect(try await person.text(".from-person").contains("This overrules the files."))
    #expect(try await person.text(".trail").contains("No (a person)"))
    try await person.press("Take this answer back")
    #expect(try await person.count(".from-person") == 0)
    let trail = try await person.text(".trail")
    #expect(trail.contains("Yes (the files)"))
    #expect(trail.contains("No (a person)"), "the later answer is still there")
    try await person.open(address + "/history")
    #expect(try await person.sees("took the answer back"))
  }

  @Test func aLaterCheckShowsThatTheFixWorked() async throws {
    let address = try await person.openCase(sample: "wrong-password")
    try await person.check(sample: "healthy")
    try await person.waitFor(".standing.healthy")
    try await person.open(address + "/diagnosis")
    #expect(try await person.text(".change").contains("Gone: The password in config.xml"))
  }

  @Test func aZipOfSeveralServersIsEvidence() async throws {
    try await person.open("/")
    let zip = "Tests/MidpathEvidenceTests/Archives/Fixtures/servers.zip"
    try await person.type(ServerProgram.root + zip, into: "#files")
    try await person.click("form.evidence button.primary")
    try await person.waitFor("#servers")
    #expect(try await person.count("section[aria-labelledby=servers] tbody tr") == 3)
    try await person.follow("section[aria-labelledby=servers] button")
    #expect(try await person.text(".standing .badge") == "Suspected")
    #expect(try await person.sees("The password in config.xml is not the MID user's"))
  }

  @Test func pastedLinesAreEvidence() async throws {
    try await person.open("/")
    try await person.click("form.evidence summary")
    try await person.type(
      "11/22/26 07:01:02 (377) StartupSequencer SEVERE *** ERROR *** Could not authenticate user "
        + "'mid.user' on the ServiceNow instance", into: "#pasted")
    try await person.click("form.evidence button.primary")
    try await person.waitFor(".standing .badge")
    try await person.open(try await person.path() + "/diagnosis")
    #expect(try await person.sees("Could not authenticate user"))
  }

  @Test func aFormWithoutFilesIsNotSent() async throws {
    try await person.open("/")
    try await person.click("form.evidence button.primary")
    try await person.waitFor(".upload-progress.failed")
    #expect(try await person.text(".upload-progress").contains("Choose files"))
    #expect(try await person.path() == "/")
  }
}
