import NIOHTTP1
import Testing

/// The OpenAPI document tells the truth about the API.
@Suite struct OpenAPIDocumentTests {
  @Test func everyDocumentedOperationAnswersAsDocumented() async throws {
    try await DeskScript.with { script in
      var tour = try await DocumentTour(script)
      try await tour.visitCases()
      try await tour.visitChecks()
      try await tour.visitWalk()
      try await tour.visitSecondCheck()
      try await tour.visitRest()
      #expect(tour.complaints == [])
      #expect(tour.missed == [])
    }
  }

  @Test func everyOtherMethodIsRefusedWithThoseThatAreKnown() async throws {
    try await DeskScript.with { script in
      let document = try JSONValue.read(try await script.send(.GET, "/openapi.json").text)
      for (path, operations) in document["paths"]?.members ?? [:] {
        let address = path.replacing("{", with: "").replacing("}", with: "")
        for method in [HTTPMethod.GET, .POST, .PUT, .PATCH, .DELETE, .OPTIONS]
        where operations[method.rawValue.lowercased()] == nil {
          let answer = try await script.send(method, address)
          #expect(answer.status == 405, "\(method) \(path)")
          #expect(answer.header("Content-Type") == "application/problem+json")
          let allowed = Set((answer.header("Allow") ?? "").split(separator: ", ").map(String.init))
          #expect(
            allowed.subtracting(["HEAD"]) == Set(operations.members.keys.map { $0.uppercased() }))
        }
      }
    }
  }

  @Test func everyReferenceOfTheDocumentLeadsSomewhere() async throws {
    try await DeskScript.with { script in
      let document = try JSONValue.read(try await script.send(.GET, "/openapi.json").text)
      let references = references(in: document)
      #expect(!references.isEmpty)
      for reference in references {
        #expect(ResponseSchema(document: document).resolve(reference) != nil, "\(reference)")
      }
    }
  }

  private func references(in value: JSONValue) -> Set<String> {
    switch value {
    case .object(let members):
      members.reduce(into: Set(members["$ref"]?.text.map { [$0] } ?? [])) {
        $0.formUnion(references(in: $1.value))
      }
    case .array(let items):
      items.reduce(into: []) { $0.formUnion(references(in: $1)) }
    default: []
    }
  }
}
