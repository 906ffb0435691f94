import Chs

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension PatternDatabase {
  /// Loads the database for `expressions` from `folder`, or compiles it and leaves it there.
  ///
  /// The file is `<hash>.hsdb`, mode 0600, and safe to delete; one that is missing, damaged,
  /// truncated, or written by another Vectorscan or for another processor is compiled anew. A
  /// folder that cannot be written to costs only the time. Throws `PatternError` as `compile` does.
  package static func cached(
    _ expressions: [ScanExpression], in folder: String?
  ) throws(PatternError) -> PatternDatabase {
    guard let folder else { return try compile(expressions) }
    let key = cacheKey(of: expressions)
    let file = DatabaseFile(path: "\(folder)/\(key.text).hsdb", key: key.value)
    if let payload = file.load(), let handle = DatabaseHandle(deserializing: payload) {
      return PatternDatabase(expressions: expressions, handle: handle)
    }
    let database = try compile(expressions)
    mkdir(folder, 0o700)
    database.handle.withSerialized { file.store($0) }
    return database
  }

  /// Hashes all that the compiled bytes depend on.
  static func cacheKey(of expressions: [ScanExpression]) -> ContentHash {
    var hash = ContentHash()
    hash.combine(hs_version().map { String(cString: $0) } ?? "")
    var platform = hs_platform_info_t()
    hs_populate_platform(&platform)
    hash.combine(Int(platform.tune))
    hash.combine(Int(truncatingIfNeeded: platform.cpu_features))
    hash.combine(expressions.count)
    for expression in expressions {
      let text = (try? LineBoundPattern.text(of: expression)) ?? Array(expression.pattern.utf8)
      hash.combine(expression.caseless ? 1 : 0)
      hash.combine(text.count)
      hash.combine(text)
    }
    return hash
  }
}

extension DatabaseHandle {
  /// The database `payload` holds, or nil when Vectorscan does not know it for one of its own.
  fileprivate convenience init?(deserializing payload: [UInt8]) {
    var database: OpaquePointer?
    let code = payload.withUnsafeBytes { raw in
      hs_deserialize_database(
        raw.baseAddress?.assumingMemoryBound(to: CChar.self), raw.count, &database)
    }
    guard code == HS_SUCCESS, let database else { return nil }
    self.init(owning: database)
  }

  /// Hands the serialised database to `body`, unless there is no memory for it.
  fileprivate func withSerialized(_ body: (UnsafeRawBufferPointer) -> Void) {
    var bytes: UnsafeMutablePointer<CChar>?
    var count = 0
    guard hs_serialize_database(pointer, &bytes, &count) == HS_SUCCESS, let bytes else { return }
    body(UnsafeRawBufferPointer(start: bytes, count: count))
    free(bytes)
  }
}
