import CellGrid
import DutyDomain
import DutyExchange
import DutyFlow
import DutyIntake
import DutyJournal
import DutyScenario
import DutyScreens
import DutyTestKit
import Testing

/// Files and texts from outside, spoiled: nothing of it may trip the program, and what is read says what
/// it says. `DUTYBOARD_FUZZ_ROUNDS` says how often each kind is tried.
@Suite("Files by chance")
struct FileFuzzTests {
  private static let rounds = Asked.number("DUTYBOARD_FUZZ_ROUNDS") ?? 60

  private static let directory = DemoDistrict.directory()

  private func each(
    _ what: String, _ sound: [[UInt8]], words: [String] = [], rounds: Int = rounds,
    _ body: ([UInt8]) -> Void
  ) {
    var mutator = Mutator(Dice(Asked.seed), words: words)
    print("fuzz \(what): seed \(Asked.seed), \(rounds) rounds")
    for bytes in sound { body(bytes) }
    for _ in 0..<rounds { body(mutator.spoiled(mutator.dice.pick(sound) ?? [])) }
  }

  private func bothEncodings(_ text: String) -> [[UInt8]] {
    TextEncoding.allCases.map { $0.bytes(of: text) }
  }

  private static let signs = [
    ",", "\"", "\"\"", "\r\n", "\n", ";", "；", "\u{FEFF}", "=cmd|' /C calc'!A0", "\u{0}",
    "\u{1B}[31m", "\u{202E}",
    "2026/2/30", "2026-13-01", "0000/0/0", "99999/1/1", "\u{FFFD}",
  ]

  @Test("units, people, words and calendars")
  func tables() {
    let units = """
      id,name,short_name,kind,parent,duty_phone,backup_phone,aliases
      a,甲局,甲,department,,0900-5512345,,甲;乙
      b,乙镇,,township,a,,,

      """
    let people = """
      id,name,unit_id,title,role,mobile
      p1,张三,t-shimen,镇长,leader,19000000001
      p2,李四,t-shimen,,officer,

      """
    let words = "use,value,words,weight\nplace,,老鹰嘴;黑风口,\nkind,spot_check,查岗,3\n"
    let days = "date,kind,name\n2026-10-01,holiday,国庆节\n2026-10-10,workday,调休\n"
    each("units", bothEncodings(units), words: Self.signs) {
      _ = importUnits($0, file: "u.csv", known: Self.directory)
    }
    each("people", bothEncodings(people), words: Self.signs) {
      _ = importPeople($0, file: "p.csv", known: Self.directory)
    }
    each("words", bothEncodings(words), words: Self.signs + ["use", "place", "kind", "#"]) {
      _ = readWordFile($0, name: "w.csv")
    }
    each("calendar", bothEncodings(days), words: Self.signs) {
      _ = importCalendar($0, file: "c.csv")
    }
  }

  private static func planned() -> Duty {
    var duty = Duty()
    let office = Office(name: "云岭区应急管理办公室")
    duty.office = office
    duty.directory = directory
    let now = office.time.instant(iso: "2026-11-10T09:00")!
    var position: Int64 = 0
    for shift in DemoRoster.shifts(around: now, before: 9, after: 19, office, directory) {
      position += 1
      duty.evolve(
        LogLine(
          position: position, recordedAt: now, author: "", terminal: "",
          event: .shiftPlanned(shift)))
    }
    return duty
  }

  @Test("rosters; what is read of a spoiled one is written and read back as it was")
  func rosters() {
    let duty = Self.planned()
    func read(_ bytes: [UInt8]) -> ImportResult<Shift> {
      importRoster(
        bytes, file: "r.csv", directory: duty.directory, roster: duty.roster,
        office: duty.office!, pattern: duty.shiftPattern)
    }
    let sound = bothEncodings(rosterCSV(duty.roster.shifts, duty))
    each("rosters", sound, words: Self.signs + ["日期", "班次", "白班", "带班领导"]) { bytes in
      let found = read(bytes)
      // What was refused in part is not imported, so there is nothing to write.
      if !found.problems.isEmpty || found.values.isEmpty { return }
      for encoding in TextEncoding.allCases {
        let again = read(encoding.bytes(of: rosterCSV(found.values, duty)))
        #expect(again.values == found.values, "seed \(Asked.seed)")
      }
    }
  }

  @Test("policies and themes")
  func settings() {
    let toml = [
      "[[rule]]", "=", "\"", "'''", "1e999", "-0", "9999-99-99", "[", "]", "{", "}", "\\u", "\n",
      "inf",
    ]
    each("policies", [Array(written(.standard).utf8)], words: toml + ["minutes = ", "id = \"\""]) {
      let reading = readPolicy($0, file: "p.toml")
      if reading.problems.isEmpty {
        let again = readPolicy(Array(written(reading.policy).utf8), file: "p.toml")
        #expect(again.policy == reading.policy, "seed \(Asked.seed)")
      }
    }
    let theme = """
      format = 1
      name = "试"
      variant = "dark"
      inherits = "night"
      [palette]
      red = "#ff0000"
      [styles]
      "alarm.overdue" = { fg = "red", bold = true }
      [marks]
      "level.ordinary" = "-"
      """
    each(
      "themes", [Array(theme.utf8)], words: toml + ["#12", "inherits = \"try\"", "256", "night"]
    ) {
      let library = ThemeLibrary(userThemes: [ThemeSource(file: "try", bytes: $0)])
      _ = library.check("try")
      _ = library.load("try", depth: .indexed)
    }
  }

  /// Payloads of every kind that a simulated room has written.
  private static let payloads: [(kind: EventKind, text: [UInt8])] = {
    let book = MemoryBook()
    let world = try? Simulation(seed: 5, dearEvery: 5000) { MemoryJournal(book) }
    _ = try? world?.run(900)
    return book.rows.compactMap { row in
      guard let kind = EventKind(rawValue: row.kind), let text = row.payload else { return nil }
      return (kind, text)
    }
  }()

  @Test("payloads of all kinds in all versions; what is read is written as it was read")
  func payloads() {
    let codec = EventCodec()
    var mutator = Mutator(
      Dice(Asked.seed),
      words: [
        "{", "}", "[", "]", ",", ":", "null", "true", "\"", "\\ud800", "\\u0000", "1e9", "{\"a\":",
      ])
    let count = Self.rounds * 40
    print(
      "fuzz payloads: seed \(Asked.seed), \(count) rounds, \(Set(Self.payloads.map(\.kind)).count) kinds"
    )
    var readable = 0
    for _ in 0..<count {
      guard let (kind, sound) = mutator.dice.pick(Self.payloads) else { return }
      let kinds = mutator.dice.chance(90) ? kind : mutator.dice.one(EventKind.allCases)
      let version = mutator.dice.roll(kinds.version + 2)
      guard
        let event = try? codec.event(
          kind: kinds.rawValue, version: version,
          payload: mutator.dice.chance(60) ? mutator.nudged(sound) : mutator.spoiled(sound))
      else { continue }
      readable += 1
      let again = codec.payload(of: event)
      let read = try? codec.event(
        kind: event.kind.rawValue, version: event.kind.version, payload: again)
      #expect(read == event, "seed \(Asked.seed)")
    }
    print("fuzz payloads: \(readable) of \(count) could be read")
  }

  @Test("what a spoiled log says does not trip the fold")
  func fold() {
    let codec = EventCodec()
    var mutator = Mutator(Dice(Asked.seed &+ 1))
    for _ in 0..<max(1, Self.rounds / 20) {
      var duty = Duty()
      var position: Int64 = 0
      for (kind, sound) in Self.payloads {
        let isSpoiled = mutator.dice.chance(25)
        let text = isSpoiled ? mutator.nudged(sound) : sound
        let event = try? codec.event(kind: kind.rawValue, version: kind.version, payload: text)
        guard let event, mutator.dice.chance(95) else { continue }
        position += 1
        duty.evolve(
          LogLine(
            position: position, recordedAt: Timestamp(milliseconds: position * 60_000),
            author: "", terminal: "", event: event))
      }
      _ = duty.openDeadlines(at: duty.lastRecordedAt)
      _ = duty.chases(at: duty.lastRecordedAt)
    }
  }

  @Test("snapshots")
  func snapshots() throws {
    let book = MemoryBook()
    let world = try Simulation(seed: 6, dearEvery: 5000) { MemoryJournal(book) }
    _ = try world.run(400)
    let sound = try BinaryWriter.bytes(of: world.duty)
    var readable = 0
    each("snapshots", [sound], rounds: Self.rounds * 2) { bytes in
      var duty = Duty()
      if (try? bytes.withUnsafeBytes { try BinaryReader.fill(&duty, $0) }) != nil { readable += 1 }
    }
    #expect(readable >= 1)
  }

  @Test("drafts, scenarios and what people type into fields")
  func texts() {
    let scenario = """
      {"id":"S","title_zh":"题","title_en":"t","start":"2026-11-23T08:30:00+08:00",
       "roster":{"leader":"杜玉萍","main":"白一鸣","second":"孟庆元"},"steps":[]}
      """
    each("scenarios", [Array(scenario.utf8)], words: ["{", "}", "\"steps\"", "[", "null", "-1"]) {
      _ = try? Scenario.read($0)
    }
    let words = [
      "form", "form/2026-1", "paper/first/2026-1", "month/2026-13", "note/incident/2026-1",
      "step/x/1-1",
    ]
    each(
      "drafts",
      ["石门镇来电\nanswer\t二\nchoice\t3\nfield\tplace\t隧道\nlinked\t2026-31".utf8].map(Array.init)
    ) {
      let text = String(decoding: $0, as: UTF8.self)
      for word in words {
        guard let content = DraftCode.content(kind: word, body: text) else { continue }
        let again = DraftCode.content(
          kind: DraftCode.kind(content), body: DraftCode.body(content))
        #expect(again?.origin == content.origin, "seed \(Asked.seed)")
      }
    }
  }
}
