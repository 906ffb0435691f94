import MidpathModel
import MidpathStore

extension [CheckedServer] {
  /// The servers that need somebody first, otherwise in their order.
  var worstFirst: [CheckedServer] {
    let order = [Diagnosis.Verdict.cause, .suspected, .unknown, .healthy].map(\.rawValue)
    return enumerated().sorted { one, other in
      let (first, second) = (
        order.firstIndex(of: one.element.verdict) ?? order.count,
        order.firstIndex(of: other.element.verdict) ?? order.count
      )
      return first == second ? one.offset < other.offset : first < second
    }.map(\.element)
  }
}
