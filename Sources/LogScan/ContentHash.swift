/// FNV-1a in 128 bits: tells contents apart, and is no defence against someone who forges them.
struct ContentHash {
  private(set) var value: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d

  /// Takes in `bytes` one after another.
  mutating func combine(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      value = (value ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013b
    }
  }

  /// Takes in a number as its eight bytes, lowest first.
  mutating func combine(_ number: Int) {
    combine((0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) })
  }

  /// Takes in a text with its length in front, so that neighbours cannot run together.
  mutating func combine(_ text: String) {
    combine(text.utf8.count)
    combine(text.utf8)
  }

  /// The hash as 32 lower-case hexadecimal digits.
  var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }
}
