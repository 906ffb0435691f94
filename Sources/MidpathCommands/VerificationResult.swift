import ArgumentParser
import MidpathDiagnosis
import MidpathModel

extension Verification {
  /// What a look at evidence says about a cause that should be fixed.
  struct Result {
    /// The answer in one word.
    enum State: String {
      case fixed
      case stillThere = "still-there"
      case unknown
    }

    let cause: Cause
    let server: ServerIdentity
    let state: State
    let because: [Observation]
    let settledBy: [String]

    /// Looks whether the cause is still confirmed, and whether its own mark of success is there.
    init(_ cause: Cause, evidence: Evidence, diagnoser: Diagnoser) {
      self.cause = cause
      server = evidence.server
      let found = diagnoser.diagnose(evidence).causes.first { $0.id == cause.id }
      let judgement = diagnoser.verify(cause, evidence: evidence)
      if let found, found.state == .confirmed, judgement.truth != .yes {
        (state, because, settledBy) = (.stillThere, found.evidence, [])
        return
      }
      switch judgement.truth {
      case .yes: (state, because, settledBy) = (.fixed, judgement.because, [])
      case .no: (state, because, settledBy) = (.stillThere, judgement.because, [])
      case .unknown: (state, because, settledBy) = (.unknown, [], judgement.settledBy)
      }
    }

    /// 0 fixed, 1 still there, 3 cannot tell.
    var exitCode: ExitCode {
      switch state {
      case .fixed: .success
      case .stillThere: ExitStatus.causeConfirmed
      case .unknown: ExitStatus.couldNotTell
      }
    }
  }
}
