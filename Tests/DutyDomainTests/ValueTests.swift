import DutyDomain
import Testing

struct ValueTests {
  @Test("every day from 1583 to 2400 has the number after the day before")
  func civilDays() {
    var previous = CivilDate(year: 1582, month: 12, day: 31)!.daysSince1970
    for year in 1583...2400 {
      for month in 1...12 {
        for day in 1...CivilDate.days(inMonth: month, of: year) {
          let date = CivilDate(year: year, month: month, day: day)!
          previous += 1
          guard date.daysSince1970 == previous, CivilDate(daysSince1970: previous) == date else {
            Issue.record("\(date.iso) is not day \(previous)")
            return
          }
        }
      }
    }
    #expect(CivilDate(year: 2026, month: 11, day: 23)?.weekday == 1)
    #expect(CivilDate(year: 2026, month: 11, day: 31) == nil)
    #expect(CivilDate(year: 2100, month: 2, day: 29) == nil)
  }

  @Test("ISO 8601 is read in its usual forms and written in one")
  func iso() throws {
    let time = OfficeTime(utcOffsetMinutes: 480)
    let instant = try #require(time.instant(iso: "2026-11-23T16:42:10+08:00"))
    for text in ["2026-11-23T08:42:10Z", "2026-11-23 16:42:10", "2026-11-23T16:42:10.500"] {
      #expect(time.instant(iso: text) == instant)
    }
    #expect(time.iso(instant) == "2026-11-23T16:42:10+08:00")
    for text in ["", "2026-11-31", "2026-11-23T24:00", "2026-1-3", "2026-11-23T16:42x", "昨天"] {
      #expect(time.instant(iso: text) == nil)
    }
  }

  @Test("numbers are read as people type them")
  func references() {
    let number = ItemNumber(year: 2026, serial: 31)
    #expect(ItemReference("31", thisYear: 2026) == ItemReference(.incident, number))
    #expect(ItemReference("c31", thisYear: 2026) == ItemReference(.call, number))
    #expect(ItemReference("P31", thisYear: 2026) == ItemReference(.instruction, number))
    #expect(ItemReference("r2025-7", thisYear: 2026)?.number.full == "2025-0007")
    for text in ["", "0", "x3", "3x", "-3", "2025-", "1-2-3", "99999999999999999999", "３"] {
      #expect(ItemReference(text, thisYear: 2026) == nil)
    }
  }

  @Test("unknown is not zero")
  func figures() {
    #expect(Figures().deaths == nil)
    #expect(Figures([Figure(.missing, 3)]).deaths == 3)
    #expect(Figures([Figure(.dead, 0)]).deaths == 0)
  }
}
