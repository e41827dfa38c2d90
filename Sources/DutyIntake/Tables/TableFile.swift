package import DutyDomain

/// A table in a text file: a header, then one row a line, cells between commas, quotes where needed.
///
/// Rows that are empty or begin with `#` are skipped. Line and column count from 1, as people do.
struct TableFile {
  struct Row {
    var line: Int
    var cells: [Substring]
  }

  private(set) var rows: [Row] = []

  /// Throws the problems found, all of them, when the header is another or a row has too few cells.
  init(_ text: String, file: String, header: [String]) throws(TableFaults) {
    var problems: [ImportProblem] = []
    var isFirst = true
    var number = 0
    for line in TableFile.lines(of: text) {
      number += 1
      guard let first = line.utf8.first, first != UInt8(ascii: "#") else { continue }
      let cells = TableFile.cells(of: line)
      if isFirst {
        isFirst = false
        for name in header where !cells.contains(Substring(name)) {
          problems.append(
            ImportProblem(file: file, line: number, column: 0, what: .headerMissing(name)))
        }
        if !problems.isEmpty { break }
      } else if cells.count < header.count {
        problems.append(
          ImportProblem(
            file: file, line: number, column: 0,
            what: .cellsMissing(found: cells.count, wanted: header.count)))
      } else {
        if let code = line.utf8.first(where: { $0 < 32 }) {
          problems.append(
            ImportProblem(
              file: file, line: number, column: 0, what: .controlCharacter(code: UInt32(code))))
        }
        rows.append(Row(line: number, cells: cells))
      }
    }
    if isFirst {
      problems.append(ImportProblem(file: file, line: 0, column: 0, what: .emptyFile))
    }
    if !problems.isEmpty { throw TableFaults(problems) }
  }

  /// Byte by byte where a line ends with nothing but a line feed: the built-in tables are read at
  /// every start.
  private static func lines(of text: String) -> [Substring] {
    guard !text.utf8.contains(UInt8(ascii: "\r")) else {
      return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    }
    return text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Substring($0) }
  }

  private static func cells(of line: Substring) -> [Substring] {
    guard line.utf8.contains(UInt8(ascii: "\"")) else {
      return line.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        .map { Substring($0) }
    }
    var cells: [Substring] = []
    var cell = ""
    var isQuoted = false
    var last: Character?
    for character in line {
      if character == "\"" {
        // A doubled quote inside quotes stands for one.
        if !isQuoted, last == "\"" { cell.append("\"") }
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        cells.append(Substring(cell))
        cell = ""
      } else {
        cell.append(character)
      }
      last = character
    }
    cells.append(Substring(cell))
    return cells
  }
}

/// Why a table was not taken over: every fault with its line and column.
package struct TableFaults: Error, Hashable, Sendable {
  package var problems: [ImportProblem]

  package init(_ problems: [ImportProblem]) {
    self.problems = problems
  }
}
