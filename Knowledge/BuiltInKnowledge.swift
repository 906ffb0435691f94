/// The knowledge files of this repository, as they were when the binary was built.
package enum BuiltInKnowledge {
  /// All files: paths below `Knowledge/` with their texts, in the order of their paths.
  package static func files() -> [(path: String, text: String)] {
    var files: [(path: String, text: String)] = []
    bundle.withUTF8Buffer { bytes in
      var position = 0
      while position < bytes.count, let lineEnd = bytes[position...].firstIndex(of: 0x0A) {
        let header = String(decoding: bytes[position..<lineEnd], as: UTF8.self)
        let parts = header.split(separator: "\t")
        guard parts.count == 2, let size = Int(parts[1]), lineEnd + 1 + size <= bytes.count else {
          return
        }
        let text = String(decoding: bytes[(lineEnd + 1)..<(lineEnd + 1 + size)], as: UTF8.self)
        files.append((path: String(parts[0]), text: text))
        position = lineEnd + 1 + size
      }
    }
    return files
  }
}
