import MidpathModel
import MidpathStore

/// Works out case views, and keeps them while nothing changes.
actor CaseViews {
  /// The most views that are kept in memory.
  static let limit = 64

  private struct Entry {
    let revision: Int
    let generation: Int
    let view: CaseView
  }

  private let store: any CaseStore
  private let knowledge: KnowledgeShelf
  private let reader: CheckedEvidence
  private var entries: [String: Entry] = [:]
  /// The least recently used first.
  private var order: [String] = []

  init(store: any CaseStore, knowledge: KnowledgeShelf, reader: CheckedEvidence) {
    self.store = store
    self.knowledge = knowledge
    self.reader = reader
  }

  /// The view of a case as it stands now.
  func view(_ id: String) async throws -> CaseView {
    guard let deskCase = try await store.findCase(id) else { throw Problem.notFound("such case") }
    let state = knowledge.current
    if let entry = entries[id], entry.revision == deskCase.revision,
      entry.generation == state.generation
    {
      touch(id)
      return entry.view
    }
    let view = try await made(deskCase, state)
    entries[id] = Entry(revision: deskCase.revision, generation: state.generation, view: view)
    touch(id)
    return view
  }

  /// Lets go of a case that is gone, and of its evidence.
  func forget(_ id: String) async {
    entries[id] = nil
    order.removeAll { $0 == id }
    await reader.shelf.remove(case: id)
  }

  /// Works a view out beside the actor, so that the views of other cases need not wait for it.
  nonisolated private func made(_ deskCase: DeskCase, _ state: KnowledgeState) async throws
    -> CaseView
  {
    let id = deskCase.id
    let history = AnswerHistory(try await store.answers(case: id))
    let checks = try await store.checks(case: id)
    guard let last = checks.last(where: { $0.state == .done }) else {
      return CaseView(
        deskCase, history: history, checks: checks, servers: [], evidence: nil, knowledge: state)
    }
    let servers = try await store.checkedServers(case: id, check: last.number).worstFirst
    let chosen = servers.first { $0.server == deskCase.server } ?? servers.first
    var evidence: Evidence?
    if let chosen {
      evidence = try await reader.evidence(
        EvidenceShelf.Key(
          caseID: id, check: last.number, server: chosen.server, generation: state.generation))
    }
    return CaseView(
      deskCase, history: history, checks: checks, servers: servers, evidence: evidence,
      knowledge: state)
  }

  private func touch(_ id: String) {
    order.removeAll { $0 == id }
    order.append(id)
    while order.count > CaseViews.limit { entries[order.removeFirst()] = nil }
  }
}
