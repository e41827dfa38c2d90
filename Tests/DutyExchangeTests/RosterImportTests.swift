import CustomDump
import DutyDomain
import Testing

@testable import DutyExchange

@Suite("Rosters as offices send them")
struct RosterImportTests {
  @Test("the faulty roster gives exactly the problems of its expectation, in one pass")
  func faultyRoster() throws {
    let result = try imported("roster-bad.csv")
    func problem(_ line: Int, _ column: Int, _ what: ImportFault) -> ImportProblem {
      ImportProblem(file: "roster-bad.csv", line: line, column: column, what: what)
    }
    let missing = ([9] + Array(14...30)).map { day(11, $0) }
    expectNoDifference(
      result.problems,
      [
        problem(4, 5, .unknownPerson("钱多多", .leadOfficer)),
        problem(
          6, 1,
          .dateDuplicated(
            day(11, 4), firstLine: 5, firstCrew: "严锦程/邹丽娟/汪洁", secondCrew: "雷振川/邱少峰/秦晓岚")),
        problem(7, 6, .samePersonOnBothPosts("姜浩然")),
        problem(8, 3, .personMissing(.leader)),
        problem(9, 2, .weekdayWrong(given: "星期日", date: day(11, 7))),
        problem(10, 5, .consecutiveShifts("邱少峰", .leadOfficer, day(11, 8))),
        problem(11, 1, .dateImpossible("2026/11/31")),
        problem(13, 0, .cellsMissing(found: 6, wanted: 8)),
        problem(15, 4, .titleDiffers(given: "副县长", person: "方学文", known: "区政府办公室副主任")),
        problem(16, 3, .isNoLeader("尹鹏", .officer)),
        problem(0, 0, .daysMissing(missing)),
      ])
    #expect(result.encoding == .gb18030)
    #expect(result.rows == 14)
    #expect(result.values.map(\.date.day) == [1, 2, 4, 7, 8, 10, 11, 12])
    #expect(result.hasErrors && result.hasWarnings)
  }

  @Test("blanks around a name are trimmed silently, full-width digits are read")
  func blanksAndWideDigits() throws {
    let shifts = try imported("roster-bad.csv").values
    let directory = try district()
    let second = try #require(shifts.first { $0.date == day(11, 2) })
    #expect(directory.personName(second.leadOfficer) == "尹鹏")
    #expect(directory.personName(second.secondOfficer) == "彭雪")
    #expect(shifts.contains { $0.date == day(11, 11) })
  }

  @Test("a good month is silent, with shifts at the hours of the office")
  func goodMonth() throws {
    let result = try imported("roster-2026-11.csv")
    expectNoDifference(result.problems, [])
    #expect(result.rows == 30 && result.values.count == 30)
    let third = result.values[2]
    #expect(try district().personName(third.leadOfficer) == "曹㛃")
    #expect(Office().time.iso(third.from) == "2026-11-03T08:30:00+08:00")
    #expect(Office().time.iso(third.until) == "2026-11-04T08:30:00+08:00")
    #expect(result.values[19].note == "市应急局到访检查,主班8:00前到岗")
  }

  @Test("Chinese dates, empty rows at the end and a line break in a cell are read")
  func chineseDates() throws {
    let november = try imported("roster-2026-11.csv")
    var planned = Roster()
    for shift in november.values {
      planned.plan(shift, keepingSince: Timestamp(milliseconds: 0))
    }
    let result = try imported("roster-2026-12.csv", onto: planned)
    expectNoDifference(result.problems, [])
    #expect(result.rows == 31 && result.values.count == 31)
    #expect(result.values[30].note == "元旦假期前一日 加强值班")
    #expect(result.differences.isEmpty && result.plannedDays.isEmpty)
  }

  @Test("days that are planned already are compared and the differences shown")
  func differences() throws {
    var planned = Roster()
    for shift in try imported("roster-bad.csv").values {
      planned.plan(shift, keepingSince: Timestamp(milliseconds: 0))
    }
    let result = try imported("roster-2026-11.csv", onto: planned)
    expectNoDifference(
      result.differences,
      [
        RosterDifference(date: day(11, 8), post: .leadOfficer, known: "邱少峰", given: "白一鸣")
      ])
    #expect(result.plannedDays.count == 8)
  }

  @Test("somebody on duty on the last planned day is warned about on the first of the file")
  func consecutiveAcrossFiles() throws {
    let header = "日期,带班领导,主班,副班\n"
    let first = try roster(header + "2026/11/30,包志坚,邱少峰,蒋欣怡\n", onto: Roster())
    var planned = Roster()
    planned.plan(first.values[0], keepingSince: Timestamp(milliseconds: 0))
    let second = try roster(header + "2026/12/1,陈绍安,邱少峰,彭雪\n", onto: planned)
    #expect(
      second.problems.map(\.what).contains(
        .consecutiveShifts("邱少峰", .leadOfficer, day(12, 1))))
  }

  @Test("a head that is missing is named; a head that nobody knows as well")
  func heads() throws {
    let result = try roster("日期,带班领导,主班,星座\n2026/11/1,陈绍安,冯岩,狮子\n", onto: Roster())
    #expect(result.problems.map(\.what) == [.headerUnknown("星座"), .headerMissing("副班")])
    #expect(result.values.isEmpty)
  }

  @Test(
    "dates in every form that people write",
    arguments: [
      ("2026/11/1", DateCell.date(day(11, 1))), ("2026-11-01", .date(day(11, 1))),
      ("2026年12月1日", .date(day(12, 1))), ("２０２６／１１／１１", .date(day(11, 11))),
      ("2026.1.2", .date(day(1, 2))), ("2026年 2月 29日", .impossible), ("2026/13/1", .impossible),
      ("11/1", .unreadable), ("46327", .unreadable), ("", .unreadable), ("2026//1", .unreadable),
      ("26/11/1", .unreadable), ("2026/111/1", .unreadable), ("٢٠٢٦/1/1", .unreadable),
    ])
  func dates(_ text: String, _ expected: DateCell) {
    #expect(readDate(text) == expected)
  }

  @Test(
    "weekdays in every form that people write",
    arguments: [
      ("星期一", 1), ("周日", 7), ("星期天", 7), ("礼拜六", 6), ("三", 3), ("Monday", 1), ("sun", 7),
      ("星期八", nil), ("", nil),
    ])
  func weekdays(_ text: String, _ expected: Int?) {
    #expect(readWeekday(text) == expected)
  }

  private func roster(_ text: String, onto roster: Roster) throws -> ImportResult<Shift> {
    importRoster(
      Array(text.utf8), file: "值班表.csv", directory: try district(), roster: roster,
      office: Office())
  }
}
