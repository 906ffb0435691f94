import Foundation
import NIOCore

/// A JSON object that a client sends: every member has a name that is known, and a value.
protocol StrictBody: Decodable {
  /// The names of all members.
  associatedtype CodingKeys: CodingKey, CaseIterable
  /// The members that may be null.
  static var nullable: Set<String> { get }
}

extension StrictBody {
  static var nullable: Set<String> { [] }

  /// Reads a body; throws a ``Problem`` that names what is wrong with it.
  static func read(_ buffer: ByteBuffer) throws -> Self {
    let data = Data(buffer.readableBytesView)
    do {
      let members = try JSONDecoder().decode([String: BodyMember].self, from: data)
      try check(members)
      return try JSONDecoder().decode(Self.self, from: data)
    } catch let error as DecodingError {
      throw Problem.invalid(explanation(of: error))
    }
  }

  private static func check(_ members: [String: BodyMember]) throws {
    let known = CodingKeys.allCases.map(\.stringValue)
    for (name, member) in members.sorted(by: { $0.key < $1.key }) {
      guard known.contains(name) else {
        throw Problem.invalid(
          "There is no member “\(name)”. Known members: \(known.joined(separator: ", ")).")
      }
      guard !member.isNull || nullable.contains(name) else {
        throw Problem.invalid("The member “\(name)” is null. Leave it out, or give it a value.")
      }
    }
  }

  private static func explanation(of error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, _): "The member “\(key.stringValue)” is missing."
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      context.codingPath.last.map { "The member “\($0.stringValue)” is of the wrong type." }
        ?? "The body is no JSON object."
    default: "The body is no valid JSON."
    }
  }
}

/// A member of a body, whatever its value is.
private struct BodyMember: Decodable {
  let isNull: Bool

  init(from decoder: any Decoder) throws {
    isNull = try decoder.singleValueContainer().decodeNil()
  }
}
