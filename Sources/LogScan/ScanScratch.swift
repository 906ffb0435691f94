import Chs

/// The working memory one scan needs; never shared between two running scans.
struct ScanScratch: ~Copyable {
  /// The `hs_scratch_t`, valid for as long as this value is.
  let pointer: OpaquePointer

  /// Allocates what `database` needs; throws when there is no memory for it.
  init(for database: DatabaseHandle) throws(ScanError) {
    var scratch: OpaquePointer?
    let code = hs_alloc_scratch(database.pointer, &scratch)
    guard code == HS_SUCCESS, let scratch else {
      throw ScanError(code: Int(code), action: "allocating scratch space")
    }
    pointer = scratch
  }

  deinit { hs_free_scratch(pointer) }
}
