internal import MidpathModel

/// Evidence that several cases share, laid down before their own.
struct CasePart {
  let id: MarkedText
  let layers: CaseLayers
}
