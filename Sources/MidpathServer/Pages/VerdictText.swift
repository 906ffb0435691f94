import MidpathModel
import MidpathReports

/// A verdict as a page shows it.
enum VerdictText {
  /// The word of a verdict.
  static func word(_ verdict: Diagnosis.Verdict) -> Markup {
    switch verdict {
    case .healthy: "healthy"
    case .cause: "cause"
    case .suspected: "suspected"
    case .unknown: "unknown"
    }
  }

  /// The class that gives it its colour.
  static func className(_ verdict: Diagnosis.Verdict) -> Markup { word(verdict) }
}
