import MidpathModel

/// LogStatusMonitor lines over time: thinned out for drawing, and in full for what follows.
struct SampleSeries: Sendable {
  /// The lowest use of memory in one hour of one run of the JVM.
  struct Floor: Sendable {
    let hour: Int64
    var used: Double
    /// Only of lines without a probe queued or worked on.
    var idle: Double?
  }

  /// What is kept, evenly spread over the time seen.
  private(set) var samples: [Sample] = []
  private(set) var last: Sample?
  private(set) var lastObservation: Observation?
  private(set) var longestGapMinutes: Double?
  private(set) var gapObservation: Observation?
  /// When the last unbroken row of lines with probes queued began.
  private(set) var queuedSince: HostTime?
  /// Of the JVM that ran last.
  private(set) var floors: [Floor] = []
  private(set) var recent: [Sample] = []
  private(set) var idleSince: HostTime?
  private(set) var idleUntil: HostTime?
  private var runLast: Sample?
  private var stride = 1
  private var bucket: [Sample] = []

  /// The most samples that are kept.
  static let sampleLimit = 2_000
  /// The most hours of one JVM whose floor is kept.
  static let hourLimit = 9_600
  /// How many of the last lines are kept in full.
  static let recentLimit = 240

  /// Starts with no lines.
  init() {}

  /// Adds a line; `observation` is made only where it becomes a proof.
  mutating func add(_ sample: Sample, observation: () -> Observation) {
    if let last {
      let gap = sample.time.seconds(since: last.time) / 60
      if gap > longestGapMinutes ?? 0 {
        longestGapMinutes = gap
        // A minute between two lines is how it should be and needs no proof.
        if gap > 2 || gapObservation == nil { gapObservation = observation() }
      }
    }
    if sample.queued > 0 { queuedSince = queuedSince ?? sample.time } else { queuedSince = nil }
    last = sample
    addFloor(sample)
    recent.append(sample)
    if recent.count >= 2 * SampleSeries.recentLimit {
      recent.removeFirst(recent.count - SampleSeries.recentLimit)
    }
    keep(sample)
  }

  /// The line that stands for the last sample.
  mutating func setLast(_ observation: Observation) { lastObservation = observation }

  /// A JVM started or stopped: what follows is another run.
  mutating func beginRun() {
    floors = []
    recent = []
    idleSince = nil
    idleUntil = nil
    runLast = last ?? runLast
    last = nil
    queuedSince = nil
  }

  /// The last line at all, also where the JVM stopped after it.
  var lastOfAll: Sample? { last ?? runLast }

  private mutating func addFloor(_ sample: Sample) {
    let isIdle = sample.queued == 0 && sample.processing == 0
    if isIdle {
      idleSince = idleSince ?? sample.time
      idleUntil = sample.time
    }
    let hour = sample.time.milliseconds / 3_600_000
    let used = sample.memoryUsed
    if let place = floors.indices.last, floors[place].hour == hour {
      floors[place].used = min(floors[place].used, used)
      if isIdle { floors[place].idle = min(floors[place].idle ?? used, used) }
      return
    }
    if floors.count >= SampleSeries.hourLimit { floors.removeFirst(SampleSeries.hourLimit / 10) }
    floors.append(Floor(hour: hour, used: used, idle: isIdle ? used : nil))
  }

  /// Keeps one of every `stride` samples: in turn the highest and the lowest use of memory.
  private mutating func keep(_ sample: Sample) {
    bucket.append(sample)
    guard bucket.count >= stride else { return }
    if let kept = SampleSeries.telling(bucket, highest: samples.count.isMultiple(of: 2)) {
      samples.append(kept)
    }
    bucket.removeAll(keepingCapacity: true)
    guard samples.count >= SampleSeries.sampleLimit else { return }
    var half: [Sample] = []
    half.reserveCapacity(SampleSeries.sampleLimit)
    for start in Swift.stride(from: 0, to: samples.count, by: 2) {
      let pair = samples[start..<min(start + 2, samples.count)]
      if let kept = SampleSeries.telling(pair, highest: half.count.isMultiple(of: 2)) {
        half.append(kept)
      }
    }
    samples = half
    stride *= 2
  }

  private static func telling(_ group: some Sequence<Sample>, highest: Bool) -> Sample? {
    highest
      ? group.max { $0.memoryUsed < $1.memoryUsed } : group.min { $0.memoryUsed < $1.memoryUsed }
  }
}
