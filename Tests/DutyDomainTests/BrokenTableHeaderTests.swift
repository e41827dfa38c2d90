import DutyDomain
import Testing

struct BrokenTableHeaderTests {
  @Test(
    "a header without a key is found where it stands",
    arguments: [
      ("[=]", 1, 2, "[="), ("a = 1\n  [[,]]\n", 2, 5, "[[,"), ("[ \t.a]", 1, 4, "[ \t."),
      ("x = [\n  [1],\n]\n[#]", 4, 2, "[#"),
      ("t = \"\"\"\n[=]\n\"\"\"\n[\u{4E2D}]", 4, 2, "[\u{4E2D}"),
      ("[a]\n[\n", 2, 2, "[\n"), ("[[[", 1, 3, "[[["),
    ] as [(String, Int, Int, String)])
  func broken(text: String, line: Int, column: Int, excerpt: String) {
    let found = BrokenTableHeader(inTOML: text)
    #expect(found?.line == line && found?.column == column && found?.excerpt == excerpt)
  }

  @Test(
    "what the parser refuses or takes by itself is left to it",
    arguments: [
      "", "[a]", "[[a.b]]", "[\"=\"]", "['=']", "[]", "[ [a]]", "[", "x = [=]", "x = {[=]}",
      "# [=]",
      "s = '''\n[=]\n'''", "s = \"[=]\"", "x = [\n[=]\n]", "s = \"a\\\"\" # \"\n[b]",
      "s = \"open\n[b]",
    ])
  func left(text: String) {
    #expect(BrokenTableHeader(inTOML: text) == nil)
  }
}
