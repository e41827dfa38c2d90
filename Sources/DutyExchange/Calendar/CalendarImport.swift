package import DutyDomain

/// Reads a holiday calendar: `date,kind,name`, where kind is `holiday` (放假) or `workday` (上班).
package func importCalendar(_ bytes: [UInt8], file name: String) -> ImportResult<CalendarDay> {
  var sheet = Sheet(readCSV(bytes, name: name), columns: calendarColumns)
  var firstLines: [CivilDate: Int] = [:]
  var days: [(row: CSVRecord, day: CalendarDay)] = []
  for row in sheet.rows {
    let text = sheet.cell(row, "date")
    let kind = withoutBlanks(sheet.cell(row, "kind")).lowercased()
    let isWorkday = workdayWords.contains(kind)
    if !isWorkday, !holidayWords.contains(kind) {
      sheet.report(row, "kind", .unknownDayKind(sheet.cell(row, "kind")))
    }
    switch readDate(text) {
    case .impossible: sheet.report(row, "date", .dateImpossible(text))
    case .unreadable: sheet.report(row, "date", .dateUnreadable(text))
    case .date(let date):
      if let first = firstLines[date] {
        sheet.report(row, "date", .keyDuplicated(date.iso, firstLine: first))
      }
      firstLines[date] = row.line
      days.append(
        (row, CalendarDay(date: date, isWorkday: isWorkday, name: sheet.cell(row, "name"))))
    }
  }
  return sheet.result(days.filter { !sheet.hasErrors($0.row) }.map(\.day))
}

private let calendarColumns = [
  SheetColumn("date", "日期", isRequired: true),
  SheetColumn("kind", "类别", "安排", isRequired: true), SheetColumn("name", "名称", "节日"),
]

private let holidayWords = ["holiday", "放假", "休", "休息"]
private let workdayWords = ["workday", "上班", "班", "调休上班"]

/// The State Council office's arrangement for 2026, as it was announced. [unverified]: compare it with
/// the notice before you rely on it.
package let builtInCalendarCSV = """
  date,kind,name
  2026-01-01,holiday,元旦
  2026-01-02,holiday,元旦
  2026-01-03,holiday,元旦
  2026-01-04,workday,元旦调休上班
  2026-02-14,workday,春节调休上班
  2026-02-15,holiday,春节
  2026-02-16,holiday,春节
  2026-02-17,holiday,春节
  2026-02-18,holiday,春节
  2026-02-19,holiday,春节
  2026-02-20,holiday,春节
  2026-02-21,holiday,春节
  2026-02-22,holiday,春节
  2026-02-23,holiday,春节
  2026-02-28,workday,春节调休上班
  2026-04-04,holiday,清明节
  2026-04-05,holiday,清明节
  2026-04-06,holiday,清明节
  2026-05-01,holiday,劳动节
  2026-05-02,holiday,劳动节
  2026-05-03,holiday,劳动节
  2026-05-04,holiday,劳动节
  2026-05-05,holiday,劳动节
  2026-05-09,workday,劳动节调休上班
  2026-06-19,holiday,端午节
  2026-06-20,holiday,端午节
  2026-06-21,holiday,端午节
  2026-09-20,workday,国庆节调休上班
  2026-09-25,holiday,中秋节
  2026-09-26,holiday,中秋节
  2026-09-27,holiday,中秋节
  2026-10-01,holiday,国庆节
  2026-10-02,holiday,国庆节
  2026-10-03,holiday,国庆节
  2026-10-04,holiday,国庆节
  2026-10-05,holiday,国庆节
  2026-10-06,holiday,国庆节
  2026-10-07,holiday,国庆节
  2026-10-10,workday,国庆节调休上班
  """ + "\n"

/// The calendar that the program brings along.
package let builtInCalendar = HolidayCalendar(
  name: "2026 [unverified]",
  days: importCalendar(Array(builtInCalendarCSV.utf8), file: "2026.csv").values)
