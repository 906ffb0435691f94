import LogScan

/// Where the records of a zip's central directory stand, in the order of the files they are for.
///
/// libarchive reads the whole directory to reach one file; with the place of its record it needs to
/// read no other. Only lengths and offsets are read here, libarchive reads what they mean.
/// PKWARE APPNOTE 6.3, sections 4.3.12 to 4.3.16 and 4.5.3.
struct ZipDirectory {
  /// One record each, by the offset of the file it is for; two for the same offset count once.
  let records: [Range<Int64>]

  /// Finds the records; nil where the directory is missing, damaged or has more than `limit`.
  init?(of file: FileByteSource, limit: Int) {
    guard var position = ZipDirectory.start(in: file) else { return nil }
    var places: [Int64: Range<Int64>] = [:]
    while let record = ZipDirectory.record(at: position, in: file) {
      guard places.count < limit else { return nil }
      if places[record.file] == nil { places[record.file] = position..<record.end }
      position = record.end
    }
    guard !places.isEmpty || position == 0 else { return nil }
    records = places.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The end of a directory that has only the record at `record`, with 64-bit offsets.
  static func end(of record: Range<Int64>) -> [UInt8] {
    let size = UInt64(record.count)
    let start = UInt64(record.lowerBound)
    var bytes: [UInt8] = []
    bytes += [0x50, 0x4B, 6, 6] + little(44, 8) + little(45, 2) + little(45, 2)
    bytes += little(0, 4) + little(0, 4) + little(1, 8) + little(1, 8)
    bytes += little(size, 8) + little(start, 8)
    bytes +=
      [0x50, 0x4B, 6, 7] + little(0, 4) + little(UInt64(record.upperBound), 8) + little(1, 4)
    bytes += [0x50, 0x4B, 5, 6] + little(0, 4) + little(1, 2) + little(1, 2)
    bytes += little(min(size, 0xFFFF_FFFF), 4) + little(min(start, 0xFFFF_FFFF), 4) + little(0, 2)
    return bytes
  }

  private static let endBytes = 22
  private static let commentBytes = 65_535
  private static let recordBytes = 46

  /// The offset of the first record, by the end of the directory or its 64-bit form.
  private static func start(in file: FileByteSource) -> Int64? {
    let size = Int64(file.byteCount)
    let count = Int(min(size, Int64(endBytes + commentBytes)))
    guard let tail = bytes(count, at: size - Int64(count), in: file) else { return nil }
    for place in stride(from: count - endBytes, through: 0, by: -1)
    where tail[place...].starts(with: [0x50, 0x4B, 5, 6]) {
      let start = number(tail, place + 16, 4)
      guard start == 0xFFFF_FFFF else { return start }
      guard place >= 20, tail[(place - 20)...].starts(with: [0x50, 0x4B, 6, 7]),
        let wide = bytes(56, at: number(tail, place - 12, 8), in: file),
        wide.starts(with: [0x50, 0x4B, 6, 6])
      else { return nil }
      return number(wide, 48, 8)
    }
    return nil
  }

  /// The record at `offset`: where it ends and where its file begins; nil behind the last.
  private static func record(
    at offset: Int64, in file: FileByteSource
  ) -> (end: Int64, file: Int64)? {
    guard let fixed = bytes(recordBytes, at: offset, in: file),
      fixed.starts(with: [0x50, 0x4B, 1, 2])
    else { return nil }
    let name = number(fixed, 28, 2)
    let extra = number(fixed, 30, 2)
    let end = offset + Int64(recordBytes) + name + extra + number(fixed, 32, 2)
    let start = number(fixed, 42, 4)
    guard start == 0xFFFF_FFFF else { return (end, start) }
    let isWide = [number(fixed, 24, 4), number(fixed, 20, 4)].filter { $0 == 0xFFFF_FFFF }
    guard let fields = bytes(Int(extra), at: offset + Int64(recordBytes) + name, in: file),
      let wide = wideOffset(in: fields, behind: isWide.count)
    else { return nil }
    return (end, wide)
  }

  /// The offset in the field for 64-bit sizes, behind so many other numbers.
  private static func wideOffset(in fields: [UInt8], behind others: Int) -> Int64? {
    var place = 0
    while place + 4 <= fields.count {
      let length = Int(number(fields, place + 2, 2))
      let wanted = place + 4 + 8 * others
      if number(fields, place, 2) == 1, 8 * (others + 1) <= length, wanted + 8 <= fields.count {
        return number(fields, wanted, 8)
      }
      place += 4 + length
    }
    return nil
  }

  /// Exactly `count` bytes, or nil.
  private static func bytes(_ count: Int, at offset: Int64, in file: FileByteSource) -> [UInt8]? {
    guard offset >= 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: count)
    let read = bytes.withUnsafeMutableBytes { try? file.read(into: $0, at: offset) }
    return read == count ? bytes : nil
  }

  /// A little-endian number; one beyond Int64 comes out negative, which no offset may be.
  private static func number(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> Int64 {
    Int64(
      bitPattern: bytes[offset..<(offset + count)].reversed().reduce(0) { $0 << 8 | UInt64($1) })
  }

  private static func little(_ number: UInt64, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
