/// Finds a table header of a TOML text in which no key stands where one must: `[=]`, `[[,`.
///
/// The parser that we use ends the program at such a header instead of refusing it, so the readers of
/// files of people look for it first. Strings, comments and arrays over several lines are passed over.
public struct BrokenTableHeader: Hashable, Sendable {
  /// Counted from 1, as editors do; columns in characters of Unicode.
  public var line: Int
  public var column: Int
  /// What stands there: `[=`.
  public var excerpt: String

  /// The first one; nil when there is none.
  public init?(inTOML text: String) {
    var scanner = Scanner(Array(text.unicodeScalars))
    guard let found = scanner.find() else { return nil }
    self = found
  }

  fileprivate init(line: Int, column: Int, excerpt: String) {
    (self.line, self.column, self.excerpt) = (line, column, excerpt)
  }
}

private struct Scanner {
  let text: [Unicode.Scalar]
  var place = 0
  var line = 1
  var lineStart = 0
  /// How many arrays and inline tables are open.
  var depth = 0
  /// Nothing but blanks has come on this line, outside of any value.
  var isAtStatement = true

  init(_ text: [Unicode.Scalar]) { self.text = text }

  mutating func find() -> BrokenTableHeader? {
    while place < text.count {
      let scalar = text[place]
      switch scalar {
      case "\n":
        line += 1
        lineStart = place + 1
        isAtStatement = depth == 0
      case " ", "\t", "\r": break
      case "#":
        while place + 1 < text.count, text[place + 1] != "\n" { place += 1 }
      case "[" where isAtStatement:
        if let broken = header() { return broken }
        isAtStatement = false
      case "\"", "'":
        isAtStatement = false
        skipString(scalar)
      case "[", "{":
        isAtStatement = false
        depth += 1
      case "]", "}": depth = max(0, depth - 1)
      default: isAtStatement = false
      }
      place += 1
    }
    return nil
  }

  /// Goes to the last bracket of a header, or comes back with what is wrong with it.
  private mutating func header() -> BrokenTableHeader? {
    let begin = place
    let isDouble = place + 1 < text.count && text[place + 1] == "["
    if isDouble { place += 1 }
    var next = place + 1
    while next < text.count, text[next] == " " || text[next] == "\t" { next += 1 }
    // A second bracket behind a blank is refused by the parser itself.
    guard next < text.count, !mayBegin(text[next]), isDouble || text[next] != "[" else {
      return nil
    }
    var excerpt = String.UnicodeScalarView()
    excerpt.append(contentsOf: text[begin...next])
    return BrokenTableHeader(
      line: line, column: next - lineStart + 1, excerpt: String(excerpt))
  }

  /// A key, or the end of an empty header: the parser has words for what is wrong there.
  private func mayBegin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "A"..."Z", "a"..."z", "0"..."9", "_", "-", "\"", "'", "]": true
    default: false
    }
  }

  /// Goes to the last quote of a string; of one that never ends, to the end of its line or of the text.
  private mutating func skipString(_ quote: Unicode.Scalar) {
    let isLong = place + 2 < text.count && text[place + 1] == quote && text[place + 2] == quote
    place += isLong ? 3 : 1
    while place < text.count {
      let scalar = text[place]
      if scalar == "\\", quote == "\"" {
        place += 1
      } else if scalar == "\n" {
        guard isLong else {
          place -= 1
          return
        }
      } else if scalar == quote {
        if !isLong { return }
        if place + 2 < text.count, text[place + 1] == quote, text[place + 2] == quote {
          place += 2
          return
        }
      }
      if place < text.count, text[place] == "\n" {
        line += 1
        lineStart = place + 1
      }
      place += 1
    }
  }
}
