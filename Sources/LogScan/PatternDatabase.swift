import Chs

/// All expressions compiled into one matcher; immutable, and shared freely between scans.
package final class PatternDatabase: Sendable {
  /// The expressions in the order of their ids.
  package let expressions: [ScanExpression]
  let handle: DatabaseHandle

  init(expressions: [ScanExpression], handle: DatabaseHandle) {
    self.expressions = expressions
    self.handle = handle
  }

  /// Compiles `expressions` (at least one); took 0.2 s for 500 of them when it was measured.
  ///
  /// Throws for the first expression Vectorscan does not take, naming its index.
  package static func compile(
    _ expressions: [ScanExpression]
  ) throws(PatternError) -> PatternDatabase {
    guard !expressions.isEmpty else {
      throw PatternError(index: nil, pattern: nil, message: "there are none")
    }
    let texts = try compiledTexts(of: expressions)
    let flags = expressions.map(\.vectorscanFlags)
    let ids = expressions.indices.map { UInt32($0) }
    // One block of NUL-terminated texts, so that one pointer keeps them all alive.
    var block: [UInt8] = []
    var offsets: [Int] = []
    for text in texts {
      offsets.append(block.count)
      block.append(contentsOf: text)
      block.append(0)
    }
    var database: OpaquePointer?
    var failure: UnsafeMutablePointer<hs_compile_error_t>?
    let code = block.withUnsafeBytes { raw in
      let pointers = offsets.map {
        raw.baseAddress?.advanced(by: $0).assumingMemoryBound(to: CChar.self)
      }
      return hs_compile_multi(
        pointers, flags, ids, UInt32(pointers.count), UInt32(HS_MODE_BLOCK), nil, &database,
        &failure)
    }
    defer { if let failure { hs_free_compile_error(failure) } }
    if code == HS_SUCCESS, let database {
      return PatternDatabase(expressions: expressions, handle: DatabaseHandle(owning: database))
    }
    throw patternError(expressions, failure: failure?.pointee)
  }

  /// Vectorscan's complaint about one expression, or nil when it takes it.
  package static func validate(_ expression: ScanExpression) -> String? {
    do {
      _ = try compile([expression])
      return nil
    } catch {
      return error.message
    }
  }

  private static func compiledTexts(
    of expressions: [ScanExpression]
  ) throws(PatternError) -> [[UInt8]] {
    var texts: [[UInt8]] = []
    for (index, expression) in expressions.enumerated() {
      func refusal(_ message: String) -> PatternError {
        PatternError(index: index, pattern: expression.pattern, message: message)
      }
      do {
        let text = try LineBoundPattern.text(of: expression)
        guard !text.isEmpty else { throw refusal("an empty pattern matches everything") }
        guard !text.contains(0) else { throw refusal("a NUL byte must be written as \\x00") }
        texts.append(text)
      } catch let error as PatternError {
        throw error
      } catch {
        throw refusal("a line has no newline in it")
      }
    }
    return texts
  }

  private static func patternError(
    _ expressions: [ScanExpression], failure: hs_compile_error_t?
  ) -> PatternError {
    let message = failure?.message.map { String(cString: $0) } ?? "out of memory"
    let index = failure.map { Int($0.expression) }.flatMap {
      expressions.indices.contains($0) ? $0 : nil
    }
    return PatternError(
      index: index, pattern: index.map { expressions[$0].pattern }, message: message)
  }
}

extension ScanExpression {
  /// Line-bound anchors always; `.` never takes a newline because DOTALL is never set.
  fileprivate var vectorscanFlags: UInt32 {
    UInt32(HS_FLAG_MULTILINE) | (caseless ? UInt32(HS_FLAG_CASELESS) : 0)
  }
}
