/// Figures in the text format of Prometheus (exposition format 0.0.4).
struct MetricsText: Sendable {
  let counts: RequestMeter.Counts

  /// All figures, each with its help and type.
  var text: String {
    var lines = [
      "# HELP midpath_http_requests_total Requests answered, by class of status.",
      "# TYPE midpath_http_requests_total counter",
    ]
    for (status, count) in counts.statuses.sorted(by: { $0.key < $1.key }) {
      lines.append("midpath_http_requests_total{status=\"\(status)xx\"} \(count)")
    }
    lines += [
      "# HELP midpath_http_request_seconds Time from a request's head to its response.",
      "# TYPE midpath_http_request_seconds histogram",
    ]
    for (bound, count) in zip(RequestMeter.bounds, counts.withinBounds) {
      lines.append("midpath_http_request_seconds_bucket{le=\"\(bound)\"} \(count)")
    }
    lines += [
      "midpath_http_request_seconds_bucket{le=\"+Inf\"} \(counts.total)",
      "midpath_http_request_seconds_sum \(counts.seconds)",
      "midpath_http_request_seconds_count \(counts.total)",
    ]
    return lines.joined(separator: "\n") + "\n"
  }
}
