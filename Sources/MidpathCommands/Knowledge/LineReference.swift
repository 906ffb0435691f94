import ArgumentParser
import Foundation

/// A line of a file, as `FILE:LINE`.
struct LineReference {
  let file: String
  /// 1-based.
  let line: Int

  /// The most bytes of the line that are taken.
  static let byteLimit = 2_000

  /// Reads `FILE:LINE`.
  init(_ text: String) throws {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count >= 2, let number = parts.last.flatMap({ Int($0) }), number > 0 else {
      throw ValidationError("“\(text)” names no line: write FILE:LINE.")
    }
    file = parts.dropLast().joined(separator: ":")
    line = number
  }

  /// The text of the line, without its end.
  func text() throws -> String {
    let handle: FileHandle
    do {
      handle = try FileHandle(forReadingFrom: URL(filePath: file))
    } catch {
      throw CommandFailure("\(file) cannot be read. Name a log file.")
    }
    defer { try? handle.close() }
    var number = 1
    var found: [UInt8] = []
    while let part = try handle.read(upToCount: 1 << 20), !part.isEmpty {
      for byte in part {
        if byte == 0x0A {
          if number == line { return String(decoding: found, as: UTF8.self) }
          number += 1
        } else if number == line, byte != 0x0D, found.count < LineReference.byteLimit {
          found.append(byte)
        }
      }
    }
    guard number == line, !found.isEmpty else {
      throw CommandFailure("\(file) has no line \(line); it ends with line \(number).")
    }
    return String(decoding: found, as: UTF8.self)
  }
}
