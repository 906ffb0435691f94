import HTTPTypes
import Hummingbird
import Logging
import MidpathReports
import MidpathStore

/// Turns whatever fails into an answer for people, or for scripts where the API was asked.
struct ProblemAnswers: RouterMiddleware {
  func handle(
    _ request: Request, context: DeskContext,
    next: (Request, DeskContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      let problem = ProblemAnswers.problem(for: error)
      if problem.status.kind == .serverError {
        context.logger.error("\(request.method) \(request.uri.path): \(error)")
      }
      return ProblemAnswers.response(problem, for: request)
    }
  }

  /// What to say about an error.
  static func problem(for error: any Error) -> Problem {
    switch error {
    case let problem as Problem: problem
    case StoreError.noSuchCase: Problem.notFound("such case")
    case StoreError.noSuchCheck: Problem.notFound("such check")
    case StoreError.unusable(_, let reason):
      Problem(
        .serviceUnavailable, "The desk cannot use its store",
        "Its file of cases cannot be used: \(reason). What was saved before is kept.")
    case let error as HTTPError where error.status == .notFound: Problem.notFound("such page")
    case let error as HTTPError:
      Problem(error.status, error.status.reasonPhrase, error.body ?? "Check the request.")
    default:
      Problem(
        .internalServerError, "The desk could not do this",
        "What you saved before is kept. Try again; if it happens again, the terminal that "
          + "“midpath serve” runs in says more.")
    }
  }

  private static func response(_ problem: Problem, for request: Request) -> Response {
    if request.uri.path.hasPrefix("/api/") { return json(problem) }
    let page = PageLayout(title: problem.title, session: nil).page(
      """
      <h1>\(problem.title)</h1>
      <p class="lead">\(problem.detail)</p>
      <p><a href="/">To the first page</a></p>
      """)
    var response = Response(page: page, status: problem.status)
    response.headers.append(contentsOf: problem.headers)
    return response
  }

  /// The title says what the status means in general, the detail what happened here (RFC 9457,
  /// section 4.2.1).
  private static func json(_ problem: Problem) -> Response {
    let body = JSONNode.keyed([
      "type": .string("about:blank"), "title": .string(problem.status.reasonPhrase),
      "status": .integer(problem.status.code),
      "detail": .string("\(problem.title). \(problem.detail)"),
    ])
    var response = Response(json: body, status: problem.status, type: "application/problem+json")
    response.headers.append(contentsOf: problem.headers)
    return response
  }
}
