import GRDB

/// Finds pages of knowledge by their words.
///
/// What people type or paste is only ever searched for, never understood as a query language. The
/// last word may be the beginning of one. Case, accents and endings of English words do not matter.
package struct KnowledgeIndex: Sendable {
  private let database: DatabaseQueue
  private let vocabulary: Vocabulary

  /// Indexes pages in memory.
  package init(_ entries: [SearchEntry]) throws {
    database = try DatabaseQueue()
    vocabulary = try database.write { db in
      try db.create(virtualTable: "entries", using: FTS5()) { table in
        table.tokenizer = .porter(wrapping: .unicode61(diacritics: .remove))
        table.column("kind").notIndexed()
        table.column("id")
        table.column("title")
        table.column("text")
      }
      let insertion = try db.makeStatement(sql: "INSERT INTO entries VALUES (?, ?, ?, ?)")
      for entry in entries {
        try insertion.execute(arguments: [entry.kind, entry.id, entry.title, entry.text])
      }
      return try Vocabulary(entries, in: db)
    }
  }

  /// Pages with all words of a text, the best first, then those that have the last word as a
  /// beginning only, and then pages with some of the words.
  ///
  /// Of a long text only the beginning is read (``SearchQuery/lengthLimit``,
  /// ``SearchQuery/wordLimit``).
  package func search(_ text: String, limit: Int) throws -> [SearchHit] {
    try database.read { db in
      let words = try SearchQuery.words(of: text, in: db)
      guard limit > 0, let query = SearchQuery(words, completing: vocabulary) else { return [] }
      var hits = try Self.hits(query.wholeWords, hasAllWords: true, limit: limit, in: db)
      hits += try Self.hits(
        query.completedWords, hasAllWords: true, limit: limit - hits.count, in: db)
      return try hits
        + Self.hits(query.someWords, hasAllWords: false, limit: limit - hits.count, in: db)
    }
  }

  /// The weights are those of kind, id, title and text.
  private static func hits(
    _ expression: String, hasAllWords: Bool, limit: Int, in db: Database
  ) throws -> [SearchHit] {
    try db.rows(
      """
      SELECT kind, id, title, bm25(entries, 0, 10, 10, 1) AS rank,
        snippet(
          entries, 3, \(String(Snippet.start)), \(String(Snippet.end)), '…',
          \(SearchHit.snippetWordLimit)
        ) AS snippet
      FROM entries WHERE entries MATCH \(expression)
      ORDER BY rank, rowid LIMIT \(limit)
      """
    ).map { row in
      SearchHit(
        kind: row["kind"], id: row["id"], title: row["title"],
        snippet: Snippet.parts(of: row["snippet"]), hasAllWords: hasAllWords, rank: row["rank"])
    }
  }
}
