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

  /// Nil for the program's own words, which become rows only when somebody asks for them.
  private var ownRows: [Row]?
  /// What rooms have taken out; words of the code table among it.
  package private(set) var takenOut: [Row] = []

  package private(set) var rows: [Row] {
    get { ownRows ?? Lexicon.builtInRows }
    set { ownRows = newValue }
  }

  /// The words that the program brings along.
  package static let builtIn = {
    var lexicon = Lexicon()
    lexicon.ownRows = nil
    return lexicon
  }()

  private static let builtInRows = OwnTables.rows()

  package init() {
    ownRows = []
  }

  init(_ rows: [Row]) {
    ownRows = rows
  }

  package static func == (one: Lexicon, other: Lexicon) -> Bool {
    if one.takenOut != other.takenOut { return false }
    return one.ownRows == nil && other.ownRows == nil || one.rows == other.rows
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(rows)
    hasher.combine(takenOut)
  }

  /// The rows with a use that is wanted, in their order.
  func rows(where isWanted: (WordUse) -> Bool) -> [Row] {
    ownRows?.filter { isWanted($0.use) } ?? OwnTables.rows(where: isWanted)
  }

  /// Every word that stands in texts, by rows; with a set of characters those alone that may stand in its
  /// line.
  func forEachWordInTexts(among characters: CodeSet?, _ body: (String, Row) -> Void) {
    guard ownRows == nil, let characters else {
      for row in rows where row.use.standsInText {
        for word in row.words where characters?.mayHold(word) ?? true { body(word, row) }
      }
      return
    }
    OwnTables.forEachRow(where: \.standsInText) { own in
      var row: Row?
      own.forEachWord(among: characters) { word in
        let known = row ?? Row(use: own.use, value: own.text, words: [])
        row = known
        body(word, known)
      }
    }
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
      features: origin == .room ? Lexicon.builtIn.features : [])
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
