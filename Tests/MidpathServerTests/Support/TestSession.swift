import Foundation
import MidpathStore

/// A browser's session for pages that are rendered without a desk.
enum TestSession {
  static let browser = DeskSession(
    secretHash: "", kind: .browser, author: "someone", formToken: "token",
    createdAt: Date(timeIntervalSince1970: 0), expiresAt: Date(timeIntervalSince1970: 1))
}
