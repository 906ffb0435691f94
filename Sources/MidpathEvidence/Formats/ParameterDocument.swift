import Clibxml2

/// config.xml as libxml2 reads it.
///
/// No network, no external entity, no document type, libxml2's own limits for depth and size: the
/// parser gets UTF-8 that was decoded before, whatever the file declares.
enum ParameterDocument {
  /// The parameters of a well-formed file, or the first thing that is wrong with it.
  static func parse(_ utf8: [UInt8]) -> (parameters: [ReadParameter], problem: XMLProblem?) {
    _ = isPrepared
    let failed = XMLProblem("the XML parser could not be started", line: 1)
    guard let count = Int32(exactly: utf8.count), let context = xmlNewParserCtxt() else {
      return ([], failed)
    }
    defer { xmlFreeParserCtxt(context) }
    let first = FirstProblem()
    context.pointee._private = Unmanaged.passUnretained(first).toOpaque()
    context.pointee.sax?.pointee.serror = { context, error in
      guard let context, let error = error?.pointee, error.level.rawValue >= 2 else { return }
      let parser = context.assumingMemoryBound(to: xmlParserCtxt.self)
      guard let box = parser.pointee._private else { return }
      Unmanaged<FirstProblem>.fromOpaque(box).takeUnretainedValue().keep(error)
    }
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_BIG_LINES.rawValue
    let document = withExtendedLifetime(first) {
      utf8.withUnsafeBytes { buffer in
        xmlCtxtReadMemory(
          context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), count, nil, "UTF-8",
          Int32(bitPattern: options))
      }
    }
    defer { xmlFreeDoc(document) }
    if let problem = first.problem { return ([], problem) }
    guard let root = xmlDocGetRootElement(document) else {
      return ([], XMLProblem("not an XML document", line: 1))
    }
    return (parameters(below: root), nil)
  }

  /// Prepared once: libxml2 asks for it before threads use it.
  private static let isPrepared: Bool = {
    xmlInitParser()
    return true
  }()

  private static func parameters(below root: xmlNodePtr) -> [ReadParameter] {
    var parameters: [ReadParameter] = []
    var node: xmlNodePtr? = root
    while let current = node {
      if current.pointee.type == XML_ELEMENT_NODE {
        if let parameter = parameter(current) { parameters.append(parameter) }
      }
      node = next(after: current, below: root)
    }
    return parameters
  }

  /// The next node in document order, or nil behind the last one.
  private static func next(after node: xmlNodePtr, below root: xmlNodePtr) -> xmlNodePtr? {
    if node.pointee.type == XML_ELEMENT_NODE, let child = node.pointee.children { return child }
    var current = node
    while current != root {
      if let sibling = current.pointee.next { return sibling }
      guard let parent = current.pointee.parent else { return nil }
      current = parent
    }
    return nil
  }

  private static func parameter(_ node: xmlNodePtr) -> ReadParameter? {
    guard text(node.pointee.name) == "parameter", let name = attribute("name", of: node) else {
      return nil
    }
    return ReadParameter(
      name: name, value: attribute("value", of: node) ?? "", line: xmlGetLineNo(node),
      isSecure: ParameterScanner.isTrue(attribute("secure", of: node))
        || ParameterScanner.isTrue(attribute("encrypt", of: node)))
  }

  private static func attribute(_ name: String, of node: xmlNodePtr) -> String? {
    var attribute = node.pointee.properties
    while let current = attribute {
      if text(current.pointee.name) == name {
        var value = ""
        var part = current.pointee.children
        while let piece = part {
          value += text(piece.pointee.content) ?? ""
          part = piece.pointee.next
        }
        return value
      }
      attribute = current.pointee.next
    }
    return nil
  }

  fileprivate static func text(_ pointer: UnsafePointer<xmlChar>?) -> String? {
    pointer.map { String(cString: $0) }
  }
}

/// The first error of a parse; the ones after it are mostly its consequences.
private final class FirstProblem {
  private(set) var problem: XMLProblem?

  /// Keeps `error` if it is the first, without the words that it quotes from the file.
  func keep(_ error: xmlError) {
    guard problem == nil else { return }
    var message = error.message.map { String(cString: $0) } ?? "error \(error.code)"
    for quoted in [error.str1, error.str2, error.str3] {
      guard let quoted = quoted.map({ String(cString: $0) }), !quoted.isEmpty,
        !FirstProblem.ownWords.contains(quoted)
      else { continue }
      message = message.split(separator: quoted, omittingEmptySubsequences: false)
        .joined(separator: "…")
    }
    problem = XMLProblem(
      message.trimmingBlanks(), line: max(Int(error.line), 1),
      column: error.int2 > 0 ? Int(error.int2) : nil)
  }

  /// Names that every config.xml has.
  private static let ownWords: Set<String> = [
    "parameter", "parameters", "name", "value", "secure", "encrypt",
  ]
}
