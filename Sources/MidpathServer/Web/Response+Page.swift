import Hummingbird
import MidpathReports

extension Response {
  /// A page.
  init(page: Markup, status: HTTPResponse.Status = .ok) {
    self.init(
      status: status, headers: [.contentType: "text/html; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: page.source)))
  }
}
