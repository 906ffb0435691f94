import Hummingbird
import Synchronization

/// Counts requests and how long they took, for `/metrics`.
final class RequestMeter: RouterMiddleware {
  typealias Context = DeskContext

  /// Upper bounds of the classes that durations are counted in, in seconds.
  static let bounds = [0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1, 5]

  /// What was counted so far.
  struct Counts: Sendable {
    /// Requests by the first digit of the status.
    var statuses: [Int: Int] = [:]
    /// Requests that took at most as long as the bound at the same position.
    var withinBounds = [Int](repeating: 0, count: RequestMeter.bounds.count)
    var seconds = 0.0
    var total = 0
  }

  private let state = Mutex(Counts())

  /// What was counted so far.
  var counts: Counts { state.withLock { $0 } }

  func handle(
    _ request: Request, context: DeskContext,
    next: (Request, DeskContext) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    let response = try await next(request, context)
    let elapsed = start.duration(to: .now) / .seconds(1)
    state.withLock { counts in
      counts.statuses[response.status.code / 100, default: 0] += 1
      counts.total += 1
      counts.seconds += elapsed
      for (index, bound) in RequestMeter.bounds.enumerated() where elapsed <= bound {
        counts.withinBounds[index] += 1
      }
    }
    return response
  }
}
