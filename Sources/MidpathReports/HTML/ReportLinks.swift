package import MidpathModel

/// What a diagnosis leads to, where it is part of a site.
package struct ReportLinks: Sendable {
  /// The address that shows a proof in its log, or nil where it cannot be shown.
  package var line: @Sendable (Observation) -> String? = { _ in nil }
  /// The address of what is known about an id of knowledge, or nil where there is none.
  package var knowledge: @Sendable (String) -> String? = { _ in nil }
  /// The address where a question, named by its id, is answered; nil where it cannot be.
  package var question: @Sendable (String) -> String? = { _ in nil }
  /// What stands before a step of a fix, by the cause's id and the step's text.
  package var step: @Sendable (String, String) -> Markup = { _, _ in "" }

  /// No links: a report is one file.
  package static let none = ReportLinks()

  /// Starts with no links.
  package init() {}
}
