import Foundation
import Testing

/// ARCHITECTURE.md, Package.swift and the imports say the same.
@Suite struct ModuleTests {
  /// Who may import whom, own modules only: the table of ARCHITECTURE.md as data.
  static let allowed: [String: Set<String>] = [
    "midpath": ["MidpathCommands"],
    "midpath-server": ["MidpathServer"],
    "MidpathServer": [
      "BuiltInKnowledge", "LogScan", "MidpathDiagnosis", "MidpathEvidence", "MidpathKnowledge",
      "MidpathModel", "MidpathReports", "MidpathStore",
    ],
    "MidpathStore": ["MidpathModel"],
    "MidpathCommands": [
      "BuiltInKnowledge", "MidpathDiagnosis", "MidpathEvidence", "MidpathKnowledge",
      "MidpathModel", "MidpathReports",
    ],
    "MidpathReports": ["MidpathModel"],
    "MidpathEvidence": [
      "Carchive", "Chs", "Clibxml2", "LogScan", "MidpathDiagnosis", "MidpathModel",
    ],
    "MidpathDiagnosis": ["MidpathModel"],
    "MidpathKnowledge": ["MidpathModel"],
    "LogScan": ["Chs"],
    "MidpathModel": [],
    "embed-knowledge": ["MidpathKnowledge", "MidpathModel"],
    "embed-files": ["MidpathKnowledge"],
  ]

  /// Libraries of the system, which have no row of their own.
  static let libraries: Set<String> = ["Carchive", "Chs", "Clibxml2"]

  static let own = Set(allowed.keys).union(["BuiltInKnowledge"]).union(libraries)

  @Test(arguments: ModuleTests.allowed.keys.sorted())
  func importsPointDownwards(module: String) throws {
    for file in Repository.swiftFiles("Sources/\(module)") {
      let lines = try Repository.text(file).split(separator: "\n")
      let imports = lines.compactMap { line -> String? in
        let words = line.split(separator: " ")
        guard let index = words.firstIndex(of: "import"), index <= 1, words.count > index + 1
        else { return nil }
        return String(words[index + 1])
      }
      let wrong = Set(imports).intersection(Self.own).subtracting(Self.allowed[module] ?? [])
      #expect(wrong.isEmpty, "\(file) imports \(wrong.sorted())")
    }
  }

  @Test func everyModuleHasARowInTheArchitecture() throws {
    let page = try Repository.text("ARCHITECTURE.md")
    let sources = try Repository.folders("Sources").filter { !Self.libraries.contains($0) }
    for module in sources + ["BuiltInKnowledge"] {
      let row = try #require(
        page.split(separator: "\n").first { $0.hasPrefix("| `\(module)` |") },
        "ARCHITECTURE.md has no row for \(module)")
      guard let allowed = Self.allowed[module] else { continue }
      let wanted = allowed.subtracting(Self.libraries).sorted().joined(separator: ", ")
      let cell = row.split(separator: "|").last.map { $0.trimmingCharacters(in: .whitespaces) }
      #expect(cell == wanted, "the row of \(module) lists \(cell ?? "")")
    }
  }

  @Test func everyPurposeStandsInTheManifest() throws {
    let page = try Repository.text("ARCHITECTURE.md")
    let manifest = try Repository.text("Package.swift")
    for row in page.split(separator: "\n")
    where row.hasPrefix("| `Midpath") || row.hasPrefix("| `LogScan`") {
      let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      #expect(
        manifest.contains("// \(cells[1])"), "the manifest has another purpose for \(cells[0])")
    }
  }

  @Test func theDiagnosisIsPure() throws {
    for module in ["MidpathDiagnosis", "MidpathModel", "MidpathReports"] {
      for file in Repository.swiftFiles("Sources/\(module)") {
        let text = try Repository.text(file)
        for word in ["import Foundation", "import Glibc", "Date(", "Date.now", "FileManager"] {
          #expect(!text.contains(word), "\(file) has \(word)")
        }
      }
    }
  }

  @Test func theScannerHasNoWordOfTheDomain() throws {
    for file in Repository.swiftFiles("Sources/LogScan") {
      let text = try Repository.text(file).lowercased()
      for word in ["midpath", "servicenow", "mid server", "agent0", "wrapper.log"] {
        #expect(!text.contains(word), "\(file) has \(word)")
      }
    }
  }

  @Test func nothingDialsOut() throws {
    for module in try Repository.folders("Sources") {
      for file in Repository.swiftFiles("Sources/\(module)") {
        let text = try Repository.text(file)
        for word in ["URLSession", "getaddrinfo", "SOCK_STREAM", "import FoundationNetworking"] {
          #expect(!text.contains(word), "\(file) has \(word)")
        }
      }
    }
  }
}
