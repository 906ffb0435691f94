import Foundation
import MidpathModel

/// A case on disk: which path, which evidence, who answered what and when.
struct CaseFile: Codable {
  /// One answer of a person.
  struct Entry: Codable, Equatable {
    var question: String
    /// The id of an answer; nil for "I don't know".
    var answer: String?
    /// When it was given, ISO 8601 in UTC.
    var at: String
    /// Whether it was given by accepting what evidence says.
    var accepted: Bool
  }

  var schemaVersion = 1
  var path: String?
  var evidence: [String] = []
  /// The MID Server that was chosen, where the evidence is of several.
  var server: String?
  var answers: [Entry] = []

  /// The newest version that this program reads.
  static let newestVersion = 1

  /// Reads a case; a file that does not exist begins a new one.
  static func load(_ name: String) throws -> CaseFile {
    guard FileManager.default.fileExists(atPath: name) else { return CaseFile() }
    do {
      let file = try JSONDecoder().decode(
        CaseFile.self, from: Data(contentsOf: URL(filePath: name)))
      guard file.schemaVersion <= newestVersion else {
        throw CommandFailure(
          "The case \(name) was written by a newer midpath (version \(file.schemaVersion) of the "
            + "file). Use that one, or begin a new case file.")
      }
      return file
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(
        "The case \(name) cannot be read: it is no case file of midpath, or it is damaged. "
          + "Move it away to begin a new case.")
    }
  }

  /// Writes the case whole or not at all.
  func save(_ name: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      try encoder.encode(self).write(to: URL(filePath: name), options: .atomic)
    } catch {
      throw CommandFailure(
        "The case could not be saved to \(name): \(error.localizedDescription) "
          + "Choose another file with --case.")
    }
  }

  /// Puts an answer in place of an earlier one to the same question.
  mutating func record(_ answer: PersonAnswer, accepted: Bool = false) {
    answers.removeAll { $0.question == answer.question }
    answers.append(
      Entry(
        question: answer.question, answer: answer.choice, at: Date.now.ISO8601Format(),
        accepted: accepted))
  }

  /// What the person said, without mere acceptance of what evidence says.
  var given: [PersonAnswer] {
    answers.filter { !$0.accepted }.map { PersonAnswer(question: $0.question, choice: $0.answer) }
  }
}
