package import DutyDomain

/// What `c` takes on one line: codes, a level, 敏感 with its reason, and why it changes.
///
/// `12H02 12G07 II 敏感:隧道火灾 伤亡核实` reads as primary and secondary kind, level, sensitivity
/// with reason, and the reason of the change.
package enum ClassificationLine {
  /// The line that stands there at first: what is confirmed, else what is suggested, so that a
  /// single Enter confirms it.
  static func written(_ incident: Incident) -> String {
    let it = incident.classification
    var words = ([it.primary] + it.secondary).filter { !$0.isEmpty }
    if let level = it.level ?? incident.suggestedLevel { words.append(level.rawValue) }
    if let sensitivity = it.sensitivity, sensitivity.isSensitive {
      words.append("敏感:" + sensitivity.reason.filter { !$0.isWhitespace })
    }
    return words.isEmpty ? "" : words.joined(separator: " ") + " "
  }

  /// Reads the line; what is not named stays as it was.
  package static func read(_ text: String, before: Classification, _ codes: CodeTable)
    -> (after: Classification, reason: String)
  {
    var after = before
    var named: [String] = []
    var reason: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace).map(String.init) {
      if let code = code(word, codes) {
        named.append(code)
      } else if let level = IncidentLevel(typed: word) ?? spoken[word] {
        after.level = level
      } else if let sensitivity = sensitivity(word) {
        after.sensitivity = sensitivity
      } else {
        reason.append(word)
      }
    }
    if let first = named.first {
      after.primary = first
      after.secondary = Array(named.dropFirst())
    }
    return (after, reason.joined(separator: " "))
  }

  /// A code as typed in either case, or the Chinese name of a row.
  private static func code(_ word: String, _ codes: CodeTable) -> String? {
    if let row = codes[word.uppercased()] { return row.code }
    return codes.rows.first { $0.chinese == word }?.code
  }

  private static let spoken: [String: IncidentLevel] = [
    "特别重大": .especiallySerious, "特重大": .especiallySerious, "重大": .serious, "较大": .major,
    "一般": .ordinary, "Ⅰ级": .especiallySerious, "Ⅱ级": .serious, "Ⅲ级": .major, "Ⅳ级": .ordinary,
  ]

  private static func sensitivity(_ word: String) -> Sensitivity? {
    if word == "不敏感" || word.lowercased() == "insensitive" { return Sensitivity() }
    for mark in ["敏感", "sensitive"] where word.lowercased().hasPrefix(mark) {
      let rest = word.dropFirst(mark.count).drop { $0 == ":" || $0 == "：" || $0 == "=" }
      return Sensitivity(isSensitive: true, reason: String(rest))
    }
    return nil
  }
}
