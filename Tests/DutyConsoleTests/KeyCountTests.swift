import CellGrid
import DutyConsole
import DutyDesk
import DutyDomain
import DutyFlow
import DutyJournal
import DutyTestKit
import DutyText
import Testing

@Suite("From the ring to stored, key by key", .serialized)
struct KeyCountTests {
  /// More than F2, Enter and two others is too much with a telephone in one hand.
  private let allowed = 4

  @Test("the opening call of each shift", arguments: OpeningCall.all)
  func opening(call: OpeningCall) throws {
    let (book, clock) = try MemoryBook.office(before: call.at)
    let stage = try Stage(book, clock: clock)
    let start = stage.desk.duty.position
    stage.press(call.keys)

    let keys = Seat.keys(call.keys)
    let others = keys.filter { if case .character = $0 { false } else { true } }
    print("\(call.name): \(keys.count - others.count) text keys, \(others.count) others")
    #expect(others.count <= allowed, "\(call.name)")
    #expect(stage.screen.contains("#\(stage.desk.duty.position)"))

    let stored = book.archive.calls.values.filter { $0.position > start }
    #expect(stored.count == 1)
    guard let facts = stored.first?.facts else { return }
    print("  \(stored.first?.text ?? "")")
    let time = stage.desk.duty.time
    #expect(facts.kind == call.wanted.kind)
    #expect(facts.callerUnit == call.wanted.unit)
    #expect(facts.callerName == call.wanted.name)
    #expect(facts.callback == call.wanted.callback)
    #expect(facts.occurredAt == time.instant(iso: call.wanted.occurred))
    #expect(facts.place == call.wanted.place)
    #expect(facts.category == call.wanted.category)
    #expect(call.wanted.also.isSubset(of: facts.also))
    let figures = facts.figures.map { ($0.kind, $0.value) }
    #expect(Dictionary(uniqueKeysWithValues: figures) == call.wanted.figures)
    if call.wanted.isSensitive { #expect(facts.sensitivity?.isSensitive == true) }
  }
}
