import NIOCore
import NIOHTTP1

@testable import MidpathServer

/// A browser that is signed in to a desk: it sends its cookie, and its token with every form.
struct DeskBrowser: Sendable {
  /// A file to upload.
  struct File: Sendable {
    /// As the browser names it; a chosen folder gives relative paths.
    let name: String
    let bytes: [UInt8]

    init(_ name: String, _ text: String) {
      self.name = name
      bytes = Array(text.utf8)
    }
  }

  var port: Int
  /// `NAME=SECRET`; nil for a browser that is not signed in.
  var cookie: String?
  /// What every form carries.
  var formToken: String

  /// A browser that nobody let in.
  static func stranger(port: Int) -> DeskBrowser {
    DeskBrowser(port: port, cookie: nil, formToken: "")
  }

  /// Opens the start address and keeps the session that it gives.
  static func signedIn(port: Int, token: String) async throws -> DeskBrowser {
    var browser = stranger(port: port)
    let start = try await browser.get("/start?token=\(token)")
    guard let cookie = start.header("Set-Cookie")?.prefix(while: { $0 != ";" }) else {
      throw DeskFailure("The start address gave no session: \(start.status) \(start.text)")
    }
    browser.cookie = String(cookie)
    let page = try await browser.get("/").text
    let mark = "name=\"\(FormFields.tokenName)\" value=\""
    guard let place = page.ranges(of: mark).first else {
      throw DeskFailure("The first page has no form: \(page)")
    }
    browser.formToken = String(page[place.upperBound...].prefix { $0 != "\"" })
    return browser
  }

  /// The headers that the browser sends with every request.
  var headers: [(String, String)] {
    [("Host", "127.0.0.1:\(port)"), ("Connection", "close")]
      + (cookie.map { [("Cookie", $0)] } ?? [])
  }

  /// Loads a page; a redirection is not followed.
  func get(_ path: String) async throws -> DeskAnswer {
    try await send(.GET, path)
  }

  /// Sends a form with its token.
  func send(form fields: KeyValuePairs<String, String>, to path: String) async throws -> DeskAnswer
  {
    let all = [(FormFields.tokenName, formToken)] + fields.map { ($0.key, $0.value) }
    let text = all.map { "\($0.0)=\(PercentEncoding.segment($0.1))" }.joined(separator: "&")
    return try await send(
      .POST, path, extra: [("Content-Type", "application/x-www-form-urlencoded")],
      body: Array(text.utf8))
  }

  /// Sends a form with files, its token first.
  func upload(
    _ files: [File], fields: KeyValuePairs<String, String> = [:], to path: String
  ) async throws -> DeskAnswer {
    let boundary = "----midpath-7f3a9c"
    let body = DeskBrowser.multipart(
      files, fields: [(FormFields.tokenName, formToken)] + fields.map { ($0.key, $0.value) },
      boundary: boundary)
    return try await send(
      .POST, path, extra: [("Content-Type", "multipart/form-data; boundary=\(boundary)")],
      body: body)
  }

  /// Sends any request; `extra` headers come behind those of the browser.
  func send(
    _ method: HTTPMethod, _ path: String, extra: [(String, String)] = [], body: [UInt8] = []
  ) async throws -> DeskAnswer {
    let length = body.isEmpty ? [] : [("Content-Length", "\(body.count)")]
    return try await DeskConnection.exchange(
      port: port, method, path, headers: headers + extra + length,
      body: body.isEmpty ? [] : [ByteBuffer(bytes: body)])
  }

  /// A form with files as browsers write it (RFC 7578).
  static func multipart(
    _ files: [File], fields: [(String, String)], boundary: String
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    for (name, value) in fields {
      bytes += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n".utf8
      bytes += "\(value)\r\n".utf8
    }
    for file in files {
      let name = file.name.replacing("\"", with: "%22").replacing("\r", with: "%0D")
        .replacing("\n", with: "%0A")
      bytes += "--\(boundary)\r\nContent-Disposition: form-data; name=\"files\"; ".utf8
      bytes += "filename=\"\(name)\"\r\nContent-Type: application/octet-stream\r\n\r\n".utf8
      bytes += file.bytes
      bytes += "\r\n".utf8
    }
    return bytes + "--\(boundary)--\r\n".utf8
  }
}
