import LogScan
import MidpathModel

/// The lines of one signature in one window that are counted without being read one by one.
///
/// A broken server repeats itself by the million. The first lines of a window are events of their
/// own; what follows is one event at the place of the last of them. Before any other event the
/// batches are given out in the order of their last lines, so that the order of last events holds.
struct EventBatch {
  let target: SignatureSet.Target
  var line: Range<Int>
  var number: Int
  var context: HeaderTracker.Context?
  var count = 0

  /// How many lines of one signature in one window are events of their own.
  static let singleLimit = 64
}
