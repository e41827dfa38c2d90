package import DutyDomain

/// The words by which recognition goes: the program's own and those of a duty room.
///
/// What a room adds comes from files; see `LexiconShelf`. A word of the room stands before one of the
/// program of the same length, and where a word can mean only one thing it takes the other's place.
package struct Lexicon: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package var use: WordUse
    package var value: String
    package var words: [String]
    /// How heavy the words are; nil is the usual weight of their use, 0 takes them out.
    package var weight: Int?
    package var source = WordSource.builtIn
  }

  package private(set) var rows: [Row] = []
  /// What rooms have taken out; words of the code table among it.
  package private(set) var takenOut: [Row] = []

  /// The words that the program brings along.
  package static let builtIn: Lexicon = {
    // A fault in our own table shows in the test of this file, so nothing is lost by going on.
    let words = try? read(BuiltIn.lexicon, file: "lexicon.csv", .trusted).lexicon
    let questions = try? read(BuiltIn.questions, file: "questions.csv", .trusted).lexicon
    return Lexicon((words?.rows ?? []) + (questions?.rows ?? []))
  }()

  package init() {}

  init(_ rows: [Row]) {
    self.rows = rows
  }

  /// Reads `use,value,words`, words between semicolons; throws every fault with line and column.
  package init(csv text: String, file: String, isBuiltIn: Bool = false) throws(TableFaults) {
    let (read, problems) = try Lexicon.read(text, file: file, isBuiltIn ? .builtIn : .room)
    let errors = problems.filter { $0.severity == .error }
    if !errors.isEmpty { throw TableFaults(errors) }
    self = read
  }

  private enum Origin {
    case room, builtIn
    /// Built in, and not looked at for faults again.
    case trusted
  }

  /// The rows without fault, and every problem.
  private static func read(_ text: String, file: String, _ origin: Origin) throws(TableFaults)
    -> (lexicon: Lexicon, problems: [ImportProblem])
  {
    let table = try TableFile(text, file: file, header: ["use", "value", "words"])
    let rows = table.rows.map { row in
      let columns: [WordColumn] = [.use, .value, .words]
      let cells = zip(columns, row.cells).enumerated().map { place, cell in
        (cell.0, WordCell(String(cell.1), at: place + 1))
      }
      return WordRow(line: row.line, cells: Dictionary(cells) { first, _ in first })
    }
    var reader = WordReader(
      WordFile(name: file, form: .lexicon, rows: rows), codes: BuiltIn.codeTable,
      features: origin == .room ? Lexicon.builtIn.features : [], isTrusted: origin == .trusted)
    let read = reader.lexicon(isBuiltIn: origin != .room)
    return (read, reader.problems)
  }

  /// These words and those of another table, which outrank them.
  package func extended(by other: Lexicon) -> Lexicon {
    var both = self
    for row in other.rows where row.weight == 0 {
      both.remove(row.words, of: row.use, value: row.value)
      both.takenOut.append(row)
    }
    for row in other.rows where row.weight != 0 {
      if row.use.meansOneThing { both.remove(row.words, of: row.use, value: nil) }
      both.rows.append(row)
    }
    return both
  }

  /// The features that words of this table give.
  var features: Set<String> {
    Set(rows.lazy.filter { $0.use == .feature }.map(\.value))
  }

  /// Whether a room has taken out this word of the code table.
  func hasTakenOut(keyword: String, of code: String) -> Bool {
    if takenOut.isEmpty { return false }
    return takenOut.contains { row in
      row.use == .keyword && row.value == code
        && row.words.contains { Line.codes(of: $0) == Line.codes(of: keyword) }
    }
  }

  private mutating func remove(_ words: [String], of use: WordUse, value: String?) {
    let gone = Set(words.map { Line.codes(of: $0) })
    for place in rows.indices where rows[place].use == use {
      // Of kinds of call the weight may be left out: 查岗 goes, whatever it weighs.
      let own = rows[place].value
      if let value, own != value, !(use == .kind && own.hasPrefix(value + "/")) { continue }
      rows[place].words.removeAll { gone.contains(Line.codes(of: $0)) }
    }
    rows.removeAll { $0.words.isEmpty }
  }
}

/// Where a word comes from: the program itself, or a line of a file of the room.
package struct WordSource: Hashable, Sendable {
  /// Name of the file; empty for the program's own words.
  package var file: String
  package var line: Int

  package static let builtIn = WordSource(file: "", line: 0)

  package init(file: String, line: Int) {
    self.file = file
    self.line = line
  }

  package var isRooms: Bool { !file.isEmpty }
}
