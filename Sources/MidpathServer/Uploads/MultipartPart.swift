/// What the headers of a part of a form say (RFC 7578, section 4.2).
struct MultipartPart: Sendable, Hashable {
  /// The name of the field.
  let name: String
  /// The name or relative path of the file, as the browser gives it; nil for a plain field.
  let fileName: String?

  /// Reads the header lines of a part.
  init(headers: [String]) {
    let line = headers.first { $0.lowercased().hasPrefix("content-disposition:") } ?? ""
    name = MultipartPart.parameter("name", of: line) ?? ""
    fileName = MultipartPart.parameter("filename", of: line)
  }

  /// The value of a quoted parameter; browsers write `"`, CR and LF in it as `%22`, `%0D`, `%0A`.
  private static func parameter(_ name: String, of line: String) -> String? {
    let mark = "; \(name)=\""
    guard let start = line.ranges(of: mark).first?.upperBound else { return nil }
    var value = String(line[start...].prefix { $0 != "\"" })
    for (code, sign) in [("%22", "\""), ("%0D", "\r"), ("%0A", "\n")] {
      value.replace(code, with: sign)
    }
    return value
  }
}
