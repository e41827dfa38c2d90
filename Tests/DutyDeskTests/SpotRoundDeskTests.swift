import DutyDesk
import DutyDomain
import DutyJournal
import DutyTestKit
import Testing

@Suite("One round of spot checks at two desks")
struct SpotRoundDeskTests {
  private final class Office {
    let book = MemoryBook()
    var ids = 0

    func desk(_ name: String) throws -> Desk {
      try Desk(
        journal: MemoryJournal(book), terminal: name, fallbackAuthor: name,
        newID: {
          self.ids += 1
          return "\(self.ids)"
        })
    }
  }

  @Test("that press a first result at once share one round; older rounds are told by their lines")
  func shared() throws {
    let office = Office()
    let (one, other) = (try office.desk("one"), try office.desk("other"))
    let now = Room().now
    func done(_ intent: Intent, _ desk: Desk) {
      guard case .stored = desk.perform(intent, now: now) else {
        Issue.record("not stored: \(intent)")
        return
      }
    }
    done(.establishOffice(DutyDomain.Office(name: "区"), .standard, []), one)
    let units = ["甲镇", "乙镇", "丙镇"].enumerated().map { place, name in
      var unit = Unit(id: "t\(place)", name: name)
      unit.kind = "township"
      return unit
    }
    done(.recordUnits(units), one)
    _ = try other.catchUp()
    // Neither has read that the other has opened it.
    done(.recordSpotCheck(SpotCheckEntry(unit: "t0", result: .normal)), one)
    done(.recordSpotCheck(SpotCheckEntry(unit: "t1", result: .busy)), other)
    #expect(other.duty.spotRound?.checks.map(\.checkedBy) == ["one", "other"])
    #expect(other.duty.counters.first { $0.kind == .spotRound }?.last == 1)
    done(.finishSpotRound(nil, words: "", despiteUnchecked: true), other)
    done(.recordSpotCheck(SpotCheckEntry(unit: "t2", result: .normal)), one)
    done(.finishSpotRound(nil, words: "", despiteUnchecked: true), one)
    let first = ItemReference(.spotRound, ItemNumber(year: 2026, serial: 1))
    #expect(try one.detail(of: first)?.spotRound?.toCallAgain == ["t1"])
    #expect(one.duty.lastSpotRound?.number.serial == 2)
    // A later check of the older round, by a desk that has it no more.
    var later = SpotCheckEntry(unit: "t1", result: .normal, round: .number(first.number))
    later.mustBeRecheck = true
    done(.recordSpotCheck(later), one)
    #expect(try other.detail(of: first)?.spotRound?.toCallAgain == [])
    #expect(one.duty.unitsToCallAgain == [])
    // A withdrawn check is not withdrawn twice, whoever tries.
    let check = ItemReference(.spotCheck, ItemNumber(year: 2026, serial: 4))
    let line = try #require(try one.detail(of: check)?.timeline.first?.line)
    done(.takeBack([line]), other)
    guard case .refused(.cannotTakeBack(.nothingDone)) = one.perform(.takeBack([line]), now: now)
    else {
      Issue.record("withdrawn twice")
      return
    }
    #expect(one.duty.unitsToCallAgain.map(\.unit) == ["t1"])
  }

  @Test("checks of us and line tests are things with a number and a line")
  func things() throws {
    let office = Office()
    let desk = try office.desk("one")
    let now = Room().now
    for intent: Intent in [
      .establishOffice(DutyDomain.Office(name: "区"), .standard, []),
      .recordCheckOfUs(CheckOfUsEntry(by: "市")),
      .recordLineTest(LineTestEntry(line: .fax)),
    ] {
      guard case .stored = desk.perform(intent, now: now) else {
        Issue.record("not stored: \(intent)")
        continue
      }
    }
    let one = ItemNumber(year: 2026, serial: 1)
    #expect(try desk.detail(of: ItemReference(.checkOfUs, one))?.checkOfUs?.by == "市")
    let test = try desk.detail(of: ItemReference(.lineTest, one))?.lineTest
    #expect(test?.line == .fax)
    #expect(test?.position == desk.duty.position)
    #expect(try desk.detail(of: ItemReference(.spotRound, one)) == nil)
    #expect(try desk.detail(of: ItemReference(.spotCheck, one)) == nil)
  }
}
