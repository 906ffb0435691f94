/// A source with bytes put back in front of it.
struct PrefixedByteSource<Base: ByteSource>: ByteSource {
  private var prefix: MemoryByteSource
  private var base: Base

  /// Hands out `prefix`, then what is left of `base`.
  init(_ prefix: [UInt8], before base: Base) {
    self.prefix = MemoryByteSource(prefix)
    self.base = base
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = prefix.read(into: buffer)
    return count > 0 ? count : try base.read(into: buffer)
  }
}
