package import DutyDomain

/// Three instructions through five working days (`domain.md` section 10, S8), by keys alone: told once, for
/// the board with a journal and for the pictures.
///
/// Day 1 is a Tuesday; the Thursday is a holiday, the Saturday is worked instead.
package enum InstructionStory {
  package struct Step: Sendable {
    package var at: String
    package var keys: String
    /// The picture that is taken afterwards; empty for none.
    package var picture: String
  }

  package static let first = ItemNumber(year: 2026, serial: 1)
  package static let second = ItemNumber(year: 2026, serial: 2)
  package static let third = ItemNumber(year: 2026, serial: 3)

  package static var room: Room {
    var room = Room()
    room.now = room.duty.time.instant(iso: "2026-11-24T09:00")!
    room.record(.unitRecorded(Unit(id: "d-transport", name: "交通局")))
    var calendar = HolidayCalendar(name: "2026")
    calendar.days = [
      CalendarDay(date: day(26), isWorkday: false, name: "放假"),
      CalendarDay(date: day(28), isWorkday: true, name: "调休上班"),
    ]
    room.record(.calendarAdopted(calendar))
    // The holiday is there for the working days; what the room itself owes on it is another story.
    var policy = Policy.standard
    policy.rules.removeAll { [.dailyReport, .zeroReport, .rosterFiling].contains($0.medium) }
    room.record(.policyAdopted(policy))
    for day in 24...29 {
      room.record(.shiftPlanned(room.shift(on: "2026-11-\(day)", leader: "p008")))
    }
    return room
  }

  private static func day(_ day: Int) -> CivilDate {
    CivilDate(year: 2026, month: 11, day: day)!
  }

  package static let steps: [Step] = [
    // Day 1: the chief wants an answer, one is only to be read, one goes to the wrong bureau.
    step("11-24T10:00", "i<S-Tab>祁建山：请应急局11月27日10时前报告原因<Enter>应急局<Enter><Enter>"),
    step("11-24T10:02", "i<Tab><Tab>杜玉萍：阅<Enter><Enter><Enter>"),
    step("11-24T10:04", "i杜玉萍：请住建局排查同类桥梁<Enter>住建局<Enter><Enter>"),
    step(
      "11-24T10:06",
      "#p1<Enter>E应急专报第9期<Enter>石门隧道事故<Enter>白一鸣<Enter>拟请应急局牵头<Enter>赵强 0571-1<Enter>"),
    step("11-24T10:08", "#p2<Enter>H2026-3<Enter>"),
    step("11-24T10:20", "#p1<Enter>v#p3<Enter>v"),
    step("11-24T10:40", "#p3<Enter>a"),
    // Nobody at the first bureau has signed within the hour.
    step("11-24T11:21", "<F8>", picture: "unsigned"),
    step("11-24T11:22", "za"),
    // Day 2: not its road; the history stays.
    step("11-25T09:00", "#p3<Enter>o不属本单位道路<Enter>"),
    step("11-25T09:05", "=交通局 该桥由交通局管养<Enter>"),
    step("11-25T09:10", "#p3<Enter>va"),
    // Day 4: the limit, and nothing.
    step("11-27T10:01", "<F8>", picture: "overdue"),
    step("11-27T10:02", "s<Enter>"),
    // Day 5: supervised; an answer without the cause goes back.
    step("11-28T10:05", "#p1<Enter>s<Enter>", picture: "supervised"),
    step("11-28T15:00", "b情况已了解，正在整改<Enter>"),
    step("11-28T15:10", "-没有原因，请查明后再报<Enter>"),
    // Day 6: the cause; the leader has no new word.
    step("11-29T09:00", "b护栏锈蚀断裂，已更换<Enter>", picture: "answered"),
    step("11-29T09:30", "<F6><Enter>", picture: "told"),
  ]

  private static func step(_ at: String, _ keys: String, picture: String = "") -> Step {
    Step(at: "2026-" + at, keys: keys, picture: picture)
  }
}
