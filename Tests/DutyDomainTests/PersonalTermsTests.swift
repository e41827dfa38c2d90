import DutyDomain
import Testing

@Suite("What names a person in a text")
struct PersonalTermsTests {
  private func numbers(in text: String) -> [String] {
    var terms = PersonalTerms()
    terms.add(numbersIn: text)
    return terms.numbers
  }

  @Test(
    "runs of seven digits and more are numbers, however they are written",
    arguments: [
      ("石门镇王强 19000000123 起火", ["19000000123"]),
      ("190-0000-0123", ["19000000123"]),
      ("190 0000 0123", ["19000000123"]),
      ("0571-88123456", ["057188123456"]),
      ("0571 88123456", ["057188123456"]),
      ("１９００００００１２３", ["19000000123"]),
      ("身份证330106199001011234", ["330106199001011234"]),
      ("8812345 和 7654321", ["8812345", "7654321"]),
    ])
  func found(_ text: String, _ expected: [String]) {
    #expect(numbers(in: text) == expected.sorted { ($1.count, $0) < ($0.count, $1) })
  }

  @Test(
    "times, dates and amounts are none",
    arguments: ["1240 石门隧道", "2026-11-23 起火", "1240-1350 停水", "2死3失联12伤", "约 120 人 3 家", ""])
  func none(_ text: String) {
    #expect(numbers(in: text) == [])
  }

  @Test("a number goes in whatever form it is repeated, and no other number with it")
  func redacted() {
    var terms = PersonalTerms()
    terms.add(numbersIn: "190-0000-0123")
    for text in [
      "19000000123", "190-0000-0123", "190 0000 0123", "+8619000000123", "+86 190 0000 0123",
      "019000000123", "１９００００００１２３", "(190)0000-0123",
    ] {
      let left = terms.redact("请回 \(text)。")
      #expect(left.contains("***") && !left.contains("123"), "\(text): \(left)")
    }
    for other in ["19000000124", "190000001234", "119000000123", "1900000012", "190 0000", "1240"] {
      #expect(terms.redact("请回 \(other)。") == "请回 \(other)。")
    }
  }

  @Test("names go as they stand, the longer one first; a single character never does")
  func names() {
    var terms = PersonalTerms()
    for name in ["王强", "王强盛", "李", " ", "***"] { terms.add(name: name) }
    #expect(terms.names == ["王强盛", "王强"] && terms.shortNames == ["李"])
    #expect(terms.redact("王强盛说王强与李家") == "***说***与李家")
    #expect(terms.redact("王强 1240", names: false) == "王强 1240")
    #expect(terms.isWhole("李") && terms.isWhole("王强") && !terms.isWhole("李家"))
  }

  @Test("what was redacted is redacted once, and nothing is redacted where there is nothing")
  func twice() {
    var terms = PersonalTerms()
    terms.add(name: "王强")
    terms.add(numbersIn: "19000000123")
    let once = terms.redact("王强19000000123起火")
    #expect(once == "******起火" && terms.redact(once) == once && !terms.occurs(in: once))
    #expect(PersonalTerms().isEmpty && PersonalTerms().redact("王强19000000123") == "王强19000000123")
  }
}
