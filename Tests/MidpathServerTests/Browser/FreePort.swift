import NIOCore
import NIOPosix

/// A port of loopback that nobody listens on at the moment.
enum FreePort {
  /// Takes a port from the system and gives it back at once.
  static func find() throws -> Int {
    let channel = try ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .bind(host: "127.0.0.1", port: 0).wait()
    let port = channel.localAddress?.port
    try channel.close().wait()
    guard let port else { throw DeskFailure("The system gave no port.") }
    return port
  }
}
