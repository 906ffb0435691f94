import HummingbirdTesting
import Testing

@Test func nothing() {}
