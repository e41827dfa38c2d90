package import DutyDomain

/// Reads a roster (值班表): `日期,星期,带班领导,职务,主班,副班,值班电话,备注`, as offices keep it.
///
/// People are named, not numbered; the directory must know them. Shifts begin and last as the
/// pattern says, which may also name a shift of the day and further posts. Days that are planned already are compared, never overwritten here.
package func importRoster(
  _ bytes: [UInt8], file name: String, directory: Directory, roster: Roster, office: Office,
  pattern: ShiftPattern? = nil
) -> ImportResult<Shift> {
  var reader = RosterReader(
    sheet: Sheet(
      readCSV(bytes, name: name),
      columns: rosterColumns + (pattern?.posts ?? []).map { SheetColumn($0, $0) }),
    directory: directory, office: office, pattern: pattern ?? office.pattern)
  reader.read()
  reader.checkConsecutiveShifts(roster)
  reader.reportMissingDays()
  let shifts = reader.days.filter { !reader.sheet.hasErrors($0.row) }.map(\.shift)
  var result = reader.sheet.result(shifts)
  for shift in shifts {
    guard let planned = roster.shift(on: shift.date, shift.name) else { continue }
    result.plannedDays.append(shift.date)
    for post in DutyPost.allCases where planned[post] != shift[post] {
      result.differences.append(
        RosterDifference(
          date: shift.date, post: post, known: directory.personName(planned[post]),
          given: directory.personName(shift[post])))
    }
  }
  return result
}

private let rosterColumns = [
  SheetColumn("date", "日期", isRequired: true, limit: 20), SheetColumn("weekday", "星期", limit: 20),
  SheetColumn("leader", "带班领导", isRequired: true), SheetColumn("title", "职务"),
  SheetColumn("lead_officer", "主班", isRequired: true),
  SheetColumn("second_officer", "副班", isRequired: true),
  SheetColumn("shift", "班次"), SheetColumn("phone", "值班电话", limit: 40),
  SheetColumn("note", "备注", limit: 200),
]

extension DutyPost {
  /// The column of the post; its raw value is also the English head.
  fileprivate var column: String { rawValue }
}

/// A row whose date is a day of its own in the file.
private struct RosterDay {
  var row: CSVRecord
  var shift: Shift
}

private struct RosterReader {
  var sheet: Sheet
  let directory: Directory
  let office: Office
  let pattern: ShiftPattern
  private(set) var days: [RosterDay] = []
  /// Where in `days` a shift stands.
  private var places: [ShiftSlot: Int] = [:]
  /// Where in `days` the shift stands that ends at an instant.
  private var endings: [Timestamp: Int] = [:]

  init(sheet: Sheet, directory: Directory, office: Office, pattern: ShiftPattern) {
    self.pattern = pattern
    self.sheet = sheet
    self.directory = directory
    self.office = office
  }

  mutating func read() {
    for row in sheet.rows {
      guard let date = date(row) else { continue }
      guard let turn = turn(row) else { continue }
      let slot = ShiftSlot(date: date, shift: turn.name)
      if let first = places[slot].map({ days[$0] }) {
        sheet.report(
          row, "date",
          .dateDuplicated(
            date, firstLine: first.row.line, firstCrew: crew(first.row), secondCrew: crew(row)))
        continue
      }
      checkWeekday(row, date)
      let shift = shift(row, date, turn)
      places[slot] = days.count
      endings[shift.until] = days.count
      days.append(RosterDay(row: row, shift: shift))
    }
  }

  private mutating func date(_ row: CSVRecord) -> CivilDate? {
    let text = sheet.cell(row, "date")
    switch readDate(text) {
    case .date(let date): return date
    case .impossible: sheet.report(row, "date", .dateImpossible(text))
    case .unreadable: sheet.report(row, "date", .dateUnreadable(text))
    }
    return nil
  }

  /// Which of the day's shifts a row is about; the only one where the pattern has only one.
  private mutating func turn(_ row: CSVRecord) -> ShiftTurn? {
    let name = withoutBlanks(sheet.cell(row, "shift"))
    if let turn = pattern.turns.first(where: { $0.name == name }) { return turn }
    if name.isEmpty, pattern.turns.count == 1 { return pattern.turns[0] }
    sheet.report(row, "shift", .unknownShift(name, known: pattern.turns.map(\.name)))
    return nil
  }

  private mutating func checkWeekday(_ row: CSVRecord, _ date: CivilDate) {
    let given = sheet.cell(row, "weekday")
    if !given.isEmpty, readWeekday(given) != date.weekday {
      sheet.report(row, "weekday", .weekdayWrong(given: given, date: date))
    }
  }

  private mutating func shift(_ row: CSVRecord, _ date: CivilDate, _ turn: ShiftTurn) -> Shift {
    var shift = Shift.blank
    shift.date = date
    shift.name = turn.name
    shift.from = office.time.instant(date, minuteOfDay: turn.startMinute)
    shift.until = shift.from.adding(minutes: turn.lengthMinutes)
    shift.leader = person(row, .leader)
    shift.leadOfficer = person(row, .leadOfficer)
    shift.secondOfficer = person(row, .secondOfficer)
    shift.others = pattern.posts.map {
      PostHolder(post: $0, person: further(row, $0))
    }
    shift.phone = halfWidth(unguarded(sheet.cell(row, "phone")))
    shift.note = unguarded(sheet.cell(row, "note"))
    if !shift.leadOfficer.isEmpty, shift.leadOfficer == shift.secondOfficer {
      let name = directory.personName(shift.leadOfficer)
      sheet.report(row, "second_officer", .samePersonOnBothPosts(name))
    }
    checkLeader(row, shift.leader)
    return shift
  }

  /// The id of the person on a post; empty, and reported, when missing or unknown.
  private mutating func person(_ row: CSVRecord, _ post: DutyPost) -> String {
    let given = sheet.cell(row, post.column)
    let name = withoutBlanks(given)
    if name.isEmpty {
      sheet.report(row, post.column, .personMissing(post))
      return ""
    }
    guard let person = directory.person(named: name) else {
      sheet.report(row, post.column, .unknownPerson(given, post))
      return ""
    }
    return person.id
  }

  /// The id of the person on a post of the pattern; such a post may stay empty.
  private mutating func further(_ row: CSVRecord, _ post: String) -> String {
    let given = sheet.cell(row, post)
    let name = withoutBlanks(given)
    if name.isEmpty { return "" }
    guard let person = directory.person(named: name) else {
      sheet.report(row, post, .unknownHolder(given, post: post))
      return ""
    }
    return person.id
  }

  private mutating func checkLeader(_ row: CSVRecord, _ id: String) {
    guard let leader = directory.person(id) else { return }
    if !leader.mayLead {
      sheet.report(row, "leader", .isNoLeader(leader.name, leader.role))
    }
    let title = sheet.cell(row, "title")
    if !title.isEmpty, title != leader.title {
      sheet.report(
        row, "title", .titleDiffers(given: title, person: leader.name, known: leader.title))
    }
  }

  /// Somebody on any post who was on any post the day before, in the file or else as planned.
  mutating func checkConsecutiveShifts(_ roster: Roster) {
    for day in days {
      let begins = day.shift.from
      guard
        let previous = endings[begins].map({ days[$0].shift })
          ?? roster.shifts.last(where: { $0.until == begins })
      else { continue }
      let crew = DutyPost.allCases.map { previous[$0] }
      for post in DutyPost.allCases
      where !day.shift[post].isEmpty && crew.contains(day.shift[post]) {
        let name = directory.personName(day.shift[post])
        sheet.report(day.row, post.column, .consecutiveShifts(name, post, day.shift.date))
      }
    }
  }

  /// Once for the file: days of its months that no row is about.
  mutating func reportMissingDays() {
    let present = Set(days.map(\.shift.date))
    var months: [CivilDate] = []
    for date in present.sorted() where months.last.map({ !isSameMonth($0, date) }) ?? true {
      months.append(date)
    }
    let missing = months.flatMap { month in
      (1...CivilDate.days(inMonth: month.month, of: month.year)).compactMap {
        CivilDate(year: month.year, month: month.month, day: $0)
      }
    }.filter { !present.contains($0) }
    if !missing.isEmpty { sheet.reportFile(.daysMissing(missing)) }
  }

  private func isSameMonth(_ one: CivilDate, _ other: CivilDate) -> Bool {
    one.year == other.year && one.month == other.month
  }

  /// The names of the crew as the file has them: `严锦程/邹丽娟/汪洁`.
  private func crew(_ row: CSVRecord) -> String {
    DutyPost.allCases.map { sheet.cell(row, $0.column) }.joined(separator: "/")
  }
}

/// A cell without the apostrophe by which `csvLine` keeps a spreadsheet from running it.
private func unguarded(_ text: String) -> String {
  let rest = text.dropFirst()
  return text.first == "'" && isFormula(String(rest)) ? String(rest) : text
}
