package import MidpathModel

extension Diagnoser {
  /// Looks whether a cause is still confirmed, and whether its own mark of success is there.
  ///
  /// The mark of success outweighs what confirms the cause: the proof may lie before the fix.
  package func verification(of cause: Cause, evidence: Evidence) -> Verification.Result {
    let judgement = verify(cause, evidence: evidence)
    let confirmed = diagnose(evidence).causes.first { $0.id == cause.id && $0.state == .confirmed }
    func result(_ state: Verification.Result.State, _ because: [Observation]) -> Verification.Result
    {
      Verification.Result(
        cause: cause, server: evidence.server, state: state, because: because,
        settledBy: state == .unknown ? judgement.settledBy : [])
    }
    switch judgement.truth {
    case .yes: return result(.fixed, judgement.because)
    case .no: return result(.stillThere, confirmed?.evidence ?? judgement.because)
    case .unknown:
      guard let confirmed else { return result(.unknown, []) }
      return result(.stillThere, confirmed.evidence)
    }
  }
}
