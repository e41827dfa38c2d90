import Testing

@testable import DutyIntake

@Suite("Numbers as people write them") struct NumeralTests {
  @Test(
    "the bare number counts, of a range the lower end",
    arguments: [
      ("12人", 12), ("十余人", 10), ("二十来", 20), ("上百人", 100), ("一百二三十人", 120), ("七八十", 70),
      ("三四个", 3), ("十二", 12), ("一百二", 120), ("一百零二", 102), ("两千", 2000), ("1.2万户", 12_000),
      ("一千多万", 10_000_000), ("20余万", 200_000), ("俩", 2), ("仨", 3), ("四十几", 40), ("1,200", 1200),
      ("百余名", 100), ("三百五", 350), ("八九十名", 80), ("30多人", 30), ("2亿元", 200_000_000),
    ])
  func value(_ text: String, _ value: Int) {
    // 上 of 上百 stands before the number.
    let line = Line(text)
    let start = text.hasPrefix("上") ? 1 : 0
    #expect(NumeralScanner(line: line).numeral(at: start)?.value == value)
  }

  @Test("words without a number are none", arguments: ["几十人", "多人", "百货", "路", "", "余"])
  func none(_ text: String) {
    #expect(NumeralScanner(line: Line(text)).numeral(at: 0) == nil)
  }

  @Test("a fraction is kept in hundredths")
  func fraction() {
    #expect(NumeralScanner(line: Line("0.4公顷")).numeral(at: 0)?.hundredths == 40)
    #expect(NumeralScanner(line: Line("3.5万元")).numeral(at: 0)?.hundredths == 3_500_000)
  }
}
