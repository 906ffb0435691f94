import Foundation
import NIOCore
import NIOHTTP1

extension WebDriver {
  /// What a new session is asked for, and what it is.
  struct NewSession: Decodable {
    let sessionId: String

    /// `--no-sandbox` because continuous integration often runs as root.
    static let wish = Wish(
      capabilities: [
        "alwaysMatch": [
          "goog:chromeOptions": Options(
            binary: BrowserTools.chromium ?? "",
            args: ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"])
        ]
      ])

    struct Wish: Encodable {
      let capabilities: [String: [String: Options]]
    }

    struct Options: Encodable {
      let binary: String
      let args: [String]
    }
  }

  static func send<Value: Decodable>(
    _ method: HTTPMethod, _ path: String, _ body: (some Encodable)? = [String: String]?.none,
    to port: Int
  ) async throws -> Value {
    let bytes = try body.map { Array(try JSONEncoder().encode($0)) } ?? []
    let answer = try await DeskConnection.exchange(
      port: port, method, path,
      headers: [
        ("Host", "127.0.0.1:\(port)"), ("Connection", "close"),
        ("Content-Type", "application/json"), ("Content-Length", "\(bytes.count)"),
      ], body: bytes.isEmpty ? [] : [ByteBuffer(bytes: bytes)])
    guard answer.status == 200 else {
      throw DeskFailure("The browser could not do \(path): \(answer.text.prefix(600))")
    }
    return try JSONDecoder().decode(WebDriverReply<Value>.self, from: Data(answer.body)).value
  }
}
