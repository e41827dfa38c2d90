import DutyDomain
import DutyExchange
import Testing

@Suite("Policy files")
struct PolicyFileTests {
  private func read(_ text: String) -> PolicyReading {
    readPolicy(Array(text.utf8), file: "rules.toml")
  }

  private let head = "format = 1\nname = \"区\"\n"
  private let rule = """
    [[rule]]
    id = "leader"
    medium = "leader_told"
    start = "received"
    minutes = 10
    basis = "制度"

    """

  @Test("the built-in policy is written and read back to exactly itself")
  func thereAndBack() {
    let reading = read(written(.standard))
    #expect(reading.problems == [])
    #expect(reading.policy == .standard)
  }

  @Test("any text in a policy comes back as it was")
  func odd() {
    var policy = Policy.standard
    policy.name = "引号 \" 反斜线 \\ # 井号"
    policy.rules[0].basis = "a = [1]"
    policy.rules[0].reminders = []
    #expect(read(written(policy)).policy == policy)
  }

  @Test("a small file is enough")
  func small() {
    let reading = read(head + rule)
    #expect(reading.problems == [])
    #expect(reading.policy.rules.map(\.minutes) == [10])
    #expect(reading.policy.rules[0].levels == [])
  }

  @Test("every problem is told with its line and column, in the order of the file")
  func problems() {
    let text =
      head
        + """
        [[rule]]
        id = "leader"
        medium = "smoke"
        start = "received"
        minutes = "ten"
        colour = "red"
        basis = "制度"

          [[rule]]
          id = ""
          medium = "signature"
          start = "received"
          levels = ["V"]
          basis = "制度"

        [[alarm]]
        level = "II"
        every_seconds = -1
        [[alarm]]
        level = "II"

        """
    let told = read(text).problems.map { "\($0.line):\($0.column)" }
    #expect(
      told == [
        "5:10", "7:11", "8:1", "11:3", "12:8", "14:11", "15:12", "20:17", "22:1",
      ])
  }

  @Test(
    "what is no policy is said to be none",
    arguments: [
      ("", PolicyFault.keyMissing("format")), ("format = 2\nname = \"x\"\n", .unsupportedFormat(2)),
      ("format = 1\nname = \"x\"\n", .noRules),
      ("format = 1\nname = \"x\"\nrule = 7\n", .wrongType(key: "rule", expected: .tableList)),
    ])
  func none(text: String, fault: PolicyFault) {
    #expect(read(text).problems.contains { $0.what == fault })
  }

  @Test("a fault of writing is told where the reader stopped")
  func syntax() {
    let problem = read("format = 1\nname = \n").problems.first
    #expect(problem?.line == 2)
    guard case .syntax = problem?.what else {
      Issue.record("no fault of writing: \(String(describing: problem))")
      return
    }
  }

  @Test("bytes that are no text, and a file that is too large, are refused unread")
  func bytes() {
    #expect(readPolicy([0xFF, 0xFE], file: "x").problems.map(\.what) == [.notText])
    let large = [UInt8](repeating: 0x23, count: largestPolicyFile + 1)
    #expect(
      readPolicy(large, file: "x").problems.map(\.what) == [.tooLarge(limit: largestPolicyFile)])
  }

  @Test("limits, clocks and lines that do not fit together are told")
  func sense() {
    func faults(_ lines: String) -> [PolicyFault] {
      read(
        head + "[[rule]]\nid = \"a\"\nbasis = \"b\"\n" + lines + "\n"
      ).problems.map(\.what)
    }
    #expect(
      faults("medium = \"written\"\nstart = \"received\"") == [.limitMissing(rule: "a")])
    #expect(
      faults("medium = \"written\"\nstart = \"received\"\nminutes = 1\nworking_days = 1")
        == [.twoLimits(rule: "a")])
    #expect(
      faults("medium = \"written\"\nstart = \"signed\"\nminutes = 1")
        == [.clockUnfit(rule: "a", medium: .written, start: .signed)])
    #expect(
      faults("medium = \"unit_line\"\nstart = \"received\"\nminutes = 1")
        == [.lineUnnamed(rule: "a")])
    #expect(faults("medium = \"answer\"\nstart = \"given\"") == [])
  }
}

@Suite("Holiday calendars")
struct CalendarFileTests {
  @Test(
    "the built-in calendar is whole: 33 days off with the thirteen of the law, six worked instead")
  func builtIn() {
    #expect(builtInCalendar.days.count == 39)
    #expect(builtInCalendar.days.count { $0.isWorkday } == 6)
    #expect(builtInCalendar.days.filter(\.isWorkday).allSatisfy { $0.date.weekday > 5 })
  }

  @Test("every problem of a calendar file is told")
  func problems() {
    let text =
      "日期,类别,名称\n2026/10/1,放假,国庆\n2026-10-01,上班,x\n2026-02-30,放假,y\n明天,休息,z\n2026-01-01,庆祝,w\n"
    let result = importCalendar(Array(text.utf8), file: "c.csv")
    #expect(result.problems.map(\.line) == [3, 4, 5, 6])
    #expect(result.values.map(\.date.iso) == ["2026-10-01"])
  }

  @Test("the days of a file replace those of its years and no others")
  func replacing() {
    let last = CalendarDay(date: CivilDate(year: 2025, month: 10, day: 1)!, name: "国庆节")
    let next = CalendarDay(date: CivilDate(year: 2026, month: 10, day: 1)!, name: "国庆节")
    let both = HolidayCalendar().replacing("a", [last]).replacing("b", [next])
    #expect(both.days == [last, next])
    #expect(both.replacing("c", [next]).days == [last, next])
  }
}
