package import DutyDomain

/// One record of a CSV file: its cells, and the physical line where it begins, from 1.
package struct CSVRecord: Hashable, Sendable {
  package var line: Int
  package var cells: [String]

  /// No cell has anything but blanks.
  var isEmpty: Bool { cells.allSatisfy { trimmed($0).isEmpty } }
}

/// A CSV file as read: its records, header included, and what is wrong with its form.
package struct CSVFile: Hashable, Sendable {
  /// Name of the file without its folder.
  package var name: String
  package var encoding = TextEncoding.utf8
  package var records: [CSVRecord] = []
  package var problems: [ImportProblem] = []
}

/// No duty room has files of this size; what is larger is not read at all.
private let largestFile = 4 << 20

/// Reads bytes as CSV (RFC 4180): quotes, line breaks in cells, CRLF, LF or CR, a byte order mark.
///
/// All problems are listed and none stops the pass, except bytes that are no text at all.
/// A quoted cell may go on behind its closing quote; such text is taken as it stands.
package func readCSV(_ bytes: [UInt8], name: String) -> CSVFile {
  var file = CSVFile(name: name)
  guard bytes.count <= largestFile else {
    file.problems = [
      ImportProblem(file: name, line: 0, column: 0, what: .tooLong(limit: largestFile))
    ]
    return file
  }
  switch decodeText(bytes) {
  case .failure(let invalid):
    let line = bytes.prefix(invalid.offset).reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    file.problems = [
      ImportProblem(
        file: name, line: line, column: 0, what: .notThisEncoding(offset: invalid.offset))
    ]
  case .success(let decoded):
    file.encoding = decoded.encoding
    var scanner = CSVScanner(decoded.text)
    while let record = scanner.next() { file.records.append(record) }
    if let line = scanner.openQuoteLine {
      file.problems.append(ImportProblem(file: name, line: line, column: 0, what: .quoteOpen))
    }
    if file.records.allSatisfy(\.isEmpty), file.problems.isEmpty {
      file.problems = [ImportProblem(file: name, line: 0, column: 0, what: .emptyFile)]
    }
  }
  return file
}

/// Cuts text into records, counting physical lines.
private struct CSVScanner {
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  /// Where the record begins whose quote is never closed.
  private(set) var openQuoteLine: Int?

  private let quote = UInt8(ascii: "\"")
  private let comma = UInt8(ascii: ",")

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  mutating func next() -> CSVRecord? {
    guard index < bytes.count else { return nil }
    let first = line
    var cells: [String] = []
    while true {
      cells.append(cell(of: first))
      guard index < bytes.count else { break }
      if bytes[index] == comma {
        index += 1
        continue
      }
      takeLineBreak()
      break
    }
    return openQuoteLine == nil ? CSVRecord(line: first, cells: cells) : nil
  }

  /// Reads up to the comma or line break that ends the cell, which stays unread.
  private mutating func cell(of first: Int) -> String {
    var content: [UInt8] = []
    var isQuoted = false
    while index < bytes.count {
      let byte = bytes[index]
      if isQuoted {
        if byte == quote {
          index += 1
          if index < bytes.count, bytes[index] == quote {
            content.append(quote)
            index += 1
          } else {
            isQuoted = false
          }
        } else if byte == 0x0A || byte == 0x0D {
          takeLineBreak()
          content.append(0x0A)
        } else {
          content.append(byte)
          index += 1
        }
      } else if byte == quote, content.allSatisfy({ $0 == 0x20 }) {
        content = []
        isQuoted = true
        index += 1
      } else if byte == comma || byte == 0x0A || byte == 0x0D {
        break
      } else {
        content.append(byte)
        index += 1
      }
    }
    if isQuoted { openQuoteLine = first }
    return String(decoding: content, as: UTF8.self)
  }

  private mutating func takeLineBreak() {
    if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
    index += 1
    line += 1
  }
}
