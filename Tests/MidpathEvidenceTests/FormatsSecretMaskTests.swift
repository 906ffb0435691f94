import MidpathEvidence
import Testing

@Suite("Secrets are masked, words about secrets are not")
struct FormatsSecretMaskTests {
  /// A line, and what must no longer stand in it.
  static let secrets: [(line: String, secret: String)] = [
    (#"<parameter name="mid.instance.password" secure="true" value="Tr0ub4dor"/>"#, "Tr0ub4dor"),
    (#"<parameter value="Tr0ub4dor" name="mid.instance.password"/>"#, "Tr0ub4dor"),
    (#"<parameter encrypt='true' name='mid.proxy.password' value='s3cr3t'/>"#, "s3cr3t"),
    (#"<parameter name="glide.glidesoap.password" value="a&b<c>d"/>"#, "a&b<c>d"),
    (#"<parameter name="mid.instance.password" value="ab"cd"ef"/>"#, "cd"),
    (#"<parameter name="mid.instance.password" value="cut off"#, "cut off"),
    (#"<parameter name="x.private_key" value="abcdef"/>"#, "abcdef"),
    (
      #"<parameter name="oauth.client.secret" value="abcdef" /><parameter name="a" value="b"/>"#,
      "abcdef"
    ),
    (#"<parameter name="mid.keystore.passphrase" value="two words"/>"#, "two words"),
    (#"&lt;parameter name=&quot;password&quot; value=&quot;hunter2&quot;/&gt;"#, "hunter2"),
    (#"<password>hunter2</password>"#, "hunter2"),
    (#"<wsse:Password Type="Text">hunter2</wsse:Password>"#, "hunter2"),
    (#"<field name="password">hunter2</field>"#, "hunter2"),
    ("value encrypted:7cHG3x8Ssx9m84qHaHlgKQ== found", "7cHG3x8Ssx9m84qHaHlgKQ"),
    ("encrypted:newpassword!", "newpassword"),
    ("old form enc:pBMG7zSYCLkGD2fJ6oXEPg== here", "pBMG7zSY"),
    ("wrapper.ntservice.password=hunter2", "hunter2"),
    ("wrapper.java.additional.5=-Djavax.net.ssl.trustStorePassword=changeit", "changeit"),
    ("mid.instance.password = hunter2", "hunter2"),
    ("passwd=hunter2;", "hunter2"),
    ("Server=a;uid=sa;pwd=hunter2;Database=b", "hunter2"),
    ("client_secret=abc123&grant_type=password", "abc123"),
    (#"{"access_token": "abc123def", "scope": "x"}"#, "abc123def"),
    (#"{\"password\":\"hunter2\"}"#, "hunter2"),
    ("refresh_token=0123456789abcdef", "0123456789abcdef"),
    ("apikey: 0123456789abcdef", "0123456789abcdef"),
    ("X-UserToken: 8f7a6b5c4d3e2f1a", "8f7a6b5c4d3e2f1a"),
    ("Authorization: Basic bWlkOmh1bnRlcjI=", "bWlkOmh1bnRlcjI"),
    ("Proxy-Authorization: Basic bWlkOmh1bnRlcjI=", "bWlkOmh1bnRlcjI"),
    ("authorization: Bearer abcdef0123456789", "abcdef0123456789"),
    (#""Authorization": "Bearer abc.def""#, "abc.def"),
    (#"http-outgoing-0 >> "Authorization: Basic bWlkOmh1bnRlcjI=[\r][\n]""#, "bWlkOmh1"),
    ("Cookie: glide_user_route=glide.abc; BIGipServerpool=1.2.3", "1.2.3"),
    ("Set-Cookie: JSESSIONID=ABCDEF; Path=/", "ABCDEF"),
    ("GET /x;jsessionid=ABCDEF0123 HTTP/1.1", "ABCDEF0123"),
    ("glide_session_store=ABCDEF0123", "ABCDEF0123"),
    ("proxy http://user:hunter2@proxy.example.com:8080/", "hunter2"),
    ("https://user:p@ss/w0rd@proxy.example.com/", "p@ss/w0rd"),
    ("jdbc:mysql://db:3306/x?user=a&password=hunter2&ssl=true", "hunter2"),
    ("jdbc:oracle:thin:scott/tiger@//db:1521/X", "tiger"),
    ("jdbc:sqlserver://db:1433;user=sa;password=hunter2;", "hunter2"),
    ("keytool -list -keystore cacerts -storepass changeit", "changeit"),
    ("mid.sh --user admin --password hunter2", "hunter2"),
    ("psexec -u admin -p hunter2 cmd", "hunter2"),
    ("mysql -u root -phunter2 db", "hunter2"),
    ("snmpwalk -v 2c -c private 10.0.0.1", "private"),
    ("community=private", "private"),
    ("-----BEGIN RSA PRIVATE KEY-----MIIEpAIBAAKCAQEA", "MIIEpAIBAAKCAQEA"),
    ("token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmN end", "dozjgNryP4J3jVmN"),
    ("user 'mid' with password 'hunter2' refused", "hunter2"),
    ("SNMP community string: s3cretString", "s3cretString"),
    ("{user=mid, password=hunter2, x=1}", "hunter2"),
    ("password=a,b)c}d", "b)c}d"),
  ]

  @Test(arguments: secrets)
  func masks(line: String, secret: String) {
    let masked = SecretMask.masked(line)
    #expect(!masked.contains(secret), "\(masked)")
    #expect(masked.contains(SecretMask.mask), "\(masked)")
  }

  @Test(arguments: [
    "incorrect password",
    "bad username/password",
    "Check password on MID server",
    "keystore password was incorrect",
    "mid.instance.password",
    "SEVERE *** ERROR *** Unable to decrypt parameter: mid.instance.password, using encrypted value",
    "mid.instance.password value is encrypted: please enter it in clear text",
    "The password is wrong: check it",
    "password: incorrect",
    "password=",
    "Forbidden username/password combo",
    "User cannot be authenticated or is missing the proper roles",
    "Unexpected token: <",
    "Using token authentication",
    "Secret value not found for name",
    "wrapper.ntservice.password.prompt=TRUE",
    #"<parameter name="mid.instance.password" value="YOUR_INSTANCE_PASSWORD_HERE"/>"#,
    #"<parameter name="mid.instance.password" value=""/>"#,
    #"<parameter name="mid.instance.username" value="mid_user"/>"#,
    #"<parameter name="url" value="https://example.service-now.com/"/>"#,
    "password=${MID_PASSWORD}",
    "Setting basic authentication with user mid_server",
    "Authorization: failed",
    "SOAP basic authentication is enabled",
    "No key pair found for DefaultSecurityKeyPairHandle",
    "mkdir -p /opt/agent/work",
    "ssh -p 22 mid@host",
    "connect timed out when posting to https://example.service-now.com:443/a@b",
    "https://example.service-now.com:443/api/now/table/ecc_agent?x=a@b",
    "PWD=/opt/agent",
    "jdbc:mysql://db:3306/discovery",
    "Cookie rejected",
    "Agent home path: C:\\ServiceNow\\agent",
    "LogStatusMonitor.60 stats threads: 17, memory max: 263.0mb",
    "java.security.UnrecoverableKeyException: Password verification failed",
    "glide.user.max_unlock_attempts=5",
    "max_tokens=100",
    "password=********",
  ])
  func leavesReadable(line: String) {
    #expect(SecretMask.masked(line) == line)
  }

  @Test("The form of an encrypted value stays visible")
  func keepsPrefix() {
    let line =
      #"<parameter name="mid.instance.password" value="encrypted:7cHG3x8Ssx9m84qHaHlgKQ=="/>"#
    #expect(SecretMask.masked(line).contains(#"value="encrypted:********"/>"#))
  }

  @Test("A line is cut before it is looked at")
  func cuts() {
    let atLimit = String(repeating: "x", count: SecretMask.byteLimit)
    #expect(SecretMask.masked(atLimit) == atLimit)
    #expect(SecretMask.masked(atLimit + "y") == atLimit)
    let split = String(repeating: "x", count: SecretMask.byteLimit - 1) + "ü"
    #expect(SecretMask.masked(split) == String(split.dropLast()))
  }
}
