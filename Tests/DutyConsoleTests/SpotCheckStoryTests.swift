import CellGrid
import DutyConsole
import DutyDesk
import DutyDomain
import DutyFlow
import DutyJournal
import DutyTestKit
import DutyText
import Testing

/// S4 of the trade's scenarios, its spot checks: fifteen rooms on National Day.
@Suite("The round of National Day, from the first call to the notice, by keys alone")
struct SpotCheckStoryTests {
  private let one = ItemNumber(year: 2026, serial: 1)

  /// The rooms in the order of the directory, with the rings that the officer counts by the space bar.
  private let calls = [
    ("10:00", 1), ("10:04", 2), ("10:08", 3), ("10:12", 6), ("10:16", 2), ("10:20", 3),
    ("10:24", 1),
    ("10:28", 2), ("10:32", 3), ("10:36", 1), ("10:40", 2), ("10:44", 3), ("10:48", 1),
    ("10:52", 2),
    ("10:56", 2),
  ]

  @Test(
    "fifteen rooms, three faults, three checks again, one notice; the keys are counted",
    arguments: [(Language.chinese, 120, 40), (.chinese, 80, 24), (.english, 120, 40)])
  func round(language: Language, columns: Int, rows: Int) throws {
    let story = try Story(
      "s4", day: "2026-10-01", from: "08:31", crew: ("陈绍安", "邹丽娟", "秦晓岚"),
      language: language, columns: columns, rows: rows)
    let stage = story.stage
    var pressed = 0
    func at(_ clock: String, _ keys: String) {
      pressed += Seat.keys(keys).count
      story.at(clock, keys)
    }

    // Before anything else the lines: all four in two keys.
    at("08:31", "Ta<Esc>")
    #expect(stage.desk.duty.untestedLines(ofShiftAt: stage.clock.now) == [])
    #expect(pressed == 3)
    pressed = 0

    at("09:59", "V")
    for (place, (clock, rings)) in calls.enumerated() {
      let spaces = String(repeating: " ", count: rings)
      switch place {
      case 3: at(clock, spaces + "2")
      case 10: at(clock, spaces + "6")
      case 14: at(clock, spaces + "7")
      default: at(clock, spaces + "1")
      }
    }
    let round = try #require(stage.desk.duty.spotRound)
    #expect(round.checkedCount == 15)
    #expect(round.toCallAgain == ["t-qingya", "s-tieqiao", "s-jinling"])
    #expect(stage.desk.duty.unitsToCallAgain.map(\.unit) == round.toCallAgain)
    // One key opens the round, one a result; what remains are the rings.
    #expect(pressed - calls.reduce(0) { $0 + $1.1 } == 16)
    try story.picture("1-checked")

    pressed = 0
    at("11:20", "  1")
    at("11:22", "l2声 值班员尚勇接听，正常<Enter>")
    at("11:25", "  m1")
    #expect(stage.desk.duty.unitsToCallAgain == [])
    let checks = try #require(stage.desk.duty.spotRound?.checks)
    #expect(checks.count == 18)
    #expect(checks.suffix(3).map(\.unit) == ["t-qingya", "s-tieqiao", "s-jinling"])
    #expect(checks.suffix(3).map(\.isRecheck) == [true, true, true])
    #expect(checks[16].answeredBy == "尚勇")
    #expect(checks[17].leaderReached == true)
    try story.picture("2-again")

    at("11:40", "xp")
    #expect(stage.desk.duty.spotRound == nil)
    #expect(stage.desk.duty.lastSpotRound?.faulty.count == 3)
    #expect(stage.papers.map(\.name) == ["spot-round-2026-1.txt", "spot-round-2026-1.html"])
    #expect(stage.papers[0].text.contains(language == .chinese ? "青崖镇" : "Faults:"))
    try story.picture("3-notice")

    at("19:40", "<Esc>U市总值班室 2声 邹丽娟接 问值班情况 正常<Enter>")
    #expect(stage.kinds(after: stage.desk.duty.position - 1) == ["checkOfUsRecorded"])
    try story.picture("4-checked-us")
    let hits = try stage.desk.search([["青崖镇"]], limit: 9)
    #expect(hits.contains { $0.item == ItemReference(.spotRound, one) })
  }
}
