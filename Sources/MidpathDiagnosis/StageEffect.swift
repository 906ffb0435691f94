import MidpathModel

/// What a signature says about a stage of a sequence whenever it is seen.
struct StageEffect {
  let stage: String
  let state: StageMark.State
  /// Where the stage stands in its sequence, from 0.
  let position: Int
  /// Whether the signature only follows from other lines.
  let isConsequence: Bool

  /// What a signature says about the stages of a sequence.
  static func effects(of signature: Signature, in sequence: StageSequence) -> [StageEffect] {
    let isConsequence = signature.role == .consequence
    return sequence.stages.enumerated().flatMap { position, stage -> [StageEffect] in
      var effects: [StageEffect] = []
      if stage.passed.contains(signature.id) {
        effects.append(
          StageEffect(
            stage: stage.id, state: .passed, position: position, isConsequence: isConsequence))
      }
      if stage.failed.contains(signature.id) {
        effects.append(
          StageEffect(
            stage: stage.id, state: .failed, position: position, isConsequence: isConsequence))
      }
      return effects
    }
  }
}
