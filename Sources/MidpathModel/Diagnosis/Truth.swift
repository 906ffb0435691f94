/// The three values: yes, no, and not known.
///
/// "Not visible" is never "no".
package enum Truth: String, Sendable, Hashable {
  case yes
  case no
  case unknown
}
