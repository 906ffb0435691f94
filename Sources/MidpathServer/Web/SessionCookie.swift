import Hummingbird

/// The cookie that holds a browser's session.
struct SessionCookie: Sendable {
  /// How long a session lasts, in seconds: 30 days.
  static let lifetime = 30 * 24 * 3_600

  /// Cookies do not tell ports apart, so the name tells two desks of a machine apart.
  let name: String

  /// The cookie of the desk that keeps its uploads in `folder`.
  init(folder: String) {
    name = "midpath_\(Secret(text: folder).hash.prefix(8))"
  }

  /// A cookie that no script reads and no other site's page makes a browser send.
  func made(_ secret: Secret) -> Cookie {
    Cookie(
      name: name, value: secret.text, maxAge: SessionCookie.lifetime, path: "/", httpOnly: true,
      sameSite: .strict)
  }

  /// What makes a browser forget the cookie.
  var expired: Cookie {
    Cookie(name: name, value: "", maxAge: 0, path: "/", httpOnly: true, sameSite: .strict)
  }
}
