import Hummingbird
import MidpathReports

extension Response {
  /// A JSON value.
  init(
    json: JSONNode, status: HTTPResponse.Status = .ok, type: String = "application/json"
  ) {
    self.init(
      status: status, headers: [.contentType: type],
      body: ResponseBody(byteBuffer: ByteBuffer(string: json.written)))
  }
}
