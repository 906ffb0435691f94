import Foundation
import Testing

/// The habits that CONTRIBUTING.md names.
@Suite struct HouseStyleTests {
  static let fileLimit = 500
  static let functionLimit = 70
  /// The one file that may say `@unchecked Sendable`.
  static let uncheckedFile = "Sources/LogScan/DatabaseHandle.swift"

  static let sources =
    (try? Repository.folders("Sources"))?
    .flatMap { Repository.swiftFiles("Sources/\($0)") } ?? []

  @Test func filesAndFunctionsAreShort() throws {
    #expect(Self.sources.count > 100)
    for file in Self.sources {
      let lines = try Repository.text(file).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= Self.fileLimit, "\(file) has \(lines.count) lines")
      var start: (line: Int, indent: Int)?
      for (index, line) in lines.enumerated() {
        let indent = line.prefix { $0 == " " }.count
        let words = line.split(separator: " ")
        if let open = start, indent == open.indent, line.dropFirst(indent).hasPrefix("}") {
          let length = index - open.line + 1
          #expect(length <= Self.functionLimit, "\(file):\(open.line + 1): \(length) lines")
          start = nil
        } else if start == nil, words.contains("func") || words.first?.hasPrefix("init") == true,
          !line.hasSuffix("}"), !line.contains("//")
        {
          start = (index, indent)
        }
      }
    }
  }

  @Test func nothingIsForcedOrHidden() throws {
    for file in Self.sources {
      let text = try Repository.text(file)
      #expect(!text.contains("try!"), "\(file) has try!")
      #expect(!text.contains(" as! "), "\(file) has as!")
      #expect(!text.contains("Task {"), "\(file) has an unstructured task")
      if file != Self.uncheckedFile {
        #expect(!text.contains("@unchecked Sendable"), "\(file) has @unchecked Sendable")
      }
    }
  }

  @Test func unsafeCodeSaysWhyItIsSafe() throws {
    #expect(try Repository.text(Self.uncheckedFile).contains("// SAFETY:"))
  }

  @Test func namesSayWhatThingsAre() {
    for file in Self.sources {
      let name = file.split(separator: "/").last ?? ""
      for word in ["Util", "Helper", "Manager", "Common", "Misc"] {
        #expect(!name.contains(word), "\(file) is named \(word)")
      }
    }
  }

  @Test func nothingIsPublic() throws {
    for file in Self.sources {
      for line in try Repository.text(file).split(separator: "\n") {
        #expect(!line.split(separator: " ").contains("public"), "\(file): \(line)")
      }
    }
  }

  /// A type that another file names has a file of its own name, or shares the one of a small family.
  @Test func filesAreNamedForWhatIsInThem() throws {
    for file in Self.sources where !file.hasSuffix("main.swift") {
      let name = (file.split(separator: "/").last ?? "").dropLast(".swift".count)
      let type = name.split(separator: "+").first ?? name
      let text = try Repository.text(file)
      let isNamed = [
        "struct \(type)", "class \(type)", "actor \(type)", "enum \(type)", "protocol \(type)",
        "extension \(type)",
        "extension [\(type)", "extension Array",
      ].contains { text.contains($0) }
      #expect(
        isNamed || name.contains("+") || text.contains("extension"), "\(file) declares no \(type)")
    }
  }
}
