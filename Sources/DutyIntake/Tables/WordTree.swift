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
  }

  private struct Entry: Sendable {
    var use: WordUse
    var value: String
  }

  /// Where one goes from a node by a character: node in the upper half of the key, code in the lower.
  private var steps: [UInt64: Int32] = [:]
  private var entries: [[Entry]] = [[]]
  /// The names of units that are long enough to be known with one character wrong.
  private(set) var spellings: [(unit: String, codes: [UInt32])] = []

  init(directory: Directory, codes: CodeTable, lexicon: Lexicon) {
    steps.reserveCapacity(16_384)
    for row in lexicon.rows where row.use.standsInText {
      for word in row.words { add(word, row.use, row.value) }
    }
    for row in codes.rows {
      for word in row.keywords { add(word, .keyword, row.code) }
    }
    for person in directory.people where person.name.count >= 2 {
      add(person.name, .person, person.id)
    }
    for unit in directory.units {
      for name in Set(unit.allNames).sorted() where !name.isEmpty {
        add(name, .unit, unit.id)
        let codes = Line(name).codes
        if (3...8).contains(codes.count) { spellings.append((unit.id, codes)) }
      }
    }
  }

  private mutating func add(_ word: String, _ use: WordUse, _ value: String) {
    var node: Int32 = 0
    for character in word {
      let code = Line.code(of: character.unicodeScalars.first!.value)
      let key = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(code)
      if let next = steps[key] {
        node = next
      } else {
        let next = Int32(entries.count)
        entries.append([])
        steps[key] = next
        node = next
      }
    }
    guard node != 0 else { return }
    if !entries[Int(node)].contains(where: { $0.use == use && $0.value == value }) {
      entries[Int(node)].append(Entry(use: use, value: value))
    }
  }

  /// Every word that stands in the line, also those inside others, by start and then by length.
  func hits(in line: Line) -> [Hit] {
    var found: [Hit] = []
    for start in 0..<line.count {
      var node: Int32 = 0
      var place = start
      while place < line.count,
        let next = steps[UInt64(UInt32(bitPattern: node)) << 32 | UInt64(line.codes[place])]
      {
        node = next
        place += 1
        for entry in entries[Int(node)] {
          found.append(Hit(start: start, end: place, use: entry.use, value: entry.value))
        }
      }
    }
    return found
  }
}
