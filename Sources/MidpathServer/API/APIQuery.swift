import Foundation

/// What stands behind the `?` of an address, every name known and there once.
struct APIQuery: Sendable {
  private let values: [String: String]

  /// Reads a query (`application/x-www-form-urlencoded`) that may have these parameters alone.
  init(_ text: String?, _ parameters: [APIParameter]) throws {
    let names = parameters.map(\.name)
    var values: [String: String] = [:]
    for part in (text ?? "").split(separator: "&") {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = try APIQuery.decoded(pair[0])
      guard names.contains(name) else {
        let known = names.isEmpty ? "It takes none." : "It takes: \(names.joined(separator: ", "))."
        throw Problem.invalid("This address takes no parameter “\(name)”. \(known)")
      }
      guard values[name] == nil else {
        throw Problem.invalid("The parameter “\(name)” is there twice.")
      }
      values[name] = try APIQuery.decoded(pair.count > 1 ? pair[1] : "")
    }
    for parameter in parameters where parameter.isRequired && values[parameter.name] == nil {
      throw Problem.invalid("The parameter “\(parameter.name)” is missing.")
    }
    self.values = values
  }

  /// The value of a parameter, or nil.
  subscript(name: String) -> String? { values[name] }

  /// The text of a parameter, or nil; throws for one that is blank or longer than `limit`.
  func text(_ name: String, upTo limit: Int) throws -> String? {
    guard let text = values[name] else { return nil }
    guard !text.isBlank, text.unicodeScalars.count <= limit else {
      throw Problem.invalid(
        "The parameter “\(name)” has 1 to \(limit) characters, and is not blank.")
    }
    return text
  }

  /// The whole number of a parameter, or nil; throws for anything else than a number in `range`.
  func number(_ name: String, in range: ClosedRange<Int>) throws -> Int? {
    guard let text = values[name] else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw Problem.invalid(
        "The parameter “\(name)” is a whole number from \(range.lowerBound) to "
          + "\(range.upperBound).")
    }
    return number
  }

  private static func decoded(_ text: Substring) throws -> String {
    guard let plain = text.replacing("+", with: " ").removingPercentEncoding else {
      throw Problem.invalid("The address is not encoded as it should be.")
    }
    return plain
  }
}
