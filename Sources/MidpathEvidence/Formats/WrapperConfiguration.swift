package import MidpathModel

/// One configuration file of the service wrapper: wrapper.conf, wrapper-override.conf and the like.
///
/// `#` begins a comment and `##` is a `#`; the last of several lines with one name counts.
package struct WrapperConfiguration: Sendable {
  /// In file order, duplicates kept.
  package private(set) var settings: [WrapperSetting] = []
  /// Lines that set nothing although they look as if: `name: value` instead of `name=value`.
  package private(set) var problems: [Observation] = []
  /// What `#include` names, in file order; nothing of it is read here.
  package private(set) var includes: [String] = []

  /// Reads the text of a file; `isOverride` for those that an administrator writes.
  package init(
    _ text: String, file: String, source: EvidenceSource = .agentFolder, isOverride: Bool
  ) {
    for line in TextLine.lines(of: text) {
      let content = line.text.trimmingBlanks()
      if let include = WrapperConfiguration.include(content) {
        includes.append(include)
        continue
      }
      let statement = WrapperConfiguration.withoutComment(content)
      guard !statement.isEmpty else { continue }
      let place = Place.line(file: file, line: line.number)
      let sign = statement.firstIndex { $0 == "=" || $0 == ":" }
      guard let sign, statement[sign] == "=" else {
        if WrapperConfiguration.isColonMistake(statement, sign: sign) {
          problems.append(
            Observation(source: source, place: place, text: SafeText.shown(statement)))
        }
        continue
      }
      let name = statement[..<sign].trimmingBlanks()
      let value = statement[statement.index(after: sign)...].trimmingBlanks()
      guard !name.isEmpty else { continue }
      let shown = name.hasPrefix("wrapper.license.") ? "\(name)=\(SecretMask.mask)" : statement
      settings.append(
        WrapperSetting(
          name: name, value: value,
          observation: Observation(source: source, place: place, text: SafeText.shown(shown)),
          isOverride: isOverride))
    }
  }

  /// The settings in force: a later file lies over an earlier one.
  package static func merged(_ files: [WrapperConfiguration]) -> [String: WrapperSetting] {
    var settings: [String: WrapperSetting] = [:]
    for file in files {
      for setting in file.settings { settings[setting.name] = setting }
    }
    return settings
  }

  /// The file that `#include ../conf/wrapper-override.conf` names.
  private static func include(_ line: String) -> String? {
    for word in ["#include.required", "#include.debug", "#include"] where line.hasPrefix(word) {
      let rest = line.dropFirst(word.count)
      guard rest.first == " " || rest.first == "\t" else { continue }
      let path = rest.trimmingBlanks()
      return path.isEmpty ? nil : path
    }
    return nil
  }

  private static func withoutComment(_ line: String) -> String {
    var kept = ""
    var rest = line[...]
    while let mark = rest.firstIndex(of: "#") {
      kept += rest[..<mark]
      rest = rest[rest.index(after: mark)...]
      guard rest.first == "#" else { return kept.trimmingBlanks() }
      kept += "#"
      rest = rest.dropFirst()
    }
    return (kept + rest).trimmingBlanks()
  }

  /// Whether a known kind of name stands before a `:`.
  private static func isColonMistake(_ line: String, sign: String.Index?) -> Bool {
    guard let sign else { return false }
    let name = line[..<sign].trimmingBlanks()
    return (name.hasPrefix("wrapper.") || name.hasPrefix("set."))
      && !name.contains { $0.isWhitespace }
  }
}
