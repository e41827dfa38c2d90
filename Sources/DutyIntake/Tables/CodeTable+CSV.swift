package import DutyDomain

extension CodeTable {
  /// Reads `code,parent,name_zh,name_en,group,keywords`, keywords between semicolons.
  package init(csv text: String, file: String) throws(TableFaults) {
    let table = try TableFile(
      text, file: file,
      header: ["code", "parent", "name_zh", "name_en", "group", "keywords"])
    var rows: [CategoryCode] = []
    var lines: [Substring: Int] = [:]
    var problems: [ImportProblem] = []
    for row in table.rows {
      func problem(_ column: Int, _ what: ImportFault) {
        problems.append(ImportProblem(file: file, line: row.line, column: column, what: what))
      }
      let cells = row.cells
      if cells[0].utf8.count != 5 { problem(1, .keyMissing) }
      if let first = lines[cells[0]] {
        problem(1, .keyDuplicated(String(cells[0]), firstLine: first))
      }
      if !cells[1].isEmpty, lines[cells[1]] == nil {
        problem(2, .unknownParent(String(cells[1])))
      }
      lines[cells[0]] = row.line
      rows.append(CategoryCode(cells))
    }
    if !problems.isEmpty { throw TableFaults(problems) }
    self.init(rows)
  }
}

extension CategoryCode {
  fileprivate init(_ cells: [Substring]) {
    self = .blank
    code = String(cells[0])
    parent = String(cells[1])
    chinese = String(cells[2])
    english = String(cells[3])
    group = Int(cells[4])
    keywords = cells[5].split(separator: ";").map(String.init)
  }
}
