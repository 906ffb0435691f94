import MidpathModel
import MidpathReports

/// A verdict as a page shows it.
enum VerdictText {
  /// The words of a verdict.
  static func words(_ verdict: Diagnosis.Verdict) -> Markup {
    switch verdict {
    case .healthy: "Healthy"
    case .cause: "Cause found"
    case .suspected: "Suspected"
    case .unknown: "Not known yet"
    }
  }

  /// The class that gives it its colour.
  static func className(_ verdict: Diagnosis.Verdict) -> Markup { "\(verdict.rawValue)" }
}
