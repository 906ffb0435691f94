import Foundation

/// The parts of a kept diagnosis (`--format json`) that are compared with a later one.
struct KeptDiagnosis: Decodable, Sendable {
  /// A cause of it.
  struct KeptCause: Decodable, Sendable {
    let id: String
    let title: String
    let state: String
    let explainedBy: String?
  }

  let verdict: String
  let causes: [KeptCause]

  /// Reads what was kept; nil where it is no such diagnosis.
  init?(json: String) {
    guard let read = try? JSONDecoder().decode(KeptDiagnosis.self, from: Data(json.utf8)) else {
      return nil
    }
    self = read
  }

  /// The causes that follow from no other one.
  var roots: [KeptCause] { causes.filter { $0.explainedBy == nil } }
}
