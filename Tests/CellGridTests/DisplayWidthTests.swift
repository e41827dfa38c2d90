import Testing

@testable import CellGrid

@Suite("Display width")
struct DisplayWidthTests {
  @Test(
    "Chinese takes two columns, Latin one, marks none",
    arguments: [
      ("", 0), ("a", 1), ("中", 2), ("，", 2), ("　", 2), ("Ａ", 2), ("ｱ", 1), ("e\u{301}", 1),
      ("“", 1), ("—", 1), ("…", 1), ("①", 1), ("─", 1), ("🚒", 2), ("⚠️", 1), ("👨‍🚒", 2),
      ("👍🏽", 2), ("🇨🇳", 2), ("1️⃣", 1), ("\u{200B}", 0), ("한", 2), ("각", 2), ("𠮷", 2),
      ("クﾞ", 3), ("\t", 1), ("\r\n", 1), ("\u{1B}", 1), ("か\u{3099}", 2),
    ])
  func columns(text: String, expected: Int) {
    #expect(DisplayWidth.columns(of: text) == expected)
  }

  @Test("a text is as wide as its characters together, and as its safe form")
  func sum() {
    for text in corpus {
      let parts = text.reduce(0) { $0 + DisplayWidth.columns(of: $1) }
      #expect(DisplayWidth.columns(of: text) == parts, "\(text.debugDescription)")
      let safe = SafeText.sanitise(text)
      #expect(DisplayWidth.columns(of: safe) == parts, "\(text.debugDescription)")
      #expect(SafeText.sanitise(safe) == safe)
    }
  }

  @Test("quotes, dashes and box lines are ambiguous; Chinese characters and ASCII are not")
  func ambiguous() {
    for scalar in "“”‘’—…·①℃×─│★●→".unicodeScalars { #expect(DisplayWidth.isAmbiguous(scalar)) }
    for scalar in "a~中，（「".unicodeScalars { #expect(!DisplayWidth.isAmbiguous(scalar)) }
  }

  @Test("the table names its Unicode version and its ranges are sorted and apart")
  func table() {
    #expect(DisplayWidth.unicodeVersion.hasPrefix("15."))
    for ranges in [
      WidthTable.wide, WidthTable.zero, WidthTable.ambiguous, WidthTable.unassigned,
    ] {
      for index in stride(from: 0, to: ranges.count, by: 2) {
        #expect(ranges[index] <= ranges[index + 1])
        if index > 0 { #expect(ranges[index - 1] + 1 < ranges[index]) }
      }
    }
  }
}

@Suite("Text from outside")
struct SafeTextTests {
  @Test(
    "what could harm the terminal is replaced or removed",
    arguments: [
      ("a\u{1B}[31mb", "a\u{241B}[31mb"), ("\u{7}", "\u{2407}"), ("\u{9B}1m", "\u{2426}1m"),
      ("\u{7F}", "\u{2421}"), ("a\tb\nc\r\nd\u{2028}e\u{2029}f", "a b c d e f"),
      ("\u{202E}x\u{202C}\u{2066}y\u{2069}\u{200E}\u{61C}", "xy"), ("👨‍🚒", "👨"),
      ("🇨🇳", "CN"), ("1️⃣", "1"), ("⚠️", "⚠"), ("👍🏽", "👍"), ("\u{FEFF}中", "中"),
      ("\u{301}a", "a"), ("a\u{301}\u{302}\u{303}\u{304}\u{305}", "a\u{301}\u{302}\u{303}\u{304}"),
      ("a\u{AD}b", "ab"), ("\u{378}", "\u{2426}"), ("\u{2FA20}", "\u{2FA20}"),
    ])
  func sanitise(text: String, expected: String) {
    #expect(Array(SafeText.sanitise(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test("no control, direction mark or joiner survives random text")
  func random() {
    var generator = SeededGenerator(seed: 1122)
    for _ in 0..<3000 {
      let text = randomText(&generator)
      for scalar in SafeText.sanitise(text).unicodeScalars {
        let value = scalar.value
        #expect(value >= 0x20 && !(0x7F...0x9F).contains(value) && value != 0xAD)
        #expect(!(0x200B...0x200F).contains(value) && !(0x2028...0x202E).contains(value))
        #expect(!(0x2060...0x206F).contains(value) && !(0xFE00...0xFE0F).contains(value))
      }
    }
  }
}
