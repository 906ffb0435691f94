import MidpathKnowledge
import MidpathModel
import MidpathStore

/// The entity tags of pages about knowledge.
///
/// A page depends on the knowledge and on the session, whose form token is part of it; the salt
/// keeps the tag from telling anything about the token, and old pages from outliving a new program.
struct KnowledgeTag: Sendable {
  private let salt = Secret.random().text

  /// The tag of any page about `state` for `session`.
  func text(_ state: KnowledgeState, _ session: DeskSession) -> String {
    let parts = [
      salt, state.base.sha256, "\(state.generation)", "\(state.preview?.reading ?? 0)",
      session.formToken,
    ]
    let digest = SHA256Digest.hexadecimal(of: parts.joined(separator: "\n").utf8)
    return "\"\(digest.prefix(32))\""
  }
}
