/// A test case of a JUnit report.
struct JUnitCase {
  /// How a case ended.
  enum Outcome {
    case passed
    case failed
    case skipped
  }

  let name: String
  let outcome: Outcome
  let message: String
  let lines: [String]

  /// The element, in the class of its server.
  func markup(of server: String) -> Markup {
    let body = Markup(lines.map { "\($0)" }, separator: "\n")
    return switch outcome {
    case .passed:
      """
          <testcase classname="\(server)" name="\(name)"/>

      """
    case .failed:
      """
          <testcase classname="\(server)" name="\(name)">
            <failure message="\(message)" type="\(name)">\(body)</failure>
          </testcase>

      """
    case .skipped:
      """
          <testcase classname="\(server)" name="\(name)">
            <skipped message="\(message)"/>
          </testcase>

      """
    }
  }
}
