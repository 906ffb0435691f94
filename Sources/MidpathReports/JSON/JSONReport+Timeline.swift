import MidpathModel

extension JSONReport {
  func attempt(_ attempt: Attempt) -> JSONNode {
    .keyed([
      "sequence": .string(attempt.sequence), "number": .integer(attempt.number),
      "startedAt": time(attempt.startedAt),
      "begin": attempt.begin.map { evidence($0) } ?? .null,
      "marks": .array(
        attempt.marks.map { mark in
          .keyed([
            "stage": .string(mark.stage), "state": .string(mark.state.rawValue),
            "signature": .string(mark.signature), "evidence": evidence(mark.observation),
          ])
        }),
    ])
  }

  /// Counts by the hour, and memory (in megabytes) and queue figures by the minute.
  func timeline(_ diagnosis: Diagnosis) -> JSONNode {
    .keyed([
      "hours": .array(
        diagnosis.hours.map { hour in
          .keyed([
            "hour": time(hour.hour), "errors": .integer(hour.errors),
            "warnings": .integer(hour.warnings),
          ])
        }),
      "samples": .array(
        diagnosis.samples.map { sample in
          .keyed([
            "time": time(sample.time), "memoryMax": .number(sample.memoryMax),
            "memoryAllocated": .number(sample.memoryAllocated),
            "memoryUsed": .number(sample.memoryUsed), "queued": .integer(sample.queued),
            "processing": .integer(sample.processing),
          ])
        }),
    ])
  }

  /// What was read, by kind of log in a fixed order.
  func logs(_ logs: [EvidenceKind: LogCoverage]) -> JSONNode {
    .object(
      EvidenceKind.allCases.compactMap { kind in
        logs[kind].map { coverage in
          JSONMember(
            kind.rawValue,
            .keyed([
              "files": .integer(coverage.files), "bytes": .integer(Int(coverage.bytes)),
              "lines": .integer(coverage.lines), "firstTime": time(coverage.firstTime),
              "lastTime": time(coverage.lastTime),
              "lastLine": coverage.lastLine.map { evidence($0) } ?? .null,
            ]))
        }
      })
  }
}
