import CellGrid
import DutyDomain
import DutyFlow
import DutyScreens
import DutyTestKit
import DutyText
import Testing

@Suite("Rules that every picture keeps")
struct ScreenTests {
  @Test("whatever is pressed at whatever size, the frame is sound and borders stay whole")
  func randomStates() {
    let seed = UInt64.random(in: 1...UInt64.max)
    var chance = Chance(seed: seed)
    let keys = [
      "j", "k", "G", "g", "<PgDn>", "<Enter>", "<Esc>", "<Tab>", "1", "2", "3", "+", "m", "S",
      "<F1>", "<F2>", "石门镇来电 起火", "/林", "f路", "#4", "<F4>", "<F5>", "<F6>", "c", "x", "s", "e",
      "=", "z", "l", "v", "b", "t", "u", ":", "<Up>", "<Down>", "<Backspace>", "<F8>", "q", "👨‍👩‍👧",
      "e\u{301}\u{302}", "<C-t>", "D", "y", "<F10>",
    ]
    for role in BoardRole.allCases {
      var seat = Seat(.district(mode: chance.next(2) == 0 ? .drill : .live), role: role)
      seat.flow.themeNames = ["夜班深色", "日班浅色"]
      for _ in 0..<150 {
        seat.press(keys[chance.next(keys.count)])
        seat.act(.resized(CellSize(columns: chance.next(211), rows: chance.next(61))))
        let language = Language.allCases[chance.next(2)]
        let frame = draw(
          seat.flow, seat.room.duty, phrases: Phrases(language: language), theme: .testing)
        #expect(frame.faults() == [], "seed \(seed)")
        #expect(frame.size == seat.flow.size, "seed \(seed)")
        if seat.flow.overlay == nil {
          #expect(brokenBorders(frame, seat.flow) == [], "seed \(seed)")
        }
      }
    }
  }

  /// Pane edges where something else than a line stands; titles and tabs lie on upper edges.
  private func brokenBorders(_ frame: Frame, _ flow: Flow) -> [String] {
    let layout = Layout(flow)
    var broken: [String] = []
    for pane in BoardPane.allCases {
      guard let rect = layout.rect(pane), rect.columns > 1, rect.rows > 1 else { continue }
      for row in rect.row..<rect.bottom {
        for column in [rect.column, rect.right - 1] {
          let text = frame.text(at: CellPoint(column: column, row: row))
          if !"│┌┐└┘├┤┬┴┼".contains(text) || text.isEmpty {
            broken.append("\(pane) \(flow.size) row \(row) column \(column): \(text)")
          }
        }
      }
    }
    return broken
  }

  @Test("all three panes are named from 80×24 up", arguments: Language.allCases)
  func paneNames(language: Language) {
    let phrases = Phrases(language: language)
    for size in [BoardSize(80, 24), BoardSize(120, 40), BoardSize(160, 50), BoardSize(200, 50)] {
      var seat = Seat(.district(), columns: size.columns, rows: size.rows)
      for keys in ["", "3", "<Enter>", "2", "+", "1"] {
        seat.press(keys)
        let text = draw(seat.flow, seat.room.duty, phrases: phrases, theme: .testing).plainText
        for pane in [BoardPane.incidents, .roster, .instructions] {
          #expect(text.contains(phrases.board.pane(pane)), "\(size) after \(keys)")
        }
      }
    }
  }

  @Test("place and title keep twenty columns from 60 columns up", arguments: Language.allCases)
  func titles(language: Language) throws {
    var room = Room.district()
    let title = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"
    var facts = CallFacts.blank
    facts.title = title
    facts.suggestedLevel = .especiallySerious
    facts.category = "12H02"
    try room.perform(
      .registerCall(CallEntry(text: title, receivedAt: room.now, facts: facts)))
    for columns in [60, 79, 80, 81, 99, 100, 110, 120, 140, 159, 160, 200] {
      let seat = Seat(room, columns: columns, rows: 40)
      let text = draw(
        seat.flow, room.duty, phrases: Phrases(language: language), theme: .testing
      )
      .plainText
      #expect(text.contains(title.prefix(9)), "\(columns)")
    }
  }

  @Test("state is told by words and marks, not by colour alone")
  func marks() {
    let seat = Seat(.district())
    let frame = draw(seat.flow, seat.room.duty, phrases: .chinese, theme: .testing)
    let rows = frame.plainText.split(separator: "\n")
    #expect(rows.contains { $0.contains("较大") && $0.contains("未签收") })
    #expect(rows.contains { $0.contains("超30分") && $0.contains("发催办单") })
    #expect(rows.contains { $0.contains("无人值班") })
    #expect(rows.contains { $0.contains("[敏]") })
  }

  @Test("numbers are whole at the desk and hidden on the wall")
  func numbers() {
    let desk = Seat(.district())
    let wall = Seat(.district(), role: .wall)
    let phrases = Phrases.chinese
    let atDesk = draw(desk.flow, desk.room.duty, phrases: phrases, theme: .testing).plainText
    let onWall = draw(wall.flow, wall.room.duty, phrases: phrases, theme: .testing).plainText
    #expect(atDesk.contains("190-0000-1718"))
    #expect(!onWall.contains("190-0000-1718") && onWall.contains("190-****-1718"))
    #expect(!onWall.contains("19000000123"))
  }

  @Test("the board on a screen that is too small says so, and nothing at all fits on nothing")
  func tooSmall() {
    let seat = Seat(.district(), columns: 39, rows: 9)
    let text = draw(seat.flow, seat.room.duty, phrases: .chinese, theme: .testing).plainText
    #expect(text.contains("窗口太小"))
    let none = Seat(.district(), columns: 0, rows: 0)
    #expect(
      draw(none.flow, none.room.duty, phrases: .chinese, theme: .testing).plainText == "")
  }

  @Test("the status line says how old the data and the backup are, and what waits")
  func status() throws {
    var seat = Seat(.district(), columns: 200, rows: 50)
    seat.act(.draftsListed([Draft(id: "1", text: "石门", startedAt: seat.room.now)]))
    seat.act(.backupDone(at: seat.room.now.adding(minutes: -180)))
    try seat.elsewhere(
      .addNote(ItemReference(.incident, ItemNumber(year: 2026, serial: 5)), "已救出"))
    let text = draw(seat.flow, seat.room.duty, phrases: .chinese, theme: .testing).plainText
    for word in ["草稿 1 份", "未读 1", "备份 3时", "已存 #245", "同步 0秒前"] {
      #expect(text.contains(word), "\(word)")
    }
    seat.act(.dataTroubled(.busy(holder: "另一台")))
    let stale = draw(seat.flow, seat.room.duty, phrases: .chinese, theme: .testing).plainText
    #expect(stale.contains("未更新"))
  }

  @Test("a refusal can be read to its end at 80 columns", arguments: Language.allCases)
  func refusal(language: Language) {
    var seat = Seat(.district(), columns: 80, rows: 24)
    seat.press("3c")
    let phrases = Phrases(language: language)
    let text = draw(seat.flow, seat.room.duty, phrases: phrases, theme: .testing).plainText
    let words = phrases.board.reason(.onlyOnIncidents, for: .classify)
    let flat = text.replacing("\n", with: "")
    #expect(flat.contains(words.suffix(10)))
  }

  @Test(
    "the hint of an empty line can be read to its end at 80 columns", arguments: Language.allCases)
  func hints(language: Language) throws {
    var seat = Seat(.district(), columns: 80, rows: 24)
    let phrases = Phrases(language: language)
    let incident = try #require(seat.room.duty.incidents.first?.number)
    let instruction = try #require(seat.room.duty.instructions.first?.number)
    let prompts: [Prompt] =
      [
        .search, .commandLine, .goToNumber, .note(ItemReference(.incident, incident)),
        .instruction(incident), .instructionUnits, .instructionDue, .classify(incident),
        .figures(incident), .outcome(incident), .silenceReason(incident), .reassign(instruction),
        .lateReason, .spotCheck(unit: "d-traffic"), .checkOfUs, .completeInstruction(instruction),
        .extension(instruction, .due), .extension(instruction, .approver),
        .erasure(incident, .reason), .erasure(incident, .names), .bulletin(incident),
      ]
      + InstructionStep.allCases.map { .step($0, instruction) }
      + InstructionQuestion.all.map { .instructionLine($0, instruction) }
      + BulletinStep.allCases.map { .bulletinStep($0, incident) }
      + ReportStep.allCases.map { .reportStep($0, incident) }
      + ReportStage.allCases.map { .reportTold(incident, $0) }
      + LineKind.allCases.map(Prompt.lineFault)
    for prompt in prompts {
      seat.flow.entry = Entry(prompt)
      let text = draw(seat.flow, seat.room.duty, phrases: phrases, theme: .testing).plainText
      // A broken line has no blank where it was broken.
      let flat = text.filter { !$0.isWhitespace }
      let hint = phrases.board.hint(prompt).filter { !$0.isWhitespace }
      #expect(flat.contains(hint), "\(prompt): \(phrases.board.hint(prompt))")
    }
  }

  @Test("help finds keys by Chinese, by pinyin and by English")
  func helpSearch() {
    var seat = Seat(.district(), columns: 100, rows: 40)
    seat.press("?批示")
    let found = draw(seat.flow, seat.room.duty, phrases: .chinese, theme: .testing).plainText
    #expect(found.contains("F5 i") && !found.contains("PgDn"))
  }
}

/// Chance that can be repeated: the seed is printed with every failure.
struct Chance {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(_ count: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(count))
  }
}
