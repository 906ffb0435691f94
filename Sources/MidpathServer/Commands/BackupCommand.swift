import ArgumentParser
import Foundation
import MidpathStore

/// `midpath-server backup`: a complete copy of all cases while the desk works on.
struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy all cases into one file while the desk runs.",
    discussion: """
      The copy has cases, answers, notes and diagnoses; uploaded evidence stays in
      the data folder. To restore, stop the desk and put the copy in place of
      cases.sqlite.
      """)

  @Argument(help: ArgumentHelp("The file to write; it must not exist.", valueName: "file"))
  var file: String

  @OptionGroup var data: DataOptions

  func run() async throws {
    try await data.store().backup(to: file)
    FileHandle.standardError.write(Data("All cases are copied to \(file)\n".utf8))
  }
}
