package import MidpathModel

/// A condition in words, for people who read a cause.
package enum ConditionText {
  /// A sentence with a full stop, and a capital unless it begins with an id.
  package static func sentence(_ condition: Condition) -> String {
    let words = phrase(condition)
    let beginsWithID = words.prefix { $0 != " " }.contains(".")
    return (beginsWithID ? words : words.prefix(1).uppercased() + words.dropFirst()) + "."
  }

  /// The words alone.
  package static func phrase(_ condition: Condition) -> String {
    switch condition {
    case .all(let parts): parts.map(phrase).joined(separator: ", and ")
    case .any(let parts): "any of: " + parts.map(phrase).joined(separator: "; ")
    case .not(let part): "not (\(phrase(part)))"
    case .seen(let test): seen(test)
    case .stage(let test):
      "stage \(test.stage) of the last \(test.sequence) was \(test.outcome.rawValue)"
    case .attempts(let test):
      "at least \(test.atLeast) attempts (\(test.sequence))" + within(test.within)
    case .config(let test): "config.xml: \(parameter(test))"
    case .wrapper(let test): "wrapper settings: \(parameter(test))"
    case .file(let test): file(test)
    case .fact(let test): "\(test.name.rawValue) \(comparison(test.comparison))"
    case .record(let test): record(test)
    case .answer(let question, let choices):
      "the answer to \(question) is \(choices.joined(separator: " or "))"
    case .release(let range): "the release is \(range.text)"
    case .system(let system): "the host runs \(system.rawValue)"
    }
  }

  private static func seen(_ test: SignatureTest) -> String {
    var words = test.signatures.joined(separator: " or ") + " seen"
    if test.scope == .any { words += " at any time" }
    if test.atLeast > 1 { words += " at least \(test.atLeast) times" }
    words += within(test.within)
    if let near = test.near { words += " close to \(near)" }
    if let capture = test.alternates { words += ", \(capture) going to and fro" }
    return words
  }

  private static func within(_ seconds: Double?) -> String {
    seconds.map { " within \(Int($0 / 60)) minutes of the end" } ?? ""
  }

  private static func parameter(_ test: ParameterTest) -> String {
    let names = test.names.joined(separator: " or ")
    switch test.check {
    case .present(let wanted): return "\(names) is \(wanted ? "" : "not ")there"
    case .empty(let wanted): return "\(names) is \(wanted ? "" : "not ")empty"
    case .duplicated(let wanted): return "\(names) stands \(wanted ? "more than once" : "once")"
    case .placeholder(let wanted):
      return "\(names) is \(wanted ? "still" : "not") the template's text"
    case .encrypted(let wanted): return "\(names) is \(wanted ? "" : "not ")encrypted"
    case .override(let wanted): return "\(names) is \(wanted ? "" : "not ")set by an administrator"
    case .value(let compared): return "\(names) \(comparison(compared))"
    }
  }

  private static func file(_ test: FileTest) -> String {
    let paths = test.paths.joined(separator: " or ")
    switch test.check {
    case .exists(let wanted): return "\(paths) \(wanted ? "exists" : "is missing")"
    case .empty(let wanted): return "\(paths) is \(wanted ? "" : "not ")empty"
    }
  }

  private static func record(_ test: RecordTest) -> String {
    let filter = test.filter.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let which = filter.isEmpty ? "" : " with \(filter.joined(separator: ", "))"
    switch test.check {
    case .exists(let wanted): return "\(test.table) has \(wanted ? "a" : "no") record\(which)"
    case .field(let field, let compared):
      return "\(test.table).\(field)\(which) \(comparison(compared))"
    }
  }

  private static func comparison(_ comparison: Comparison) -> String {
    switch comparison {
    case .isOneOf(let values): "is \(values.joined(separator: " or "))"
    case .matches(let globs): "is like \(globs.joined(separator: " or "))"
    case .atLeast(let least): "is at least \(NumberText.decimal(least))"
    case .atMost(let most): "is at most \(NumberText.decimal(most))"
    }
  }
}
