internal import MidpathModel

/// A knowledge file as a tree, with the digest of the text it was parsed from.
package struct KnowledgeDocument: Sendable, Hashable {
  package let file: String
  /// SHA-256 of the file's text, in hexadecimal.
  package let digest: String
  package let root: KnowledgeNode

  /// The longest file that is read, in bytes.
  package static let sizeLimit = 2 * 1024 * 1024

  /// Makes a document.
  package init(file: String, digest: String, root: KnowledgeNode) {
    self.file = file
    self.digest = digest
    self.root = root
  }

  /// Whether it holds cases or their parts, by its top-level keys.
  package var isOfCases: Bool {
    guard case .mapping(let entries) = root.content else { return false }
    return entries.contains { KnowledgeKind(rawValue: $0.key)?.isOfCases == true }
  }

  /// Parses a file; a complaint instead of a document when it cannot be taken.
  package static func parse(
    _ source: KnowledgeSource
  ) -> Result<KnowledgeDocument, ComplaintError> {
    let start = SourceMark(file: source.path, line: 1, column: 1)
    guard source.text.utf8.count <= sizeLimit else {
      let message = "the file is larger than \(sizeLimit / 1024 / 1024) MiB: split it"
      return .failure(ComplaintError(Complaint(start, message)))
    }
    do {
      let root = try KnowledgeNode.parse(source.text, file: source.path)
      let digest = SHA256Digest.hexadecimal(of: source.text.utf8)
      return .success(KnowledgeDocument(file: source.path, digest: digest, root: root))
    } catch {
      return .failure(error)
    }
  }
}
