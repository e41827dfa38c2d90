package import DutyDomain

/// Reads a file of words for recognition: `use,value,words,weight` or `code,names,keywords,weight`.
///
/// Columns may stand in any order and be named in Chinese; rows that begin with `#` are remarks. What
/// a word is good for is not looked at here, only the form of the file.
package func readWordFile(_ bytes: [UInt8], name: String) -> WordFile {
  var file = readCSV(bytes, name: name)
  file.records.removeAll { $0.cells.first.map { trimmed($0).hasPrefix("#") } ?? false }
  let heads = file.records.first { !$0.isEmpty }?.cells.map {
    withoutBlanks(halfWidth($0)).lowercased()
  }
  let isCodes = (heads ?? []).contains { ["code", "编码", "代码"].contains($0) }
  let sheet = Sheet(file, columns: isCodes ? codeColumns : lexiconColumns)
  let columns: [WordColumn] =
    isCodes ? [.code, .parent, .names, .keywords, .weight] : [.use, .value, .words, .weight]
  let rows = sheet.rows.map { row in
    WordRow(
      line: row.line,
      cells: Dictionary(
        uniqueKeysWithValues: columns.map { column in
          let text = sheet.cell(row, column.rawValue)
          return (column, WordCell(text, at: sheet.column(column.rawValue)))
        }))
  }
  return WordFile(
    name: name, form: isCodes ? .codes : .lexicon, rows: rows,
    problems: sheet.result([Int]()).problems)
}

private let longestCell = 4000

private let lexiconColumns = [
  SheetColumn("use", "用途", isRequired: true),
  SheetColumn("value", "取值", "值"),
  SheetColumn("words", "词", "词语", isRequired: true, limit: longestCell),
  SheetColumn("weight", "权重"),
  SheetColumn("note", "备注", limit: longestCell),
]

/// Those of the code table as well, so that a copy of it can be added to.
private let codeColumns = [
  SheetColumn("code", "编码", "代码", isRequired: true),
  SheetColumn("parent", "上级编码", "上级代码"),
  SheetColumn("names", "名称", "name_zh", limit: longestCell),
  SheetColumn("name_en", "英文名称"),
  SheetColumn("group", "分组"),
  SheetColumn("keywords", "关键词", limit: longestCell),
  SheetColumn("weight", "权重"),
  SheetColumn("note", "备注", limit: longestCell),
]
