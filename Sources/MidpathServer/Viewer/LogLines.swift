import Foundation
import MidpathEvidence
import MidpathModel
import MidpathReports

/// Lines of a file as rows of a table, with what they prove.
struct LogLines: Sendable {
  let part: LogPart
  let address: LogAddress
  let proofs: LineProofs
  /// The text that was looked for, to be marked.
  let find: String?

  /// The rows; `data-next` is where the lines go on.
  var rows: Markup {
    let next: Markup =
      part.hasMore ? " data-next=\"\(address.page(from: part.last + 1, find: find))\"" : ""
    return "<tbody\(next)>\n\(part.lines.map(row))</tbody>\n"
  }

  private func row(_ line: ViewedLine) -> Markup {
    let found = proofs[line.number]
    let classes = [
      line.number == part.target ? "target" : nil, found.isEmpty ? nil : "proof",
    ].compactMap(\.self)
    let look: Markup = classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
    let current: Markup = line.number == part.target ? " aria-current=\"true\"" : ""
    return """
      <tr id="L\(line.number)"\(look)\(current)><th scope="row">\
      <a href="\(address.line(line.number, find: find))">\(line.number)</a></th>\
      \(level(line.level))<td><code dir="ltr">\(text(line.text))</code>\(cut(line))\
      \(proves(found))</td></tr>

      """
  }

  private func level(_ level: Severity?) -> Markup {
    switch level {
    case .error: "<td class=\"level error\">error</td>"
    case .warning: "<td class=\"level warning\">warning</td>"
    case .info, .debug, nil: "<td class=\"level\"></td>"
    }
  }

  /// The text with what was looked for marked.
  private func text(_ text: String) -> Markup {
    guard let find else { return "\(text)" }
    var pieces: [Markup] = []
    var rest = text[...]
    while let found = rest.range(of: find, options: [.caseInsensitive, .literal]) {
      pieces.append("\(rest[..<found.lowerBound])<mark>\(rest[found])</mark>")
      rest = rest[found.upperBound...]
    }
    return Markup(pieces + ["\(rest)"])
  }

  private func cut(_ line: ViewedLine) -> Markup {
    guard line.isCut else { return "" }
    return """
       <span class="faint">Cut: the line has \(NumberText.grouped(line.byteCount)) bytes, \
      \(NumberText.grouped(ViewedFile.lineByteLimit)) are shown.</span>
      """
  }

  private func proves(_ proofs: [LineProof]) -> Markup {
    guard !proofs.isEmpty else { return "" }
    let items = proofs.map { proof -> Markup in
      "<li>\(proof.verb): <a href=\"\(proof.address)\">\(proof.title)</a></li>\n"
    }
    return "<ul class=\"proves\" aria-label=\"What this line shows\">\n\(items)</ul>"
  }
}
