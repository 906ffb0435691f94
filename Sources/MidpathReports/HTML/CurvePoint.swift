import MidpathModel

/// Two figures of one moment.
struct CurvePoint {
  let time: HostTime
  var main: Double
  var other: Double
}
