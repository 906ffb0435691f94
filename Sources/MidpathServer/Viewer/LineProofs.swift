import MidpathModel
import MidpathReports
import MidpathStore

/// The lines of one file that the diagnosis of a case names, with what they prove.
struct LineProofs: Sendable {
  /// The lines, in order.
  let lines: [Int]
  private let proofs: [Int: [LineProof]]

  /// Collects them; a file of another check than the last finished one has none.
  init(of file: String, check: Int, in view: CaseView) {
    var collected = Collector(file: file)
    if check == view.lastCheck?.number { collected.collect(from: view) }
    proofs = collected.proofs
    lines = proofs.keys.sorted()
  }

  /// What a line proves; nothing for most lines.
  subscript(line: Int) -> [LineProof] { proofs[line] ?? [] }

  /// The nearest proof before a line.
  func last(before line: Int) -> Int? { lines.last { $0 < line } }

  /// The nearest proof behind a line.
  func first(after line: Int) -> Int? { lines.first { $0 > line } }
}

private struct Collector {
  let file: String
  var proofs: [Int: [LineProof]] = [:]

  mutating func collect(from view: CaseView) {
    let address = CaseAddress(id: view.deskCase.id)
    let diagnosis = view.diagnosis
    for cause in diagnosis.causes + diagnosis.expected {
      let verb = cause.state == .confirmed ? "proves" : "suggests"
      add(cause.evidence, LineProof(verb: verb, title: cause.title, address: address.diagnosis))
      add(
        cause.against,
        LineProof(verb: "speaks against", title: cause.title, address: address.diagnosis))
    }
    for danger in diagnosis.dangers {
      add(
        danger.because,
        LineProof(
          verb: "shows a danger", title: danger.text.paragraphs.joined(separator: " "),
          address: address.diagnosis))
    }
    for stage in diagnosis.stages {
      let title = "\(stage.title), \(stage.reachedTitle)"
      add(
        stage.evidence,
        LineProof(verb: "shows a stage", title: title, address: address.diagnosis))
    }
    for question in diagnosis.questions {
      add(
        question.answer.because,
        LineProof(
          verb: "answers", title: question.ask, address: address.question(question.id)))
    }
  }

  private mutating func add(_ observations: [Observation], _ proof: LineProof) {
    for observation in observations {
      guard case .line(file, let line) = observation.place,
        proofs[line]?.contains(proof) != true
      else { continue }
      proofs[line, default: []].append(proof)
    }
  }
}
