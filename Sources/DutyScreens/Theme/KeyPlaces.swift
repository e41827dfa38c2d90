/// Where the keys and values of a TOML text stand, which the TOML reader does not tell.
///
/// It is only asked about texts that the reader has accepted, and knows keys, quoted keys, dotted
/// keys and section headers, each on one line, which is all that a theme file needs. For anything
/// cleverer it answers with the nearest place it knows.
struct KeyPlaces {
  /// A key's place, and its value's.
  struct Entry: Hashable, Sendable {
    var key: ThemePlace
    /// The first character of the value; behind the quote if the value is a string.
    var value: ThemePlace

  }

  /// By the names of the path with `separator` behind each.
  private var entries: [String: Entry] = [:]
  private let file: String
  /// No text with this sign is read as a theme.
  private static let separator = "\0"

  init(text: String, file: String) {
    self.file = file
    var section = ""
    // The reader counts lines by this sign alone; a return before it is a blank.
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      var cursor = LineCursor(Substring(line))
      cursor.skipBlanks()
      let start = place(line: index, cursor)
      if cursor.take("[") {
        _ = cursor.take("[")
        section = path(cursor.keyPath())
        keep(Entry(key: start, value: start), at: section)
      } else if let first = cursor.peek, first != "#" {
        readPair(line: index, from: cursor, in: section)
      }
    }
  }

  /// Where this key stands, or its section, or the file's first character.
  func entry(_ path: [String]) -> Entry {
    var path = path
    while !path.isEmpty {
      if let entry = entries[self.path(path)] { return entry }
      path.removeLast()
    }
    let start = ThemePlace(file: file, line: 1, column: 1)
    return Entry(key: start, value: start)
  }

  private func path(_ names: [String]) -> String {
    names.reduce(into: "") { $0 += $1 + KeyPlaces.separator }
  }

  private mutating func readPair(line: Int, from start: LineCursor, in section: String) {
    var cursor = start
    let path = section + path(cursor.keyPath())
    cursor.skipBlanks()
    guard cursor.take("=") else { return }
    cursor.skipBlanks()
    _ = cursor.take("\"") || cursor.take("'")
    keep(
      Entry(
        key: place(line: line, start), value: place(line: line, cursor)),
      at: path)
  }

  private mutating func keep(_ entry: Entry, at path: String) {
    if entries[path] == nil { entries[path] = entry }
  }

  private func place(line: Int, _ cursor: LineCursor) -> ThemePlace {
    ThemePlace(file: file, line: line + 1, column: cursor.position + 1)
  }
}

/// A reader that walks along one line of TOML, by code points: a combining mark behind a quote does
/// not hide the quote.
private struct LineCursor {
  private var rest: Substring.UnicodeScalarView
  private(set) var position = 0

  init(_ line: Substring) {
    rest = line.unicodeScalars
  }

  var peek: Unicode.Scalar? { rest.first }

  private mutating func advance() {
    rest.removeFirst()
    position += 1
  }

  mutating func skipBlanks() {
    while let next = peek, next == " " || next == "\t" || next == "\r" { advance() }
  }

  mutating func take(_ wanted: Unicode.Scalar) -> Bool {
    guard peek == wanted else { return false }
    advance()
    return true
  }

  /// The names of a dotted key, quotes removed.
  mutating func keyPath() -> [String] {
    var path: [String] = []
    repeat {
      skipBlanks()
      path.append(keyPart())
      skipBlanks()
    } while take(".")
    return path
  }

  private mutating func keyPart() -> String {
    if take("\"") { return quoted(until: "\"") }
    if take("'") { return quoted(until: "'") }
    let start = rest
    while let next = peek {
      switch next {
      case " ", "\t", ".", "=", "]": return String(start[..<rest.startIndex])
      default: advance()
      }
    }
    return String(start)
  }

  private mutating func quoted(until quote: Unicode.Scalar) -> String {
    let start = rest
    while let next = peek {
      let end = rest.startIndex
      advance()
      if next == quote { return String(start[..<end]) }
    }
    return String(start)
  }
}
