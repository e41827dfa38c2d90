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
    /// The next one of the same node; 0 behind the last.
    var next: Int32 = 0
  }

  private var steps: StepTable
  /// The first entry of each node; 0 where a node has none.
  private var firstEntries: [Int32] = [0]
  /// All in one array, as an array a node would be fifteen thousand; the one at 0 is none.
  private var entries = [Entry(use: .unit, value: "")]
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
        let next = Int32(firstEntries.count)
        firstEntries.append(0)
        steps.add(next, from: node, by: code)
        node = next
      }
    }
    if node != 0 { add(entry, to: Int(node)) }
  }

  /// Adds the entry behind those of the node, where none of them means the same.
  private mutating func add(_ entry: Entry, to node: Int) {
    var last = 0
    var place = Int(firstEntries[node])
    while place != 0 {
      if entries[place].use == entry.use, entries[place].value == entry.value { return }
      last = place
      place = Int(entries[place].next)
    }
    let added = Int32(entries.count)
    entries.append(entry)
    if last == 0 { firstEntries[node] = added } else { entries[last].next = added }
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
        var following = firstEntries[Int(node)]
        while following != 0 {
          let entry = entries[Int(following)]
          following = entry.next
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
