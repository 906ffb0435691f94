import Hummingbird

/// What part of a file somebody asks for.
struct LogRequest: Sendable, Hashable {
  /// In place of a number: the last line.
  static let lastLine = "last"
  /// The largest number of a line that is understood.
  static let lineLimit = 1_000_000_000_000

  /// The path as proofs name it.
  let file: String
  /// The 1-based line in whose surroundings the page stands; `Int.max` for the last one.
  let line: Int?
  /// The 1-based line that the page begins with.
  let from: Int?
  /// The text that is looked for, one line of it.
  let find: String?
  /// The line behind which the search begins; nil where nothing is to be searched for now.
  let after: Int?
  /// Whether only the lines are asked for, for a page that has the rest.
  let isFragment: Bool

  /// Reads an address; throws where it names no file, or no numbers where they belong.
  init(query: String) throws {
    let fields: [String: String]
    do {
      // As a browser sends a form: a blank is written as a plus sign.
      fields = try URLEncodedFormDecoder().decode([String: String].self, from: query)
    } catch {
      throw Problem.invalid("The address is not encoded as it should be.")
    }
    guard let file = fields["file"], !file.isEmpty else {
      throw Problem.invalid("The address names no file. Choose one on the case's evidence page.")
    }
    self.file = file
    line =
      fields["line"] == LogRequest.lastLine
      ? .max : try LogRequest.number(fields["line"], least: 1)
    from = try LogRequest.number(fields["from"], least: 1)
    after = try LogRequest.number(fields["after"], least: 0)
    find = LogRequest.plain(fields["find"])
    isFragment = fields["fragment"] == "1"
  }

  /// A number as people write it: `1,024`, `1 024`.
  private static func number(_ text: String?, least: Int) throws -> Int? {
    guard let text = text?.filter({ !" ,.".contains($0) }), !text.isEmpty else { return nil }
    guard let number = Int(text), (least...lineLimit).contains(number) else {
      throw Problem.invalid("“\(text)” is no line. Lines are counted from 1.")
    }
    return number
  }

  /// The first line of a text without control characters, or nil where nothing is left.
  private static func plain(_ text: String?) -> String? {
    guard let line = text?.split(whereSeparator: \.isNewline).first else { return nil }
    let plain = String(line.unicodeScalars.filter { $0.value >= 0x20 || $0 == "\t" })
    let cut = plain.prefix(SearchText.addressLimit)
    return cut.isEmpty ? nil : String(cut)
  }
}
