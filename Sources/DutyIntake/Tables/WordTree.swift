import DutyDomain

/// All words of the lexicon, the code table and the units as one tree, read along the text once.
struct WordTree: Sendable {
  /// A word that stands in the text.
  struct Hit: Hashable, Sendable {
    var start: Int
    var end: Int
    var use: WordUse
    /// What the word stands for: a code, the id of a unit, the name of a rule.
    var value: String
    /// How many times its length a keyword counts.
    var weight = 1
    /// A duty room has added it.
    var isRooms = false
  }

  private struct Entry: Sendable {
    var use: WordUse
    var value: String
    var weight = 1
    var isRooms = false
  }

  private var steps: StepTable
  private var entries: [[Entry]] = [[]]
  /// The names of units that are long enough to be known with one character wrong.
  private(set) var spellings: [(unit: String, codes: [UInt32])] = []

  /// With a line only of the words that may stand in it, which is much less work than all; the tree is
  /// then good for this line alone.
  init(directory: Directory, codes: CodeTable, lexicon: Lexicon, for line: Line? = nil) {
    let characters = line.map(CodeSet.init)
    steps = StepTable(slots: characters == nil ? 65_536 : 256)
    lexicon.forEachWordInTexts(among: characters) { word, row in
      add(
        word,
        Entry(
          use: row.use, value: row.value, weight: row.weight ?? 1, isRooms: row.source.isRooms))
    }
    for row in codes.rows {
      for word in row.keywords
      where characters?.mayHold(word) ?? true && !lexicon.hasTakenOut(keyword: word, of: row.code) {
        add(word, Entry(use: .keyword, value: row.code))
      }
    }
    for person in directory.people
    where characters?.mayHold(person.name) ?? true && person.name.count >= 2 {
      add(person.name, Entry(use: .person, value: person.id))
    }
    addUnits(of: directory, characters)
  }

  /// One character of a unit's name may be wrong.
  private mutating func addUnits(of directory: Directory, _ characters: CodeSet?) {
    for unit in directory.units {
      var names = unit.allNames
      if let characters { names.removeAll { !characters.mayHold($0, butFor: 1) } }
      if names.isEmpty { continue }
      for name in Set(names).sorted() where !name.isEmpty {
        add(name, Entry(use: .unit, value: unit.id))
        let codes = Line.codes(of: name)
        if (3...8).contains(codes.count) { spellings.append((unit.id, codes)) }
      }
    }
  }

  private mutating func add(_ word: String, _ entry: Entry) {
    var node: Int32 = 0
    for code in Line.codes(of: word) {
      if let next = steps.node(from: node, by: code) {
        node = next
      } else {
        let next = Int32(entries.count)
        entries.append([])
        steps.add(next, from: node, by: code)
        node = next
      }
    }
    guard node != 0 else { return }
    if !entries[Int(node)].contains(where: { $0.use == entry.use && $0.value == entry.value }) {
      entries[Int(node)].append(entry)
    }
  }

  /// Every word that stands in the line, also those inside others, by start and then by length.
  func hits(in line: Line) -> [Hit] {
    var found: [Hit] = []
    for start in 0..<line.count {
      var node: Int32 = 0
      var place = start
      while place < line.count, let next = steps.node(from: node, by: line.codes[place]) {
        node = next
        place += 1
        for entry in entries[Int(node)] {
          found.append(
            Hit(
              start: start, end: place, use: entry.use, value: entry.value, weight: entry.weight,
              isRooms: entry.isRooms))
        }
      }
    }
    return found
  }
}
