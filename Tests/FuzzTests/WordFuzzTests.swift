import CellGrid
import DutyDomain
import DutyExchange
import DutyIntake
import DutyTestKit
import Testing

/// What is typed into lines and given to commands. `DUTYBOARD_FUZZ_ROUNDS` says how often.
@Suite("Words by chance")
struct WordFuzzTests {
  private static let rounds = Asked.number("DUTYBOARD_FUZZ_ROUNDS") ?? 60
  private static let time = OfficeTime(utcOffsetMinutes: 480)
  private static let now = time.instant(iso: "2026-11-23T16:42:10+08:00")!
  private static let directory = DemoDistrict.directory()
  private static let intake = Intake(
    directory: directory, codes: BuiltIn.codeTable)

  @Test("recognition takes any text, and says nothing that lies outside of it")
  func recognition() {
    var maker = TextMaker(Dice(Asked.seed))
    print("fuzz recognition: seed \(Asked.seed), \(Self.rounds * 10) texts")
    for _ in 0..<(Self.rounds * 10) {
      let text = maker.text(pieces: 1 + maker.dice.roll(40))
      let found = Self.intake.understand(text, receivedAt: Self.now, time: Self.time)
      let count = text.count
      for mark in found.spans {
        #expect(mark.characters.lowerBound >= 0 && mark.characters.upperBound <= count, "\(text)")
      }
      for figure in found.facts.figures { #expect(figure.value >= 0, "\(text)") }
    }
  }

  @Test("times, limits, numbers, forms and checks take any text")
  func parsers() {
    var maker = TextMaker(Dice(Asked.seed))
    print("fuzz parsers: seed \(Asked.seed), \(Self.rounds * 10) texts")
    let (now, time) = (Self.now, Self.time)
    for _ in 0..<(Self.rounds * 10) {
      let text = maker.text(pieces: 1 + maker.dice.roll(12))
      if let due = DueTime.parse(text, from: now, time: time) { #expect(due > now, "\(text)") }
      _ = DueTime.first(in: text, from: now, time: time)
      _ = FormTime.parse(text, now: now, time: time)
      _ = FormTime.leading(text, now: now, time: time)
      _ = time.instant(iso: text)
      _ = ItemReference(text, thisYear: 2026)
      _ = IncidentLevel(typed: text)
      _ = Key(text)
      _ = StormWords.form(of: text)
      _ = SpotReading(text).plainResult()
      var facts = CallFacts.blank
      (facts.kind, facts.callerUnit) = (.spotCheck, "t-shimen")
      _ = Self.directory.check(in: text, facts)
      _ = digitsBeingTyped(text, caret: maker.dice.roll(text.count + 1))
      var typed: [CallField: String] = [:]
      for field in CallField.allCases where maker.dice.chance(30) {
        typed[field] = maker.text(pieces: 1 + maker.dice.roll(4))
      }
      _ = Self.intake.read(
        typed, over: .blank, CallForm(), receivedAt: now, now: now, time: time)
    }
  }

  /// Not asserted, since machines differ: twice the text should take about twice the time.
  @Test("how recognition grows with the text is told")
  func growth() {
    let clock = ContinuousClock()
    let kinds: [(String, String)] = [
      ("words", "石门镇王强报石门隧道两油罐车追尾起火，2死3失联12伤；"), ("digits", "1"), ("one sign", "人"),
      ("numbers", "三百万零五人"), ("times", "昨晚11点半"), ("blanks", " "), ("limits", "3日内"),
      ("marks", "e\u{301}"),
    ]
    let longest = Asked.number("DUTYBOARD_FUZZ_LENGTH") ?? 2000
    for (name, piece) in kinds {
      var told: [String] = []
      for length in [longest / 8, longest / 4, longest / 2, longest] {
        let text = String(repeating: piece, count: max(1, length / piece.count))
        let took = clock.measure {
          _ = Self.intake.understand(text, receivedAt: Self.now, time: Self.time)
          _ = DueTime.first(in: text, from: Self.now, time: Self.time)
          _ = SpotReading(text)
        }
        told.append("\(length): \(Int(took / .microseconds(1)))")
      }
      print("growth of \(name), characters: microseconds  \(told.joined(separator: "  "))")
    }
    #expect(!kinds.isEmpty)
  }
}
