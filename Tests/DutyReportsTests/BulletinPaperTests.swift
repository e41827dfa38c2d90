import DutyDomain
import DutyReports
import DutyText
import Foundation
import Testing

@Suite("Periodicals on paper")
struct BulletinPaperTests {
  private static func bulletin() -> Bulletin {
    var series = BulletinSeries.standard[0]
    series.copies = 20
    series.issuedBefore = 120
    var it = Bulletin.blank
    it.series = series
    it.number = ItemNumber(year: 2026, serial: 5)
    it.urgency = .mostUrgent
    it.title = "关于石门隧道两油罐车追尾起火的报告"
    it.text = "事发时间：11月23日16时20分。\n伤亡情况：死亡2人、失联3人、受伤12人。"
    it.drafted = PaperStep(by: "白一鸣", at: Evening.now)
    it.reviewedBy = "孟庆元"
    it.signed = PaperStep(by: "p8", at: Evening.now)
    it.issue = ItemNumber(year: 2026, serial: 3)
    it.total = 123
    return it
  }

  private static func paper(_ it: Bulletin, _ language: Language = .chinese) -> BulletinPaper {
    BulletinPaper(it, Evening.duty, phrases: Phrases(language: language))
  }

  @Test("text, Markdown and a page for printing", arguments: Language.allCases)
  func forms(_ language: Language) throws {
    let paper = Self.paper(Self.bulletin(), language)
    try expectGolden("bulletin.\(language.rawValue).txt", paper.text)
    try expectGolden("bulletin.\(language.rawValue).md", paper.markdown)
    try expectGolden("bulletin.\(language.rawValue).html", paper.html)
  }

  @Test("a draft has no number, a withdrawn one says so and keeps it")
  func states() {
    var it = Self.bulletin()
    it.withdrawn = PaperStep(by: "白一鸣", at: Evening.now)
    it.withdrawn?.words = "数字有误"
    #expect(Self.paper(it).text.hasPrefix("作废（数字有误）\n"))
    #expect(Self.paper(it).html.contains("作废（数字有误）"))
    #expect(Self.paper(it).markdown.contains("第3期"))
    it.issue = nil
    it.withdrawn = nil
    #expect(Self.paper(it).text.contains("未编号"))
  }

  @Test("hostile words stay words: no markup, no script, no control character")
  func hostile() {
    var it = Self.bulletin()
    let words =
      "</p><script>alert(1)</script>&amp;\"'\u{1B}[2J\u{202E} [x](javascript:1) `c` <img src=x onerror=y>"
    it.title = words
    it.text = "\(words)\n\(words)"
    it.series.name = words
    it.series.publisher = words
    it.series.reportTo = [words]
    it.drafted.by = words
    it.reviewedBy = words
    it.withdrawn = PaperStep(by: words, at: Evening.now)
    it.withdrawn?.words = words
    let html = Self.paper(it).html
    #expect(!html.contains("<script"))
    #expect(!html.contains("<img"))
    #expect(!html.contains("\u{1B}") && !html.contains("\u{202E}"))
    let known = Set(
      "html head meta title style body p div h1 span".split(separator: " ").map(String.init))
    let tags = html.split(separator: "<").dropFirst().map { tag in
      String(tag.drop { $0 == "/" || $0 == "!" }.prefix { $0.isLetter || $0.isNumber })
    }
    #expect(Set(tags).subtracting(known) == [])
    let markdown = Self.paper(it).markdown
    for mark in ["<", "[", "`"] {
      let parts = markdown.split(separator: Character(mark), omittingEmptySubsequences: false)
      #expect(parts.dropLast().allSatisfy { $0.hasSuffix("\\") }, "\(mark)")
    }
    #expect(!Self.paper(it).text.contains("\u{1B}"))
  }

  @Test("a sign with a combining mark behind it is escaped like the sign alone")
  func combined() {
    var it = Self.bulletin()
    it.title = "<\u{301}b> \"\u{301} &\u{301} [\u{301}x] `\u{301}c`"
    let html = Self.paper(it).html
    #expect(html.contains("&lt;\u{301}b&gt; &quot;\u{301} &amp;\u{301}"))
    let markdown = Self.paper(it).markdown
    #expect(markdown.contains("\\<\u{301}b\\>") && markdown.contains("\\[\u{301}x\\]"))
    #expect(markdown.contains("\\`\u{301}c\\`"))
  }

  @Test("the page has the measures of GB/T 9704-2012")
  func geometry() {
    let html = Self.paper(Self.bulletin()).html
    #expect(html.contains("size: 210mm 297mm"))
    #expect(html.contains("margin: 37mm 26mm 35mm 28mm"))
    // 28 characters and 22 lines fill 156 by 225 mm.
    #expect(abs(28 * 5.571 - 156) < 0.1 && html.contains("font-size: 5.571mm"))
    #expect(abs(22 * 10.227 - 225) < 0.1 && html.contains("line-height: 10.227mm"))
  }
}
