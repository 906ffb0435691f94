/// What an author can say about evidence.
///
/// Evaluated in three values, keeping the proof.
package indirect enum Condition: Sendable {
  case all([Condition])
  case any([Condition])
  case not(Condition)
  case seen(SignatureTest)
  case stage(StageTest)
  case attempts(AttemptTest)
  case config(ParameterTest)
  case wrapper(ParameterTest)
  case file(FileTest)
  case fact(FactTest)
  case record(RecordTest)
  case answer(question: String, isOneOf: [String])
  case release(ReleaseRange)
  case system(OperatingSystem)
}
