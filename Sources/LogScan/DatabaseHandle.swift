import Chs

/// Owns one compiled Vectorscan database and frees it.
// SAFETY: `hs_database_t` is immutable once compiled or deserialised and Vectorscan documents it as
// safe to scan with from many threads at once; all that a scan changes is its own scratch space.
final class DatabaseHandle: @unchecked Sendable {
  /// The `hs_database_t`, valid for as long as this object is.
  let pointer: OpaquePointer

  /// Takes over `pointer`.
  init(owning pointer: OpaquePointer) { self.pointer = pointer }

  deinit { hs_free_database(pointer) }
}
