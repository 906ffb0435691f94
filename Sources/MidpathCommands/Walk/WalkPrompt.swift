import MidpathModel
import MidpathReports

/// One question as it is put to a person.
struct WalkPrompt {
  /// What a person decided.
  enum Reply {
    /// The id of an answer, or nil for "I don't know".
    case answer(String?)
    case back
    case restart
    case leave
  }

  /// What a typed line comes to.
  enum Reading {
    case reply(Reply)
    case explain
    case why
    case help([String])
  }

  let question: Question
  let path: String
  /// What evidence or an earlier answer says.
  let answer: Answer?

  /// What can be typed besides an answer.
  static let keys = [
    "Type the number or the word of an answer; ? for “I don't know, how do I find out?”,",
    "w why, b back, r restart, q keep and leave.",
  ]

  /// The question with its answers, and what evidence says.
  func lines(number: Int) -> [String] {
    var lines = Paragraph.lines(question.ask, first: "\(number). ", rest: "   ") + [""]
    for (index, choice) in question.answers.enumerated() {
      lines += Paragraph.lines(choice.title, first: "   \(index + 1) ", rest: "     ")
    }
    lines += ["   ? I don't know", ""]
    guard let answer, let choice = answer.choice else { return lines }
    let title = question.answers.first { $0.id == choice }?.title ?? choice
    lines += Paragraph.lines("The files say: \(title)", first: "   ", rest: "   ")
    for proof in answer.because.prefix(2) {
      lines += Paragraph.lines("because \(proof.place)", first: "   ", rest: "     ")
      lines += Paragraph.lines(proof.text, first: "     ", rest: "     ")
    }
    return lines + [""]
  }

  /// The words before the cursor.
  var invitation: String {
    answer?.choice == nil ? "Answer:" : "Answer (Enter accepts what the files say):"
  }

  /// How to find the answer out.
  var howTo: [String] {
    var lines = ["", "How to find out:"]
    for (index, step) in question.findOut.enumerated() {
      lines += Paragraph.lines(step, first: "   \(index + 1). ", rest: "      ")
    }
    return lines + ["", "Type ? once more to go on without knowing.", ""]
  }

  /// Why this is asked and what the answers lead to.
  var why: [String] {
    var lines = ["", "Where the answers lead:"]
    for choice in question.answers {
      lines += Paragraph.lines(
        "\(choice.title): \(WalkPrompt.words(choice.destination))", first: "   ", rest: "     ")
    }
    if !question.sources.isEmpty {
      lines.append("   Sources: \(question.sources.joined(separator: ", "))")
    }
    return lines + [""]
  }

  /// What a typed line means.
  func reply(to line: String, isExplained: Bool) -> Reading {
    let word = line.lowercased()
    if word.isEmpty, let choice = answer?.choice { return .reply(.answer(choice)) }
    if let number = Int(word), question.answers.indices.contains(number - 1) {
      return .reply(.answer(question.answers[number - 1].id))
    }
    if let choice = question.answers.first(where: { $0.id.lowercased() == word }) {
      return .reply(.answer(choice.id))
    }
    let short = question.answers.filter { $0.id.hasPrefix(word) && ["yes", "no"].contains($0.id) }
    if !word.isEmpty, short.count == 1 { return .reply(.answer(short[0].id)) }
    switch word {
    case "?", "d", "unknown", "don't know", "dont know":
      return isExplained ? .reply(.answer(nil)) : .explain
    case "w", "why": return .why
    case "b", "back": return .reply(.back)
    case "r", "restart": return .reply(.restart)
    case "q", "quit", "exit": return .reply(.leave)
    default:
      return .help(["“\(line)” is none of the answers."] + WalkPrompt.keys)
    }
  }

  private static func words(_ destination: Destination) -> String {
    switch destination {
    case .question(let id): "the question \(id)"
    case .causes(let ids): "the cause \(ids.joined(separator: " or "))"
    case .path(let id): "the path \(id)"
    case .end(let sentence): sentence
    }
  }
}
