import MidpathKnowledge
import MidpathModel
import Testing

@Suite("Mistakes that one file shows")
struct ReaderMistakeTests {
  @Test(arguments: yaml + maps + values + signatures + conditions + paths + cases)
  func isComplainedAboutAtItsPlace(_ mistake: Mistake) {
    #expect(mistake.verdict() == nil)
  }

  static let yaml: [Mistake] = [
    Mistake(
      "causes/user.yaml", "title: The user is locked out", "title: 👉&a The user",
      "anchors and aliases are not taken: write it out, or quote a text that begins with & or *"),
    Mistake(
      "causes/user.yaml", "title: The user is locked out", "title: 👉*.log",
      "anchors and aliases are not taken: write it out, or quote a text that begins with & or *"),
    Mistake(
      "causes/user.yaml", "title: The user is locked out", "title: 👉!!str The user",
      "tags are not taken: all values are text"),
    Mistake(
      "causes/user.yaml", "frequency: common", "frequency: common\n    👉title: again",
      "key 'title' stands twice in one map, first on line 3"),
    Mistake(
      "dangers/upgrade.yaml", "text: Do not start the service.", "text: [Do not\n    reason👉: x",
      "did not find expected ',' or ']' (while parsing a flow sequence, line 3)"),
    Mistake(
      "knowledge.yaml", "version: 2026.1",
      "version: " + String(repeating: "[", count: 38) + "👉[x]" + String(repeating: "]", count: 38),
      "nested deeper than 40 levels"),
    Mistake(
      "knowledge.yaml", "knowledge:\n  version: 2026.1\n", "👉", "the file is empty", .warning),
    Mistake(
      "knowledge.yaml", "knowledge:\n  version: 2026.1\n", "👉- a",
      "a knowledge file is a map, not a list"),
    Mistake(
      "dangers/upgrade.yaml", "dangers:", "👉danger:",
      "'danger' says nothing of what the file holds; it begins with one of signatures, sequence, "
        + "causes, dangers, path, cases, parts, retired, knowledge", hint: "dangers"),
  ]

  static let maps: [Mistake] = [
    Mistake(
      "causes/user.yaml", "fix:", "👉fixx:", "unknown key 'fixx' in a cause", hint: "fix"),
    Mistake(
      "causes/user.yaml", "settle: Look", "👉sources-of: Look",
      "unknown key 'sources-of' in a cause", hint: "sources"),
    Mistake(
      "stages/startup.yaml", "title: Start of the MID Server", "title: Start\n👉colour: red",
      "unknown key 'colour' in a sequence file; it has: sequence, title, begins, ends, "
        + "works-from, stages"),
    Mistake(
      "causes/user.yaml", "    title: Nothing happens at night\n", "",
      "a cause needs 'title'"
    ).pointing(to: "id: user.quiet"),
    Mistake(
      "causes/user.yaml", "title: The user is locked out", "title: 👉[The user]",
      "'title' is a text, not a list"),
    Mistake(
      "causes/user.yaml", "Clear the box Locked out.", "👉Clear: the box",
      "unknown key 'Clear' in a fix step; it has: do, os, unless, instead"),
    Mistake(
      "paths/credentials.yaml", "- Look at the box Locked out.", "- 👉Look: at the box",
      "an item of 'find-out' is a text, not a map: quote a text that contains ': '"),
    Mistake(
      "causes/user.yaml", "title: The user is locked out", "title: 👉''", "'title' is empty"),
    Mistake(
      "causes/user.yaml", "title: The user is locked out", "title: 👉TODO",
      "'title' is still to be filled in"),
    Mistake(
      "causes/user.yaml", "os: [windows, linux]", "os: 👉windows",
      "'os' is a list, not a text: write [ ... ]"),
    Mistake(
      "causes/user.yaml", "- id: user.quiet", "- 👉text\n  - id: user.quiet",
      "a cause is a map (key: value), not a text"),
  ]

  static let values: [Mistake] = [
    Mistake(
      "causes/user.yaml", "frequency: common", "frequency: 👉comon",
      "unknown 'frequency' 'comon'; it is common, occasional, rare", hint: "common"),
    Mistake(
      "causes/user.yaml", "'>= orlando'", "👉'>= orlndo'",
      "unknown release 'orlndo' in '>= orlndo'", hint: "orlando"),
    Mistake(
      "causes/user.yaml", "id: user.quiet", "id: 👉User.quiet",
      "the id 'User.quiet' has more than a-z, 0-9, '-' and '.' in it"),
    Mistake(
      "causes/user.yaml", "id: user.quiet", "id: 👉quiet",
      "the id 'quiet' has no area: write area.name"),
    Mistake(
      "causes/user.yaml", "        unless: upgrade-pending\n", "",
      "'instead' needs 'unless'"
    ).pointing(to: "instead:"),
    Mistake("paths/credentials.yaml", "cost: 3", "cost: 👉much", "'cost' is a number, not 'much'"),
    Mistake("paths/credentials.yaml", "cost: 3", "cost: 👉-1", "'cost' is at least 0"),
  ]

  static let signatures: [Mistake] = [
    Mistake(
      "signatures/au.yaml", "{user: ['m*']}", "{👉usr: ['m*']}",
      "the phrase has no capture 'usr'", hint: "user"),
    Mistake(
      "signatures/au.yaml", "phrase: has all necessary roles", "phrase: 👉<a>",
      "a phrase needs text beside its placeholders"),
    Mistake(
      "signatures/au.yaml", "phrase: has all necessary roles", "phrase: 👉roles <a><b> roles",
      "two placeholders side by side: put text between them"),
    Mistake(
      "signatures/au.yaml", "phrase: has all necessary roles",
      "phrase: has all necessary roles\n    👉phrases: [x]",
      "'phrase' and 'phrases' exclude each other"),
    Mistake(
      "signatures/au.yaml", "role: fault", "role: fault\n    fades-after: 👉soon",
      "'fades-after' is a time such as 30s, 10m, 2h or 3d, not 'soon'"),
    Mistake(
      "signatures/au.yaml", "role: fault", "role: fault\n    tally: 👉yes",
      "'tally' is true or false, not 'yes'"),
    Mistake(
      "signatures/au.yaml", "role: fault", "role: noise",
      "a signature of role noise needs 'note'"
    ).pointing(to: "id: au.refused"),
    Mistake(
      "signatures/au.yaml", "    sample: 'User mid has all necessary roles'\n", "",
      "a signature needs 'sample'"
    ).pointing(to: "id: st.roles-ok"),
    Mistake(
      "signatures/au.yaml", "in: [agent]\n    role: fault", "in: 👉[]\n    role: fault",
      "the list 'in' is empty"),
  ]

  static let conditions: [Mistake] = [
    Mistake(
      "causes/user.yaml", "when: {seen: au.refused}", "when: {👉sen: au.refused}",
      "unknown condition 'sen'", hint: "seen"),
    Mistake(
      "causes/user.yaml", "when: {seen: au.refused}", "when: 👉{seen: au.refused, os: linux}",
      "a condition has one key, this one has the keys 'seen', 'os': join several with all: [...]"),
    Mistake(
      "causes/user.yaml", "when: {seen: au.refused}", "when: 👉au.refused",
      "a condition is a map such as {seen: ID}, not a text"),
    Mistake(
      "causes/user.yaml", "when: {seen: au.refused}",
      "when: {seen: {signature: au.refused, at-least: 👉none}}",
      "'at-least' is a whole number from 1, not 'none'"),
    Mistake(
      "causes/user.yaml", "when: {seen: au.refused}",
      "when: {seen: {signature: au.refused, 👉near-within: 10m}}", "'near-within' needs 'near'"),
    Mistake(
      "causes/user.yaml", "when: {seen: au.refused}",
      "when: {config: 👉{parameter: url}}",
      "'config' has no check: it needs exactly one of present, empty, duplicated, placeholder, "
        + "encrypted, is, matches, at-least, at-most"),
    Mistake(
      "causes/user.yaml", "when: {seen: au.refused}",
      "when: {file: 👉{path: work, exists: true, empty: true}}",
      "'file' has 2 checks: it needs exactly one of exists, empty"),
    Mistake(
      "causes/user.yaml", "when: {seen: au.refused}",
      "when: {file: {path: 👉/etc/passwd, exists: true}}",
      "a path is below the agent folder, with '/': such as logs/wrapper.log"),
    Mistake(
      "causes/user.yaml", "name: config.state", "name: 👉config.stat",
      "unknown fact 'config.stat'", hint: "config.state"),
    Mistake(
      "causes/user.yaml", "when: {seen: au.refused}",
      "when: {record: {table: sys_user, 👉field: active, exists: true}}",
      "'field' goes with a comparison, not with 'exists'"),
    Mistake(
      "causes/user.yaml", "when: {seen: au.refused}", "when: {any: 👉[]}", "the list 'any' is empty"),
    Mistake(
      "causes/user.yaml", "when: {seen: au.refused}", "when: {os: 👉window}",
      "unknown os 'window'; it is windows or linux", hint: "windows"),
    Mistake(
      "causes/user.yaml", "when: {seen: au.refused}",
      "when: {config: {parameter: url, present: 👉yes}}", "'present' is true or false, not 'yes'"),
    Mistake(
      "causes/user.yaml", "when: {seen: au.refused}",
      "when: {attempts: {sequence: startup, at-least: 4, within: 👉1w}}",
      "'within' is a time such as 30s, 10m, 2h or 3d, not '1w'"),
  ]

  static let paths: [Mistake] = [
    Mistake(
      "dangers/upgrade.yaml", "    check-first: Look into agent/work.\n", "",
      "a danger needs 'check-first'"
    ).pointing(to: "id: upgrade-pending"),
    Mistake(
      "paths/credentials.yaml", "no: {end: Ask for help.}", "no: 👉{}",
      "the answer 'no' leads nowhere: it needs exactly one of next, cause, causes, path, end"),
    Mistake(
      "paths/credentials.yaml", "unknown: {next: second}", "unknown: 👉{next: second, end: x}",
      "'unknown' leads to 2 places: it needs exactly one of next, cause, causes, path, end"),
    Mistake(
      "paths/credentials.yaml", "    unknown: {next: second}\n", "",
      "a question needs 'unknown'"
    ).pointing(to: "id: user-locked-out"),
    Mistake(
      "paths/credentials.yaml", "no: {end: Ask for help.}", "👉maybe: {end: Ask for help.}",
      "the answer 'maybe' needs 'title'"),
    Mistake(
      "paths/credentials.yaml", "no: {end: Ask for help.}", "👉unknown: {end: Ask for help.}",
      "'unknown' stands beside 'answers', not in it"),
    Mistake(
      "paths/credentials.yaml", "{causes: [user.locked-out, user.quiet]}",
      "{👉causes: [user.locked-out]}",
      "one cause is written 'cause: user.locked-out', which confirms it"),
  ]

  static let cases: [Mistake] = [
    Mistake(
      "cases/user.yaml", "'2024-03-01 09:00:00'", "👉'1 March'",
      "'now' is a time such as '2024-03-01 09:00:00', not '1 March'"),
    Mistake(
      "cases/user.yaml", "      agent/logs/agent0.log.0: |", "      👉agent/logs/agent1.log.0: |",
      "no part laid down 'agent/logs/agent1.log.0' to append to", hint: "agent/logs/agent0.log.0"),
    Mistake(
      "cases/parts.yaml", "remove: [agent/config.xml]", "remove: [👉agent/config]",
      "no part laid down 'agent/config' to remove", hint: "agent/config.xml"),
    Mistake(
      "cases/parts.yaml", "agent/config.xml: <parameters/>", "👉../config.xml: x",
      "'../config.xml' is no path below the evidence, with '/'"),
    Mistake(
      "cases/parts.yaml", "agent/config.xml: <parameters/>",
      "agent/work/: 👉x\n      agent/config.xml: y", "a folder has no text: leave the value empty"),
    Mistake(
      "cases/parts.yaml", "  - id: base", "  - id: 👉base\n    uses: [more]",
      "the part 'base' uses itself"),
    Mistake(
      "cases/user.yaml", "    uses: [more]\n", "",
      "a case needs evidence: files, uses, instance or answers"
    ).pointing(to: "id: quiet"),
    Mistake(
      "cases/user.yaml", "confirmed: [user.locked-out]",
      "confirmed: [👉user.locked-out]\n      not: [user.locked-out]",
      "'user.locked-out' is expected and stands under 'not'"),
    Mistake(
      "cases/user.yaml", "{verdict: healthy}", "{👉verdict: healthy, first: user.quiet}",
      "a healthy case has no cause"),
    Mistake(
      "cases/user.yaml", "verdict: cause", "verdict: 👉cuase",
      "unknown 'verdict' 'cuase'; it is healthy, cause, suspected, unknown", hint: "cause"),
  ]
}
