import NIOCore
import NIOHTTPTypes

/// Closes a connection whose request was answered before it was read to its end.
///
/// A refused upload would else be read on, as long and as slowly as its sender likes.
final class UnreadRequestCloser: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart

  /// How long the sender has to read the answer before the connection is closed, in seconds; a
  /// connection that is closed with unread bytes loses an answer that is still on its way.
  static let graceSeconds: Int64 = 2

  private var begun = 0
  private var answered = 0
  private var isReading = false

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head:
      begun += 1
      isReading = true
    case .body: break
    case .end: isReading = false
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .end = unwrapOutboundIn(data) {
      answered += 1
      if isReading, answered == begun { closeSoon(context, unread: begun) }
    }
    context.write(data, promise: promise)
  }

  private func closeSoon(_ context: ChannelHandlerContext, unread request: Int) {
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    context.eventLoop.scheduleTask(in: .seconds(UnreadRequestCloser.graceSeconds)) {
      let (handler, context) = bound.value
      if handler.isReading, handler.begun == request { context.close(promise: nil) }
    }
  }
}
