package import MidpathModel

/// Evidence with the diagnosis that is expected of it.
package struct KnowledgeCase: Sendable, Hashable {
  /// A file of the evidence; a path that ends in `/` is an empty folder.
  package struct File: Sendable, Hashable {
    package let path: String
    package var content: String

    /// Makes a file.
    package init(path: String, content: String) {
      self.path = path
      self.content = content
    }
  }

  /// A record of an instance table.
  package struct Record: Sendable, Hashable {
    package let table: String
    package let fields: [String: String]

    /// Makes a record.
    package init(table: String, fields: [String: String]) {
      self.table = table
      self.fields = fields
    }
  }

  package let id: String
  package let title: String
  /// Where its facts come from.
  package let source: String
  /// When the evidence was collected, in the host's time; nil when nobody knows.
  package let now: String?
  /// In the order of their paths, with all parts laid down.
  package let files: [File]
  package let records: [Record]
  /// What the person says.
  package let answers: [PersonAnswer]
  package let expectation: CaseExpectation
  package let mark: SourceMark
}
