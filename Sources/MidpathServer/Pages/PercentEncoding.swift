/// Percent-encoding of what is put into an address (RFC 3986, section 2.3).
enum PercentEncoding {
  /// Everything but unreserved characters encoded, so that it is one segment or one value.
  static func segment(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      let sign = Unicode.Scalar(byte)
      if sign.properties.isAlphabetic && byte < 0x80 || (0x30...0x39).contains(byte)
        || "-._~".unicodeScalars.contains(sign)
      {
        result.unicodeScalars.append(sign)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return result
  }
}
