import Testing

@testable import CellGrid

@Suite("Fitting text to columns")
struct FittingTests {
  @Test("a clipped text never exceeds its columns and never splits a character")
  func clip() {
    for text in corpus {
      for columns in 0...30 {
        let fitted = Fitting.fit(text, columns: columns)
        #expect(DisplayWidth.columns(of: fitted) <= columns)
        #expect(Array(text).starts(with: Array(fitted)), "\(text.debugDescription) \(columns)")
        let clipped = Fitting.clip(text, columns: columns)
        #expect(DisplayWidth.columns(of: clipped) <= columns)
        #expect((clipped == text) == (DisplayWidth.columns(of: text) <= columns) || text.isEmpty)
      }
    }
  }

  @Test("a padded text is exactly as wide as asked, on every side")
  func pad() {
    for text in corpus {
      for columns in 0...30 {
        for alignment in [Fitting.Alignment.leading, .trailing, .centre] {
          let padded = Fitting.pad(text, columns: columns, alignment: alignment)
          #expect(
            DisplayWidth.columns(of: padded) == columns, "\(text.debugDescription) \(columns)")
        }
      }
    }
  }

  @Test("the mark says that something is missing")
  func marks() {
    #expect(Fitting.clip("石门隧道", columns: 7) == "石门..")
    #expect(Fitting.clip("石门隧道", columns: 8) == "石门隧道")
    #expect(Fitting.clip("石门隧道", columns: 2) == "石")
    #expect(Fitting.clip("石门隧道", columns: 1) == "")
    #expect(Fitting.pad("中", columns: 5, alignment: .trailing) == "   中")
    #expect(Fitting.pad("中", columns: 5, alignment: .centre) == " 中  ")
  }

  @Test("a wrapped text loses nothing but spaces at the breaks and fits its columns")
  func wrap() {
    for text in corpus {
      for columns in 2...24 {
        let lines = Fitting.wrap(text, columns: columns)
        for line in lines { #expect(DisplayWidth.columns(of: line) <= columns, "\(line)") }
        let unbroken = { (text: String) in
          Array(text.unicodeScalars.filter { !$0.properties.isWhitespace })
        }
        if text.allSatisfy({ DisplayWidth.columns(of: $0) <= columns }) {
          #expect(unbroken(lines.joined()) == unbroken(text), "\(text.debugDescription) \(columns)")
        }
      }
    }
  }

  @Test("words stay whole and closing punctuation does not begin a line")
  func wrapRules() {
    #expect(Fitting.wrap("the quick brown fox", columns: 10) == ["the quick", "brown fox"])
    #expect(Fitting.wrap("石门隧道起火，两车相撞", columns: 12) == ["石门隧道起", "火，两车相撞"])
    #expect(Fitting.wrap("报告（初报）", columns: 6) == ["报告", "（初", "报）"])
    #expect(Fitting.wrap("一\n\n二", columns: 10) == ["一", "", "二"])
    #expect(Fitting.wrap("abcdefghij", columns: 4) == ["abcd", "efgh", "ij"])
    #expect(Fitting.wrap("", columns: 10) == [""])
    #expect(Fitting.wrap("x", columns: 0) == [])
  }
}
