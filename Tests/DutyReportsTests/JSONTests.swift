import Testing

@testable import DutyReports

@Suite("JSON")
struct JSONTests {
  @Test(
    "control and bidirectional characters are escaped, everything else stands as it is",
    arguments: [
      ("a\"b\\c", #""a\"b\\c""#), ("\u{1B}[2J", #""\u001b[2J""#), ("\u{202E}x", #""\u202ex""#),
      ("\u{0}\u{7F}\u{9B}", #""\u0000\u007f\u009b""#), ("行\n行\t", #""行\n行\t""#),
      ("\r", #""\u000d""#), ("\u{2028}", #""\u2028""#), ("\u{E0041}", #""\udb40\udc41""#),
      ("曹㛃🚒", "\"曹㛃🚒\""), ("", "\"\""), ("e\u{301}\"", "\"e\u{301}\\\"\""),
    ])
  func texts(_ text: String, _ written: String) {
    #expect(Array(JSON.text(text).written.unicodeScalars) == Array(written.unicodeScalars))
  }

  @Test("keys stay in their order, and the same value gives the same bytes")
  func order() {
    let json = JSON.object(("b", .number(1)), ("a", .list([.null, .bool(true)])), ("c", .object()))
    #expect(json.written == #"{"b":1,"a":[null,true],"c":{}}"#)
    #expect(json.written == json.written)
    #expect(JSON.number(Int64.min).written == "-9223372036854775808")
  }

  @Test("a list is written one item at a time")
  func streaming() {
    var list = JSONList()
    var text = list.head
    for number in 1...3 { text += list.item(.number(number)) }
    #expect(text + list.foot == "{\"schema\":1,\"items\":[\n1,\n2,\n3\n]}\n")
  }

  @Test("a text for a terminal keeps no character that a terminal would act on")
  func plainTexts() {
    #expect(plain("a\u{1B}]0;x\u{7}\n第二行\u{202E}") == "a\\u001b]0;x\\u0007 第二行\\u202e")
  }
}
