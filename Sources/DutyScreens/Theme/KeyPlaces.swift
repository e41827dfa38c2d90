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

  private var entries: [[String]: Entry] = [:]
  private let file: String

  init(text: String, file: String) {
    self.file = file
    var section: [String] = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      var cursor = LineCursor(line)
      cursor.skipBlanks()
      let start = place(line: index, cursor)
      if cursor.take("[") {
        _ = cursor.take("[")
        section = cursor.keyPath()
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
      if let entry = entries[path] { return entry }
      path.removeLast()
    }
    let start = ThemePlace(file: file, line: 1, column: 1)
    return Entry(key: start, value: start)
  }

  private mutating func readPair(line: Int, from start: LineCursor, in section: [String]) {
    var cursor = start
    let path = section + cursor.keyPath()
    cursor.skipBlanks()
    guard cursor.take("=") else { return }
    cursor.skipBlanks()
    _ = cursor.take("\"") || cursor.take("'")
    keep(
      Entry(
        key: place(line: line, start), value: place(line: line, cursor)),
      at: path)
  }

  private mutating func keep(_ entry: Entry, at path: [String]) {
    if entries[path] == nil { entries[path] = entry }
  }

  private func place(line: Int, _ cursor: LineCursor) -> ThemePlace {
    ThemePlace(file: file, line: line + 1, column: cursor.position + 1)
  }
}

/// A reader that walks along one line of TOML, by code points: a combining mark behind a quote does
/// not hide the quote.
private struct LineCursor {
  private let scalars: [Unicode.Scalar]
  private(set) var position = 0

  init(_ line: Substring) {
    scalars = Array(line.unicodeScalars)
  }

  var peek: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  mutating func skipBlanks() {
    while peek == " " || peek == "\t" { position += 1 }
  }

  mutating func take(_ wanted: Unicode.Scalar) -> Bool {
    guard peek == wanted else { return false }
    position += 1
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
    var part = String.UnicodeScalarView()
    while let next = peek, !" \t.=]".unicodeScalars.contains(next) {
      part.append(next)
      position += 1
    }
    return String(part)
  }

  private mutating func quoted(until quote: Unicode.Scalar) -> String {
    var part = String.UnicodeScalarView()
    while let next = peek {
      position += 1
      if next == quote { break }
      part.append(next)
    }
    return String(part)
  }
}
