import DutyDomain

/// Makes rows of words from a file, with every fault at its line and cell.
struct WordReader {
  private let file: WordFile
  private let codes: CodeTable
  /// Features that words give, here and in the other files.
  private let features: Set<String>
  private(set) var problems: [ImportProblem]
  /// The line in which a word of this use and value, or a code, stands for the first time.
  private var firstLines: [String: Int] = [:]

  init(_ file: WordFile, codes: CodeTable, features: Set<String>) {
    self.file = file
    self.codes = codes
    self.features = features.union(WordReader.features(of: file))
    problems = file.problems
  }

  /// The features that a file gives words for, whether it is right otherwise or not.
  static func features(of file: WordFile) -> [String] {
    file.rows.filter { $0[.use].text == WordUse.feature.rawValue }.map { $0[.value].text }
  }

  mutating func lexicon(isBuiltIn: Bool = false) -> Lexicon {
    var rows: [Lexicon.Row] = []
    for row in file.rows {
      let source = isBuiltIn ? .builtIn : WordSource(file: file.name, line: row.line)
      switch file.form {
      case .lexicon: if let words = words(of: row, source) { rows.append(words) }
      case .codes: rows += keywords(of: row, source)
      }
    }
    return Lexicon(rows)
  }

  private mutating func report(_ row: WordRow, _ column: WordColumn, _ what: ImportFault) {
    problems.append(
      ImportProblem(file: file.name, line: row.line, column: row[column].column, what: what))
  }

  // The lexicon: use, value, words, weight.

  private mutating func words(of row: WordRow, _ source: WordSource) -> Lexicon.Row? {
    guard let use = WordUse(rawValue: row[.use].text), use.standsInLexicon else {
      report(row, .use, .unknownUse(row[.use].text))
      return nil
    }
    let before = problems.count
    var value = row[.value].text
    let weight = weight(of: row, use)
    if use == .kind, let weight, weight > 0, !value.contains("/") { value += "/\(weight)" }
    let words = WordReader.words(in: row[.words].text)
    check(value, of: row, use, isTakenOut: weight == 0)
    if words.isEmpty { report(row, .words, .wordsMissing) }
    for word in words { check(word, of: row, use) }
    noteRepeated(words, of: row, "\(use.rawValue) \(value)")
    guard problems[before...].allSatisfy({ $0.severity == .warning }) else { return nil }
    return Lexicon.Row(use: use, value: value, words: words, weight: weight, source: source)
  }

  /// The words of a cell; semicolons of either width part them.
  static func words(in text: String) -> [String] {
    text.unicodeScalars.split { $0 == ";" || $0 == "；" }.map { withoutBlanksAround($0) }
      .filter { !$0.isEmpty }
  }

  private mutating func weight(of row: WordRow, _ use: WordUse) -> Int? {
    let text = row[.weight].text
    guard !text.isEmpty else { return nil }
    guard let weight = Int(text), (0...9).contains(weight) else {
      report(row, .weight, .weightUnreadable(text))
      return nil
    }
    if weight > 1, !use.takesWeight { report(row, .weight, .weightUnfit(use)) }
    if use == .kind, weight > 0, row[.value].text.contains("/") {
      report(row, .weight, .weightTwice(row[.value].text))
    }
    return weight
  }

  private mutating func check(
    _ value: String, of row: WordRow, _ use: WordUse, isTakenOut: Bool
  ) {
    // 查岗 of any weight is taken out by naming the kind alone.
    if isTakenOut, use == .kind, CallKind(rawValue: value) != nil { return }
    guard use.takes(value) else { return report(row, .value, .unknownValue(value, use)) }
    if use == .rule || use == .also, value != "-", codes[value] == nil {
      report(row, .value, .unknownCode(value))
    }
    if use == .ask { checkAsked(value, of: row) }
    if use == .feature, let code = value.dropping("warn:"), codes[code] == nil {
      report(row, .value, .unknownCode(code))
    }
  }

  /// `12J 12K`, `kind:meeting`.
  private mutating func checkAsked(_ value: String, of row: WordRow) {
    if let kind = value.dropping("kind:") {
      if CallKind(rawValue: kind) == nil { report(row, .value, .unknownValue(value, .ask)) }
      return
    }
    for code in value.split(separator: " ") where !isBeginningOfCode(String(code)) {
      report(row, .value, .unknownCode(String(code)))
    }
  }

  private mutating func check(_ word: String, of row: WordRow, _ use: WordUse) {
    if use == .rule || use == .also { return checkCondition(word, of: row) }
    if use == .ask, MissingFact(rawValue: word) == nil {
      report(row, .words, .unknownQuestion(word))
    }
    if use == .sensitiveCode, !isBeginningOfCode(word) {
      report(row, .words, .unknownCode(word))
    }
    if word.count > WordReader.longestWord {
      report(row, .words, .tooLong(limit: WordReader.longestWord))
    }
  }

  private static let longestWord = 30

  /// `veh fire|smoke !tunnel`: features between spaces, `|` for one of several, `!` for none.
  private mutating func checkCondition(_ text: String, of row: WordRow) {
    for term in text.split(separator: " ") {
      let isForbidden = term.first == "!"
      let names = (isForbidden ? term.dropFirst() : term)
        .split(separator: "|", omittingEmptySubsequences: false)
      if names.contains(where: \.isEmpty) || isForbidden && names.count > 1 {
        report(row, .words, .conditionUnreadable(String(term)))
        continue
      }
      for name in names where !isKnown(feature: String(name)) {
        report(row, .words, .unknownFeature(String(name)))
      }
    }
  }

  private func isKnown(feature name: String) -> Bool {
    if let code = name.dropping("kw:") { return codes[code] != nil }
    if let beginning = name.dropping("is:") { return isBeginningOfCode(beginning) }
    let bare = name.dropping("caller:") ?? name
    return features.contains(bare) || WordUse.madeFeatures.contains(bare)
  }

  private func isBeginningOfCode(_ text: String) -> Bool {
    codes.rows.contains { $0.code.hasPrefix(text) }
  }

  private mutating func noteRepeated(_ words: [String], of row: WordRow, _ key: String) {
    for word in words {
      let key = "\(key) \(word)"
      if let first = firstLines[key] {
        report(row, .words, .wordRepeated(word, firstLine: first))
      } else {
        firstLines[key] = row.line
      }
    }
  }

  // Codes: code, names, keywords, weight.

  private mutating func keywords(of row: WordRow, _ source: WordSource) -> [Lexicon.Row] {
    let before = problems.count
    let code = row[.code].text.uppercased()
    if code.isEmpty {
      report(row, .code, .keyMissing)
    } else if let first = firstLines[code] {
      report(row, .code, .keyDuplicated(code, firstLine: first))
    } else if codes[code] == nil {
      report(row, .code, .unknownCode(code))
    }
    firstLines[code] = firstLines[code] ?? row.line
    let parent = row[.parent].text.uppercased()
    if !parent.isEmpty, codes[parent] == nil { report(row, .parent, .unknownParentCode(parent)) }
    let weight = weight(of: row, .keyword)
    let words = WordReader.words(in: row[.keywords].text)
    let names = WordReader.words(in: row[.names].text).filter { $0 != codes[code]?.chinese }
    if words.isEmpty, row[.names].text.isEmpty { report(row, .keywords, .wordsMissing) }
    for word in words + names { check(word, of: row, .keyword) }
    noteRepeated(words, of: row, code)
    guard problems[before...].allSatisfy({ $0.severity == .warning }) else { return [] }
    let rows = [
      Lexicon.Row(use: .keyword, value: code, words: words, weight: weight, source: source),
      Lexicon.Row(use: .codeName, value: code, words: names, source: source),
    ]
    return rows.filter { !$0.words.isEmpty }
  }
}

private func withoutBlanksAround(_ text: Substring.UnicodeScalarView) -> String {
  var text = text
  while let first = text.first, first == " " || first == "\u{3000}" { text.removeFirst() }
  while let last = text.last, last == " " || last == "\u{3000}" { text.removeLast() }
  return String(text)
}

extension String {
  /// What follows a beginning; nil when it begins otherwise.
  fileprivate func dropping(_ beginning: String) -> String? {
    hasPrefix(beginning) ? String(dropFirst(beginning.count)) : nil
  }
}
