package import ArgumentParser
import MidpathReports

/// The command line of midpath: one subcommand a file.
package struct MidpathCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "midpath",
    abstract: "Get a ServiceNow MID Server back to work.",
    discussion: """
      midpath reads the files of a MID Server, answers the questions of its
      troubleshooting paths with the lines that prove the answers, and names the
      root cause, what must not be done, the fix, and how to see that it worked.

        midpath check /opt/servicenow/mid/agent    what is wrong, and why?
        midpath walk credentials agent             question by question
        midpath explain user.wrong-password        all about one cause
        midpath verify user.wrong-password agent   is it fixed now?
        midpath serve                              all of it in a browser

      Exit codes: 0 nothing found, 1 a cause was confirmed, 2 midpath could not
      finish, 3 it could not tell, 64 wrong usage, 130 interrupted. --exit-zero
      turns 1 and 3 into 0.
      """,
    version: MidpathVersion.text,
    subcommands: [
      CheckCommand.self, WalkCommand.self, VerifyCommand.self, ExplainCommand.self,
      ListCommand.self, KnowledgeCommand.self, ServeCommand.self,
    ])

  package init() {}
}
