import Hummingbird
import MidpathStore

/// The fields of a form that a person sent (`application/x-www-form-urlencoded`).
struct FormFields: Sendable {
  /// The most bytes a form may have; pasted log lines are the largest thing in one.
  static let byteLimit = 16 * 1_024 * 1_024
  /// The field that shows that the form was made for this session.
  static let tokenName = "form_token"

  private let values: [String: String]

  /// Reads the form and refuses one that was not made for `session`.
  init(_ request: Request, session: DeskSession) async throws {
    let type = request.headers[.contentType] ?? ""
    guard type.lowercased().hasPrefix("application/x-www-form-urlencoded") else {
      throw Problem(
        .unsupportedMediaType, "This is no form", "Send it as application/x-www-form-urlencoded.")
    }
    let body = try await request.body.collected(
      upTo: FormFields.byteLimit,
      orElse: Problem.tooLarge("A form may have 16 MB. Upload longer logs as a file."))
    do {
      values = try URLEncodedFormDecoder().decode([String: String].self, from: String(buffer: body))
    } catch {
      throw Problem.invalid("The form's fields are not encoded as a browser does it.")
    }
    try FormFields.check(token: self[FormFields.tokenName], session: session)
  }

  /// The first value of a field with blanks at its ends removed, or nil where it is empty.
  subscript(name: String) -> String? {
    values[name].map(FormFields.trimmed).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Refuses a token that is not the session's.
  static func check(token: String?, session: DeskSession) throws {
    guard session.kind == .browser, let token, token == session.formToken else {
      throw Problem.staleForm
    }
  }

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
