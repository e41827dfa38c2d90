import DutyConsole
import DutyDesk
import DutyDomain
import DutyFlow
import DutyJournal
import DutyTestKit
import DutyText
import Testing

@Suite("National Day at the keyboard")
struct HolidayStoryTests {
  /// The fictional district on the evening before, with the crew of the day planned.
  private func eve() -> Room {
    let directory = Room.district().duty.directory
    var room = Room(established: false)
    let date = CivilDate(year: 2026, month: 10, day: 1)!
    let time = OfficeTime(utcOffsetMinutes: 480)
    room.now = time.instant(date.adding(days: -20), minuteOfDay: 540)
    room.record(.officeEstablished(Office(name: "云岭区应急管理办公室")))
    room.record(.policyAdopted(.standard))
    for unit in directory.units { room.record(.unitRecorded(unit)) }
    for person in directory.people { room.record(.personRecorded(person)) }
    let days = (0..<7).map {
      CalendarDay(date: date.adding(days: $0), isWorkday: false, name: "国庆节")
    }
    room.record(.calendarAdopted(HolidayCalendar(name: "2026", days: days)))
    func person(_ name: String) -> String { directory.person(named: name)!.id }
    var shift = room.shift(on: date.iso, leader: person("陈绍安"))
    (shift.leadOfficer, shift.secondOfficer) = (person("邹丽娟"), person("秦晓岚"))
    room.record(.shiftPlanned(shift))
    room.now = time.instant(date.adding(days: -6), minuteOfDay: 960)
    return room
  }

  @Test(
    "the roster is filed, townships report, the daily report goes up, an officer falls ill",
    arguments: [(Language.chinese, 120, 40), (.english, 80, 24)])
  func day(language: Language, columns: Int, rows: Int) throws {
    let room = eve()
    let clock = StageClock(room.now)
    let book = try MemoryBook.of(room)
    let stage = try Stage(book, clock: clock, language: language, columns: columns, rows: rows)
    let phrases = Phrases(language: language)
    var duty: Duty { stage.desk.duty }
    // Six days before: the roster of the holiday is due; Enter files it with the receiver of the rule.
    stage.press("N")
    #expect(stage.screen.contains(phrases.names.rule("holiday_roster")))
    stage.press("b<Enter><Esc>")
    #expect(duty.room.filings.first?.receiver == "市总值班室")
    #expect(duty.room.verdicts.first?.met == true)

    // The day itself, two in the afternoon.
    clock.now = duty.time.instant(CivilDate(year: 2026, month: 10, day: 1)!, minuteOfDay: 840)
    stage.wait(seconds: 1)
    let units = duty.reportingUnits().map(duty.directory.unitName)
    stage.press("Nz" + units.dropLast().joined(separator: "、") + "<Enter>")
    #expect(stage.screen.contains(units.last!))
    stage.press("c<Enter>")
    stage.press("z" + units.last! + "<Enter>")
    #expect(duty.room.verdicts.contains { $0.rule == "township_zero_report" && $0.met })
    stage.press("d<Enter><Esc>")
    #expect(duty.room.dailyReports.first?.content == "无事报平安")
    #expect(duty.room.verdicts.contains { $0.rule == "daily_report" && $0.met })

    // Evening: the second officer is ill; who stands in, from when, why, approved by the leader.
    clock.now = duty.time.instant(CivilDate(year: 2026, month: 10, day: 1)!, minuteOfDay: 1255)
    stage.wait(seconds: 1)
    stage.press("Rjjs孟庆元<Enter>21:15<Enter>突发疾病<Enter><Enter><Esc>")
    let change = try #require(duty.roster.planned(at: clock.now)?.changes.first)
    #expect(duty.directory.personName(change.incoming) == "孟庆元")
    #expect(duty.directory.personName(change.approver) == "陈绍安")
    clock.now = change.from!
    stage.wait(seconds: 1)
    stage.press("2")
    #expect(stage.screen.contains("孟庆元"))
    #expect(stage.screen.contains(trim(phrases.roster.planned("秦晓岚"))))
  }
}
