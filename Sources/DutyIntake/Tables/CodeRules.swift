import DutyDomain

/// The rules of the lexicon that lead from features of a text to codes, in their order.
struct CodeRules: Sendable {
  /// All terms must hold; a term holds when one of its features is there, or none for a forbidden one.
  struct Condition: Sendable {
    /// `veh fire !tunnel`, `fight|stab has_dead`.
    ///
    /// Parted anew at each look: the first term decides most, and two hundred conditions in parts take as
    /// long to make as a whole text to read.
    let text: String

    init(_ text: String) {
      self.text = text
    }

    var needed: [[String]] {
      terms.filter { !$0.isForbidden }.map { $0.names.split(separator: "|").map(String.init) }
    }

    var forbidden: [String] { terms.filter(\.isForbidden).map { String($0.names) } }

    private var terms: [Term] {
      text.split(separator: " ").map {
        let isForbidden = $0.first == "!"
        return Term(isForbidden: isForbidden, names: isForbidden ? $0.dropFirst() : $0)
      }
    }

    private struct Term {
      var isForbidden: Bool
      var names: Substring
    }

    func holds(_ features: [String: Range<Int>]) -> Bool {
      var rest = text.utf8[...]
      while let term = nextPart(of: &rest, before: UInt8(ascii: " ")) {
        if term.first == UInt8(ascii: "!") {
          if features[String(Substring(term.dropFirst()))] != nil { return false }
        } else if !isAny(of: term, in: features) {
          return false
        }
      }
      return true
    }

    private func isAny(of term: Substring.UTF8View, in features: [String: Range<Int>]) -> Bool {
      var rest = term
      while let name = nextPart(of: &rest, before: UInt8(ascii: "|")) {
        if features[String(Substring(name))] != nil { return true }
      }
      return false
    }

    /// The first needed feature that stands in the text, for the reason.
    func witness(_ features: [String: Range<Int>]) -> Range<Int>? {
      for term in needed {
        for name in term { if let range = features[name], !range.isEmpty { return range } }
      }
      return nil
    }
  }

  struct Rule: Sendable {
    /// The code, or `-`: a text of this form has none.
    var code: String
    var condition: Condition
    /// A duty room has added it.
    var isRooms = false
  }

  private(set) var primary: [Rule] = []
  private(set) var further: [Rule] = []
  private(set) var questions: [(prefix: String, facts: [MissingFact])] = []
  private(set) var questionsOfKinds = ShortTable<CallKind, [MissingFact]>()
  private(set) var sensitiveCodes: [String] = []
  private(set) var holidays: [(dates: [String], name: String)] = []

  init(_ lexicon: Lexicon) {
    let all = lexicon.rows(where: CodeRules.uses)
    // The first that fits counts, so those of the room come first.
    for row in all where row.source.isRooms { take(row) }
    for row in all where !row.source.isRooms { take(row) }
    readQuestions(all.filter { $0.use == .ask })
  }

  private mutating func take(_ row: Lexicon.Row) {
    func rules() -> [Rule] {
      row.words.map {
        Rule(code: row.value, condition: Condition($0), isRooms: row.source.isRooms)
      }
    }
    if row.use == .rule {
      primary += rules()
    } else if row.use == .also {
      further += rules()
    } else if row.use == .sensitiveCode {
      sensitiveCodes += row.words
    } else if row.use == .holiday {
      holidays.append((parts(of: row.value), row.words[0]))
    }
  }

  /// What rules are made of.
  private static func uses(_ use: WordUse) -> Bool {
    use == .rule || use == .also || use == .ask || use == .sensitiveCode || use == .holiday
  }

  /// The questions about a code: those of the longest beginning that fits.
  func questions(about code: String) -> [MissingFact] {
    questions.filter { code.hasPrefix($0.prefix) }.max { $0.prefix.count < $1.prefix.count }?.facts
      ?? []
  }

  /// Rows of one file for the same value go on one list, so that a long one may stand on several
  /// lines; those of a room take the place of the program's.
  private mutating func readQuestions(_ rows: [Lexicon.Row]) {
    var lists: [(value: String, file: String, facts: [MissingFact])] = []
    for row in rows {
      let facts = row.words.compactMap(MissingFact.init(rawValue:))
      let isKind = row.value.hasPrefix("kind:")
      for value in isKind || row.value.isEmpty ? [row.value] : parts(of: row.value) {
        let place = lists.firstIndex { $0.value == value }
        if let place, lists[place].file == row.source.file {
          lists[place].facts += facts
        } else if let place {
          lists[place] = (value, row.source.file, facts)
        } else {
          lists.append((value, row.source.file, facts))
        }
      }
    }
    for (value, _, facts) in lists {
      if value.hasPrefix("kind:"), let kind = CallKind(rawValue: String(value.dropFirst(5))) {
        questionsOfKinds[kind] = facts
      } else {
        questions.append((value, facts))
      }
    }
  }
}

/// The next part of a text that is not empty, taken away with the mark behind it; nil at the end.
private func nextPart(of rest: inout Substring.UTF8View, before mark: UInt8)
  -> Substring.UTF8View?
{
  while rest.first == mark { rest.removeFirst() }
  if rest.isEmpty { return nil }
  let end = rest.firstIndex(of: mark) ?? rest.endIndex
  defer { rest = rest[end...] }
  return rest[..<end]
}

/// The parts between blanks.
private func parts(of text: String) -> [String] {
  text.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
}
