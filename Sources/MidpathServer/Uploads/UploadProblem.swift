import Hummingbird

/// Why an upload is not taken.
enum UploadProblem {
  /// A file is larger than what is taken.
  static func fileTooLarge(_ limits: DeskLimits) -> Problem {
    Problem.tooLarge(
      "A file may have \(SizeText.text(limits.uploadBytes)). “midpath check” on the command line "
        + "takes larger ones.")
  }

  /// A check has more files than what is taken.
  static func tooManyFiles(_ limits: DeskLimits) -> Problem {
    Problem.tooLarge("A check may have \(limits.filesPerCheck) files. Pack them as a zip.")
  }

  /// A request did not end in time.
  static func tooSlow(_ limits: DeskLimits) -> Problem {
    Problem(
      .requestTimeout, "The upload took too long",
      "It was stopped after \(Int(limits.uploadSeconds / 60)) minutes. Pack the logs into a "
        + "zip, or name the folder on this machine to “midpath check”.")
  }

  static let storageFull = Problem(
    HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage"),
    "There is no room for this upload",
    "Delete cases that are no longer needed, make room on the disk, or start the desk with a "
      + "larger --max-storage.")
}
