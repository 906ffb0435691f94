import MidpathModel

/// How often each file of the ECCSender could not be sent; bounded, because a queue may hold a
/// million files.
struct RefusedFiles {
  /// The count of the file that failed most often, and one of its lines.
  private(set) var most: (count: Int, observation: Observation)?
  private var counts: [UInt64: Int] = [:]

  /// The most files that are counted apart.
  static let fileLimit = 4_096

  /// Takes an `Attempt to send ecc_queue.X.xml failed` line.
  mutating func add(
    _ bytes: UnsafeRawBufferPointer, _ line: Range<Int>, observation: () -> Observation
  ) {
    let label: StaticString = "Attempt to send "
    var cursor = ByteCursor(bytes, line)
    guard let place = cursor.find(label, before: cursor.end) else { return }
    cursor.move(to: place + label.utf8CodeUnitCount)
    guard let end = cursor.find(0x20, before: cursor.position + 300) else { return }
    var name = cursor
    name.move(to: end)
    guard name.find("failed", before: name.position + 10) != nil else { return }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for place in cursor.position..<end {
      hash = (hash ^ UInt64(bytes[place])) &* 0x0000_0100_0000_01b3
    }
    if counts.count >= RefusedFiles.fileLimit, counts[hash] == nil { makeRoom() }
    let count = counts[hash, default: 0] + 1
    counts[hash] = count
    guard count > most?.count ?? 0 else { return }
    // The line of the last power of two is proof enough, and cheap.
    let isProof = count & (count - 1) == 0
    if isProof || most == nil {
      most = (count, observation())
    } else if let old = most {
      most = (count, old.observation)
    }
  }

  /// Forgets the files that failed least often.
  private mutating func makeRoom() {
    let least = counts.values.min() ?? 0
    counts = counts.filter { $0.value > least }
  }
}
