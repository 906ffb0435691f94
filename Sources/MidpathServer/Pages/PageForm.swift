import MidpathReports
import MidpathStore

/// A form that sends something to the desk, with the token that shows whose form it is.
struct PageForm: Sendable {
  let session: DeskSession
  let action: String
  var className: String = ""
  /// Whether it sends files.
  var sendsFiles = false

  /// The form around its fields.
  func markup(_ fields: Markup) -> Markup {
    let type: Markup = sendsFiles ? " enctype=\"multipart/form-data\"" : ""
    let look: Markup = className.isEmpty ? "" : " class=\"\(className)\""
    return """
      <form method="post" action="\(action)"\(type)\(look)>
      <input type="hidden" name="\(FormFields.tokenName)" value="\(session.formToken)">
      \(fields)
      </form>

      """
  }

  /// A form that is one button.
  func button(_ label: Markup) -> Markup {
    markup("<button>\(label)</button>")
  }
}
