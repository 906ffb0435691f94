import MidpathStore

/// What a client wants to change about a case; what it leaves out stays.
struct ChangedCase: StrictBody {
  enum CodingKeys: String, CodingKey, CaseIterable {
    case title, path, server, closed
  }

  let title: String?
  let path: String?
  /// The agent folder of a MID Server in the evidence.
  let server: String?
  let closed: Bool?

  /// The change for the store.
  var change: CaseChange {
    var change = CaseChange()
    change.title = title
    change.path = path
    change.server = server
    change.isClosed = closed
    return change
  }
}
