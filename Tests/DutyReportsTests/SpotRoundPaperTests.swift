import DutyDomain
import DutyReports
import DutyText
import Foundation
import Testing

@Suite("A round of spot checks on paper")
struct SpotRoundPaperTests {
  private static func check(
    _ serial: Int, _ unit: String, _ result: SpotResult, _ clock: String, rings: Int,
    again: Bool = false
  ) -> SpotCheck {
    Evening.filled {
      $0.number = Evening.number(serial)
      $0.round = Evening.number(3)
      $0.unit = unit
      $0.result = result
      $0.rings = rings
      $0.phone = "19000001718"
      $0.checkedBy = "白一鸣"
      $0.at = Evening.at(clock)
      $0.isRecheck = again
    }
  }

  private static let round: SpotRound = Evening.filled {
    $0.number = Evening.number(3)
    $0.units = ["t-shimen", "d-traffic", "t-far"]
    $0.opened = PaperStep(by: "白一鸣", at: Evening.at("10:00:00"))
    $0.checks = [
      check(1, "t-shimen", .slow, "10:00:00", rings: 6),
      check(2, "d-traffic", .normal, "10:04:00", rings: 2),
      check(3, "t-shimen", .normal, "11:20:00", rings: 2, again: true),
    ]
    $0.finished = PaperStep(by: "白一鸣", at: Evening.at("11:40:00"))
  }

  private static func paper(_ round: SpotRound, _ language: Language = .chinese) -> SpotRoundPaper {
    SpotRoundPaper(round, Evening.duty, phrases: Phrases(language: language))
  }

  @Test("text and a page for printing", arguments: Language.allCases)
  func forms(_ language: Language) throws {
    let paper = Self.paper(Self.round, language)
    try expectGolden("spot-round.\(language.rawValue).txt", paper.text)
    try expectGolden("spot-round.\(language.rawValue).html", paper.html)
    try expectGolden(
      "spot-round.\(language.rawValue).sheet.txt", Evening.sheets(language).round(Self.round))
  }

  @Test("a round without fault says so; one that nobody has begun is a paper as well")
  func empty() {
    var round = Self.round
    round.checks = [Self.check(1, "t-shimen", .normal, "10:00:00", rings: 1)]
    #expect(Self.paper(round).text.contains("抽查未发现问题。"))
    #expect(!Self.paper(round).text.contains("尚待再查"))
    round.checks = []
    #expect(Self.paper(round).text.contains("实查0家"))
    #expect(Self.paper(round).foot == [])
  }

  @Test("hostile words stay words, in the page and in the text")
  func hostile() {
    var round = Self.round
    round.checks[0].words = "</p><script>alert(1)</script>\u{1B}[2J\u{202E}"
    round.checks[0].answeredBy = "<img src=x>"
    let paper = Self.paper(round)
    #expect(!paper.html.contains("<script>"))
    #expect(!paper.html.contains("<img"))
    for text in [paper.text, paper.html] {
      #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
    }
  }

  @Test("the document has every key, unknown is null, mobiles are masked")
  func document() {
    let json = Evening.documents().round(Self.round).written
    #expect(json.contains("\"on_roster\":null"))
    #expect(json.contains("\"phone\":\"190-****-1718\""))
    #expect(json.contains("\"counts\":{\"normal\":2}"))
    #expect(json.contains("\"unchecked\":[\"t-far\"]"))
  }
}
