import ArgumentParser
import MidpathModel

/// The exit codes that scripts depend on.
enum ExitStatus {
  /// A cause was confirmed.
  static let causeConfirmed = ExitCode(1)
  /// midpath could not finish: bad knowledge, internal error.
  static let couldNotFinish = ExitCode(2)
  /// It finished but could not tell.
  static let couldNotTell = ExitCode(3)

  /// The code for the results of several servers: a confirmed cause weighs most.
  static func code(for verdicts: [Diagnosis.Verdict]) -> ExitCode {
    if verdicts.contains(.cause) { return causeConfirmed }
    if verdicts.contains(.suspected) || verdicts.contains(.unknown) || verdicts.isEmpty {
      return couldNotTell
    }
    return .success
  }

  /// The code for a look at a cause on several servers: one where it is still there weighs most.
  static func code(for states: [Verification.Result.State]) -> ExitCode {
    if states.contains(.stillThere) { return causeConfirmed }
    return states.contains(.unknown) ? couldNotTell : .success
  }
}
