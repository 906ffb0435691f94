import NIOCore
import NIOHTTP1
import NIOPosix

/// One connection to a desk, which sends exactly what a test says.
enum DeskConnection {
  /// What came back from a desk, byte for byte.
  struct RawAnswer: Sendable, Hashable {
    let text: String
    let isClosedByDesk: Bool
  }

  /// How long an answer may take, in seconds.
  static let patience = 60.0

  /// Sends a request with these headers and no others, and reads its answer.
  ///
  /// `body` is sent chunk by chunk, and may stop early where the desk answers before its end.
  static func exchange(
    host: String = "127.0.0.1", port: Int, _ method: HTTPMethod, _ path: String,
    headers: [(String, String)], body: [ByteBuffer] = []
  ) async throws -> DeskAnswer {
    let head = HTTPRequestHead(
      version: .http1_1, method: method, uri: path, headers: HTTPHeaders(headers))
    let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .connect(host: host, port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHTTPClientHandlers(
            enableOutboundHeaderValidation: false)
          return try NIOAsyncChannel<HTTPClientResponsePart, HTTPClientRequestPart>(
            wrappingChannelSynchronously: channel)
        }
      }
    return try await within(patience) {
      try await channel.executeThenClose { inbound, outbound in
        do {
          try await outbound.write(.head(head))
          for chunk in body { try await outbound.write(.body(.byteBuffer(chunk))) }
          try await outbound.write(.end(nil))
        } catch is ChannelError {
          // The desk refused the rest; it says why.
        } catch is IOError {
        }
        return try await answer(from: inbound)
      }
    }
  }

  /// Sends bytes, with a pause between two of them, and reads until the desk closes the connection.
  ///
  /// Stops reading after `seconds`, for a desk that keeps the connection open.
  static func raw(
    port: Int, _ pieces: [[UInt8]], pause: Duration = .zero, seconds: Double = 5
  ) async throws -> RawAnswer {
    let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .connect(host: "127.0.0.1", port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
        }
      }
    let deadline = ContinuousClock.now + .seconds(seconds)
    return try await channel.executeThenClose { inbound, outbound in
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          for piece in pieces {
            try? await outbound.write(ByteBuffer(bytes: piece))
            try await Task.sleep(for: pause)
          }
        }
        group.addTask {
          try await Task.sleep(until: deadline)
          try await channel.channel.close()
        }
        var read = ByteBuffer()
        do {
          for try await var chunk in inbound { read.writeBuffer(&chunk) }
        } catch is IOError {
          // The desk closed the connection while something was still on its way.
        }
        group.cancelAll()
        return RawAnswer(
          text: String(buffer: read), isClosedByDesk: ContinuousClock.now < deadline)
      }
    }
  }

  private static func answer(
    from parts: NIOAsyncChannelInboundStream<HTTPClientResponsePart>
  ) async throws -> DeskAnswer {
    var head: HTTPResponseHead?
    var body: [UInt8] = []
    for try await part in parts {
      switch part {
      case .head(let found): head = found
      case .body(let chunk): body += chunk.readableBytesView
      case .end:
        guard let head else { break }
        return DeskAnswer(
          status: Int(head.status.code),
          fields: head.headers.map { DeskAnswer.Field(name: $0.name, value: $0.value) },
          body: body)
      }
    }
    throw DeskFailure("The desk closed the connection without an answer.")
  }

  /// Runs `work`, and gives up on it after so many seconds.
  private static func within<Result: Sendable>(
    _ seconds: Double, _ work: @escaping @Sendable () async throws -> Result
  ) async throws -> Result {
    try await withThrowingTaskGroup(of: Result.self) { group in
      group.addTask(operation: work)
      group.addTask {
        try await Task.sleep(for: .seconds(seconds))
        throw DeskFailure("The desk did not answer within \(seconds) seconds.")
      }
      defer { group.cancelAll() }
      guard let first = try await group.next() else { throw CancellationError() }
      return first
    }
  }
}
