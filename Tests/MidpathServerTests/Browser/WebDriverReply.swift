/// What ChromeDriver answers: everything stands in `value` (W3C WebDriver, section 6.3).
struct WebDriverReply<Value: Decodable>: Decodable {
  let value: Value
}

/// An answer that nobody reads.
struct WebDriverNothing: Decodable {
  init(from decoder: any Decoder) {}
}

/// An element of the page that is open.
struct WebDriverElement: Codable {
  let id: String

  /// The name that WebDriver gives references to elements (section 12).
  private enum CodingKeys: String, CodingKey {
    case id = "element-6066-11e4-a52e-4f735466cecf"
  }
}
