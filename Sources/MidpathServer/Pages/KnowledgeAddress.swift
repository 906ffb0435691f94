import MidpathModel
import MidpathReports

/// The addresses of pages about knowledge.
enum KnowledgeAddress {
  /// The page that leads to all others.
  static let overview = "/knowledge"
  /// What is wrong in the folder of an author.
  static let preview = "/knowledge/preview"
  /// A number that changes when the folder of an author was read again.
  static let reading = "/knowledge/generation"

  /// The page about an entry.
  static func of(_ entry: KnowledgeReference) -> String {
    "\(list(of: entry.kind))/\(PercentEncoding.segment(entry.id))"
  }

  /// The page about an id of any kind but stage and symptom, or nil where knowledge has none.
  static func of(_ id: String, in base: KnowledgeBase) -> String? {
    let kind: KnowledgeReference.Kind? =
      if base.cause(id) != nil {
        .cause
      } else if base.signature(id) != nil {
        .signature
      } else if base.path(id) != nil {
        .path
      } else if base.question(id) != nil {
        .question
      } else if base.danger(id) != nil {
        .danger
      } else if base.sequence(id) != nil {
        .sequence
      } else {
        nil
      }
    return kind.map { of(KnowledgeReference($0, id)) }
  }

  /// The page that lists all entries of a kind; sequences stand among their stages.
  static func list(of kind: KnowledgeReference.Kind) -> String {
    "\(overview)/\(folder(of: kind))"
  }

  /// The kinds whose pages lie below a part of an address; empty where it is no such part.
  static func kinds(in folder: String) -> [KnowledgeReference.Kind] {
    KnowledgeReference.Kind.allCases.filter { self.folder(of: $0) == folder }
  }

  /// The part of an address that pages of a kind lie below.
  static func folder(of kind: KnowledgeReference.Kind) -> String {
    switch kind {
    case .cause: "causes"
    case .signature: "signatures"
    case .path: "paths"
    case .question: "questions"
    case .danger: "dangers"
    case .sequence, .stage: "stages"
    case .symptom: "symptoms"
    }
  }
}
