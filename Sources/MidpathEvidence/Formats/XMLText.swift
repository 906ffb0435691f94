/// Text within XML.
enum XMLText {
  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
  ]

  /// The longest reference that is looked for, such as `&#x10FFFF;`.
  private static let referenceLimit = 10

  /// `utf8` with the five entities and character references resolved; all others stay as written.
  static func unescaped(_ utf8: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    var rest = utf8
    while let ampersand = rest.firstIndex(of: UInt8(ascii: "&")) {
      result += rest[..<ampersand]
      rest = rest[ampersand...]
      let window = rest.prefix(referenceLimit + 1)
      if let end = window.firstIndex(of: UInt8(ascii: ";")),
        let scalar = scalar(String(decoding: rest[(ampersand + 1)..<end], as: UTF8.self))
      {
        result += String(scalar).utf8
        rest = rest[(end + 1)...]
      } else {
        result.append(UInt8(ascii: "&"))
        rest = rest.dropFirst()
      }
    }
    return String(decoding: result + rest, as: UTF8.self)
  }

  private static func scalar(_ reference: String) -> Unicode.Scalar? {
    if let scalar = named[reference] { return scalar }
    guard reference.hasPrefix("#") else { return nil }
    let digits = reference.dropFirst()
    let value =
      digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
    return value.flatMap(Unicode.Scalar.init)
  }
}
