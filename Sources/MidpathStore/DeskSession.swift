package import Foundation

/// A right to use the desk: a browser's session, a token for scripts, or a start address.
package struct DeskSession: Sendable, Hashable {
  /// What the secret is good for.
  package enum Kind: String, Sendable, Hashable {
    /// Exchanged once for a browser's session.
    case start
    /// A browser's cookie.
    case browser
    /// A script's bearer token.
    case script
  }

  /// SHA-256 of the secret, hexadecimal; the secret itself is never kept.
  package let secretHash: String
  package let kind: Kind
  /// The name that answers and notes carry.
  package var author: String
  /// What forms must send along; empty for other kinds than ``Kind/browser``.
  package let formToken: String
  package let createdAt: Date
  package let expiresAt: Date

  /// Makes a session.
  package init(
    secretHash: String, kind: Kind, author: String, formToken: String, createdAt: Date,
    expiresAt: Date
  ) {
    self.secretHash = secretHash
    self.kind = kind
    self.author = author
    self.formToken = formToken
    self.createdAt = createdAt
    self.expiresAt = expiresAt
  }
}
