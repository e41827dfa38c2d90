package import DutyDomain

/// Reads `people.csv`: `id,name,unit_id,title,role,mobile`.
///
/// Units are checked against the directory, so units are imported first.
package func importPeople(
  _ bytes: [UInt8], file name: String, known directory: Directory
) -> ImportResult<Person> {
  var sheet = Sheet(readCSV(bytes, name: name), columns: personColumns)
  var firstLines: [String: Int] = [:]
  var people: [(row: CSVRecord, person: Person)] = []
  for row in sheet.rows {
    var person = Person.blank
    person.id = sheet.cell(row, "id")
    person.name = withoutBlanks(sheet.cell(row, "name"))
    person.unit = sheet.cell(row, "unit_id")
    person.title = sheet.cell(row, "title")
    person.mobile = halfWidth(sheet.cell(row, "mobile"))
    if person.id.isEmpty { sheet.report(row, "id", .keyMissing) }
    if person.name.isEmpty { sheet.report(row, "name", .keyMissing) }
    if let first = firstLines[person.id], !person.id.isEmpty {
      sheet.report(row, "id", .keyDuplicated(person.id, firstLine: first))
    } else {
      firstLines[person.id] = row.line
    }
    if let unit = directory.unit(called: person.unit) {
      person.unit = unit.id
    } else if !person.unit.isEmpty {
      sheet.report(row, "unit_id", .unknownUnit(person.unit))
    }
    if let role = personRole(sheet.cell(row, "role")) {
      person.role = role
    } else {
      sheet.report(row, "role", .unknownRole(sheet.cell(row, "role")))
    }
    if !person.mobile.isEmpty, !isPhone(person.mobile) {
      sheet.report(row, "mobile", .phoneOdd(person.mobile))
    }
    people.append((row, person))
  }
  return sheet.result(people.filter { !sheet.hasErrors($0.row) }.map(\.person))
}

private let personColumns = [
  SheetColumn("id", "编号", isRequired: true), SheetColumn("name", "姓名", isRequired: true),
  SheetColumn("unit_id", "单位", isRequired: true), SheetColumn("title", "职务"),
  SheetColumn("role", "身份", isRequired: true), SheetColumn("mobile", "手机", "电话", limit: 40),
]

private func personRole(_ text: String) -> PersonRole? {
  switch text.lowercased() {
  case "领导": .leader
  case "主任", "负责人": .director
  case "值班员": .officer
  case "联络员": .liaison
  case "信息报告员", "信息员": .informationReporter
  case let other: PersonRole(rawValue: other)
  }
}
