import DutyDomain

/// One column of a file: the key by which an importer asks for it and the heads it may have.
struct SheetColumn {
  var key: String
  var heads: [String]
  var isRequired: Bool
  /// Characters that a cell of this column may have.
  var limit: Int

  /// At least one Chinese head, the usual one first.
  init(_ key: String, _ chinese: String..., isRequired: Bool = false, limit: Int = 100) {
    self.key = key
    heads = [key] + chinese
    self.isRequired = isRequired
    self.limit = limit
  }
}

/// A file whose first record names its columns, with every problem found so far.
struct Sheet {
  private let file: CSVFile
  private let columns: [SheetColumn]
  /// Column of the file, from 0, by key.
  private var places: [String: Int] = [:]
  private var width = 0
  private(set) var problems: [ImportProblem]
  private var faultyLines: Set<Int> = []
  /// Rows that have anything in them.
  private(set) var rows: [CSVRecord] = []

  init(_ file: CSVFile, columns: [SheetColumn]) {
    self.file = file
    self.columns = columns
    problems = file.problems
    guard let header = file.records.first(where: { !$0.isEmpty }) else { return }
    readHeader(header)
    rows = file.records.filter { $0.line > header.line && !$0.isEmpty }
    guard isReadable else {
      rows = []
      return
    }
    for row in rows { checkForm(row) }
  }

  /// All required columns are there.
  private var isReadable: Bool {
    columns.allSatisfy { !$0.isRequired || places[$0.key] != nil }
  }

  private mutating func readHeader(_ header: CSVRecord) {
    width = header.cells.count
    for (place, cell) in header.cells.enumerated() {
      let head = withoutBlanks(halfWidth(cell)).lowercased()
      if head.isEmpty { continue }
      if let column = columns.first(where: { $0.heads.contains(head) }),
        places[column.key] == nil
      {
        places[column.key] = place
      } else {
        report(header, column: place + 1, .headerUnknown(oneLine(cell)))
      }
    }
    // A missing head is named in the language of the heads that are there.
    let heads = Set(header.cells.map { trimmed($0).lowercased() })
    let isEnglish = columns.contains { heads.contains($0.key) }
    for column in columns where column.isRequired && places[column.key] == nil {
      report(header, .headerMissing(column.heads[isEnglish ? 0 : 1]))
    }
  }

  /// Too few or too many cells, characters that no cell may hold, cells that are too long.
  private mutating func checkForm(_ row: CSVRecord) {
    let extra = row.cells.dropFirst(width).contains { !trimmed($0).isEmpty }
    if row.cells.count < width {
      report(row, .cellsMissing(found: row.cells.count, wanted: width))
    } else if extra {
      report(row, .cellsExtra(found: row.cells.count, wanted: width))
    }
    for column in columns {
      let text = cell(row, column.key)
      guard let place = places[column.key] else { continue }
      if let bad = text.unicodeScalars.first(where: isUnfit) {
        report(row, column: place + 1, .controlCharacter(code: bad.value))
      }
      if text.count > column.limit {
        report(row, column: place + 1, .tooLong(limit: column.limit))
      }
    }
  }

  /// The cell of a row under a head: one line, trimmed; empty when the file has no such column.
  func cell(_ row: CSVRecord, _ key: String) -> String {
    guard let place = places[key], row.cells.indices.contains(place) else { return "" }
    return oneLine(row.cells[place])
  }

  /// The cell of a row, from 1, that stands under a head; 0 when the file has no such column.
  func column(_ key: String) -> Int { places[key].map { $0 + 1 } ?? 0 }

  mutating func report(_ row: CSVRecord, _ key: String, _ what: ImportFault) {
    report(row, column: places[key].map { $0 + 1 } ?? 0, what)
  }

  mutating func report(_ row: CSVRecord, column: Int = 0, _ what: ImportFault) {
    let problem = ImportProblem(file: file.name, line: row.line, column: column, what: what)
    problems.append(problem)
    if problem.severity == .error { faultyLines.insert(row.line) }
  }

  mutating func reportFile(_ what: ImportFault) {
    problems.append(ImportProblem(file: file.name, line: 0, column: 0, what: what))
  }

  func hasErrors(_ row: CSVRecord) -> Bool {
    faultyLines.contains(row.line)
  }

  /// The result so far; problems in the order of the file, those of the whole file last.
  func result<Value>(_ values: [Value]) -> ImportResult<Value> {
    let inOrder = problems.enumerated().sorted { one, other in
      (one.element.line == 0 ? Int.max : one.element.line, one.offset)
        < (other.element.line == 0 ? Int.max : other.element.line, other.offset)
    }
    return ImportResult(
      values: values, problems: inOrder.map(\.element), rows: rows.count, encoding: file.encoding)
  }
}
