import Foundation
import MidpathReports

/// The published schema of a diagnosis, as a component of the OpenAPI document.
enum DiagnosisSchema {
  /// A diagnosis of one MID Server.
  static let schema = part("single")
  /// What proves something.
  static let evidence = part("evidence")
  /// The name of the component that holds all definitions.
  static let name = "DiagnosisParts"

  /// `docs/schema/diagnosis-1.json`, its references made to fit.
  static let parts: APISchema = {
    let asset = EmbeddedFiles.all.first { "\($0.name)" == "diagnosis-1.json" }
    let text = "\(asset?.text ?? "{}")"
      .replacing("\"#/$defs/", with: "\"#/components/schemas/\(name)/$defs/")
    let read = try? JSONDecoder().decode(DecodedJSON.self, from: Data(text.utf8))
    guard case .object(let members) = read?.node else { return APISchema(node: .object([])) }
    // Its own identity would make its references relative to itself.
    return APISchema(node: .object(members.filter { !["$schema", "$id"].contains($0.name) }))
  }()

  private static func part(_ definition: String) -> APISchema {
    .named("\(name)/$defs/\(definition)")
  }
}

/// A JSON value that was read; the keys of objects are sorted.
private struct DecodedJSON: Decodable {
  let node: JSONNode

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      node = .null
    } else if let flag = try? value.decode(Bool.self) {
      node = .bool(flag)
    } else if let number = try? value.decode(Int.self) {
      node = .integer(number)
    } else if let number = try? value.decode(Double.self) {
      node = .number(number)
    } else if let text = try? value.decode(String.self) {
      node = .string(text)
    } else if let items = try? value.decode([DecodedJSON].self) {
      node = .array(items.map(\.node))
    } else {
      let members = try value.decode([String: DecodedJSON].self)
      node = .object(
        members.sorted { $0.key < $1.key }.map { JSONMember($0.key, $0.value.node) })
    }
  }
}
