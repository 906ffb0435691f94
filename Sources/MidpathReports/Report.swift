package import MidpathModel

/// Diagnoses that are ready to be written in any format.
package struct Report: Sendable {
  package let diagnoses: [Diagnosis]
  package let context: ReportContext
  /// How the text format looks.
  package let style: TextStyle

  /// Makes a report of one or several MID Servers.
  package init(_ diagnoses: [Diagnosis], context: ReportContext, style: TextStyle = .plain) {
    self.diagnoses = diagnoses
    self.context = context
    self.style = style
  }

  /// The whole report, with a line break at its end.
  package func written(as format: ReportFormat) -> String {
    switch format {
    case .text: TextReport(context: context, style: style).written(diagnoses)
    case .json: JSONReport(context: context).written(diagnoses)
    case .markdown: MarkdownReport(context: context).written(diagnoses)
    case .html: HTMLReport(context: context).written(diagnoses)
    case .junit: JUnitReport(context: context).written(diagnoses)
    }
  }
}
