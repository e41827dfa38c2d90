package import DutyDomain

/// Reads `units.csv`: `id,name,short_name,kind,parent,duty_phone,backup_phone,aliases`.
///
/// Aliases are separated by semicolons. A unit above may stand later in the file or be known already.
package func importUnits(
  _ bytes: [UInt8], file name: String, known directory: Directory
) -> ImportResult<Unit> {
  var sheet = Sheet(readCSV(bytes, name: name), columns: unitColumns)
  var firstLines: [String: Int] = [:]
  var units: [(row: CSVRecord, unit: Unit)] = []
  for row in sheet.rows {
    let unit = unit(row, sheet)
    if unit.id.isEmpty { sheet.report(row, "id", .keyMissing) }
    if unit.name.isEmpty { sheet.report(row, "name", .keyMissing) }
    if let first = firstLines[unit.id], !unit.id.isEmpty {
      sheet.report(row, "id", .keyDuplicated(unit.id, firstLine: first))
    } else {
      firstLines[unit.id] = row.line
    }
    for (key, phone) in [("duty_phone", unit.dutyPhone), ("backup_phone", unit.backupPhone)]
    where !phone.isEmpty && !isPhone(phone) {
      sheet.report(row, key, .phoneOdd(phone))
    }
    units.append((row, unit))
  }
  for (row, unit) in units where !unit.parent.isEmpty {
    if firstLines[unit.parent] == nil, directory.unit(unit.parent) == nil {
      sheet.report(row, "parent", .unknownParent(unit.parent))
    }
  }
  reportSharedNames(units, directory, &sheet)
  return sheet.result(units.filter { !sheet.hasErrors($0.row) }.map(\.unit))
}

private let unitColumns = [
  SheetColumn("id", "编号", isRequired: true),
  SheetColumn("name", "名称", "单位名称", isRequired: true),
  SheetColumn("short_name", "简称"), SheetColumn("kind", "类别"),
  SheetColumn("parent", "上级", "上级单位"), SheetColumn("duty_phone", "值班电话", limit: 40),
  SheetColumn("backup_phone", "备用电话", limit: 40), SheetColumn("aliases", "别名", limit: 500),
]

private func unit(_ row: CSVRecord, _ sheet: Sheet) -> Unit {
  var unit = Unit.blank
  unit.id = sheet.cell(row, "id")
  unit.name = sheet.cell(row, "name")
  unit.shortName = sheet.cell(row, "short_name")
  if unit.shortName.isEmpty { unit.shortName = unit.name }
  unit.kind = sheet.cell(row, "kind")
  unit.parent = sheet.cell(row, "parent")
  unit.dutyPhone = halfWidth(sheet.cell(row, "duty_phone"))
  unit.backupPhone = halfWidth(sheet.cell(row, "backup_phone"))
  unit.aliases = sheet.cell(row, "aliases").split { ";；、".contains($0) }
    .map { trimmed(String($0)) }.filter { !$0.isEmpty }
  return unit
}

/// An alias that another unit of the file or of the directory also has would be nobody's.
private func reportSharedNames(
  _ units: [(row: CSVRecord, unit: Unit)], _ directory: Directory, _ sheet: inout Sheet
) {
  var owners: [String: Unit] = [:]
  let replaced = Set(units.map(\.unit.id))
  for unit in directory.units where !replaced.contains(unit.id) {
    for name in unit.allNames where owners[name] == nil { owners[name] = unit }
  }
  for (_, unit) in units {
    for name in [unit.name, unit.shortName] where owners[name] == nil { owners[name] = unit }
  }
  for (row, unit) in units {
    for alias in unit.aliases {
      if let owner = owners[alias], owner.id != unit.id {
        sheet.report(row, "aliases", .aliasShared(alias, with: owner.name))
      } else {
        owners[alias] = unit
      }
    }
  }
}

/// Digits with the signs that people put between them, at least three digits.
func isPhone(_ text: String) -> Bool {
  text.unicodeScalars.allSatisfy { "0123456789-+ ()*#".unicodeScalars.contains($0) }
    && (3...20).contains(text.unicodeScalars.filter { ("0"..."9").contains($0) }.count)
}
