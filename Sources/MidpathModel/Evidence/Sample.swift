/// One line of the LogStatusMonitor thread: memory and queue figures, once a minute.
package struct Sample: Sendable, Hashable {
  package let time: HostTime
  /// Megabytes.
  package let memoryMax: Double
  package let memoryAllocated: Double
  package let memoryUsed: Double
  /// Probes waiting and being worked on, over all pools.
  package let queued: Int
  package let processing: Int

  /// Makes a sample.
  package init(
    time: HostTime, memoryMax: Double, memoryAllocated: Double, memoryUsed: Double, queued: Int,
    processing: Int
  ) {
    self.time = time
    self.memoryMax = memoryMax
    self.memoryAllocated = memoryAllocated
    self.memoryUsed = memoryUsed
    self.queued = queued
    self.processing = processing
  }
}
