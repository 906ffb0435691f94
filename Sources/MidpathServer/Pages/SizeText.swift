/// Sizes as people read them.
enum SizeText {
  /// `812 bytes`, `14 KB`, `3.2 GB`; 1 KB is 1,024 bytes.
  static func text(_ bytes: Int64) -> String {
    guard bytes >= 1_024 else { return "\(bytes) bytes" }
    var value = Double(bytes) / 1_024
    for unit in ["KB", "MB", "GB"] {
      if value < 1_000 || unit == "GB" {
        let rounded = value < 10 ? (value * 10).rounded() / 10 : value.rounded()
        let isWhole = rounded == rounded.rounded()
        return isWhole ? "\(Int(rounded)) \(unit)" : "\(rounded) \(unit)"
      }
      value /= 1_024
    }
    return "\(bytes) bytes"
  }
}
