/// What the desk answered to a request.
struct DeskAnswer: Sendable, Hashable {
  struct Field: Sendable, Hashable {
    let name: String
    let value: String
  }

  let status: Int
  let fields: [Field]
  let body: [UInt8]

  var text: String { String(decoding: body, as: UTF8.self) }

  /// Where it leads to.
  var location: String? { header("Location") }

  /// The first header with a name, in any case.
  func header(_ name: String) -> String? {
    fields.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}
