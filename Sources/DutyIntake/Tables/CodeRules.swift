import DutyDomain

/// The rules of the lexicon that lead from features of a text to codes, in their order.
struct CodeRules: Sendable {
  /// All terms must hold; a term holds when one of its features is there, or none for a forbidden one.
  struct Condition: Sendable {
    var needed: [[String]]
    var forbidden: [String]

    /// `veh fire !tunnel`, `fight|stab has_dead`.
    init(_ text: String) {
      needed = []
      forbidden = []
      for term in text.split(separator: " ") {
        if term.first == "!" {
          forbidden.append(String(term.dropFirst()))
        } else {
          needed.append(term.split(separator: "|").map(String.init))
        }
      }
    }

    func holds(_ features: [String: Range<Int>]) -> Bool {
      needed.allSatisfy { term in term.contains { features[$0] != nil } }
        && forbidden.allSatisfy { features[$0] == nil }
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
  }

  private(set) var primary: [Rule] = []
  private(set) var further: [Rule] = []
  private(set) var questions: [(prefix: String, facts: [MissingFact])] = []
  private(set) var questionsOfKinds: [CallKind: [MissingFact]] = [:]
  private(set) var sensitiveCodes: [String] = []
  private(set) var holidays: [(dates: [String], name: String)] = []

  init(_ lexicon: Lexicon) {
    func rows(_ use: WordUse) -> [Lexicon.Row] { lexicon.rows.filter { $0.use == use } }
    func rules(_ use: WordUse) -> [Rule] {
      rows(use).flatMap { row in
        row.words.map { Rule(code: row.value, condition: Condition($0)) }
      }
    }
    primary = rules(.rule)
    further = rules(.also)
    for row in rows(.ask) { ask(row.words.compactMap(MissingFact.init(rawValue:)), for: row.value) }
    sensitiveCodes = rows(.sensitiveCode).flatMap(\.words)
    holidays = rows(.holiday).map { ($0.value.split(separator: " ").map(String.init), $0.words[0]) }
  }

  /// The questions about a code: those of the longest beginning that fits.
  func questions(about code: String) -> [MissingFact] {
    questions.filter { code.hasPrefix($0.prefix) }.max { $0.prefix.count < $1.prefix.count }?.facts
      ?? []
  }

  /// Rows for the same value go on one list, so that a long one may stand on several lines.
  private mutating func ask(_ facts: [MissingFact], for value: String) {
    if value.hasPrefix("kind:"), let kind = CallKind(rawValue: String(value.dropFirst(5))) {
      questionsOfKinds[kind, default: []] += facts
      return
    }
    for prefix in value.isEmpty ? [""] : value.split(separator: " ").map(String.init) {
      if let place = questions.firstIndex(where: { $0.prefix == prefix }) {
        questions[place].facts += facts
      } else {
        questions.append((prefix, facts))
      }
    }
  }
}
