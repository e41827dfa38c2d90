package import DutyDomain
import TOMLKit

/// What a policy file says, and everything that is wrong with it.
package struct PolicyReading: Sendable {
  /// Complete only without problems.
  package var policy = Policy.blank
  /// In the order of the file.
  package var problems: [PolicyProblem] = []
}

/// A policy is a few kilobytes; more than this is some other file.
package let largestPolicyFile = 262_144

/// Reads a policy file (TOML, UTF-8).
package func readPolicy(_ bytes: [UInt8], file: String) -> PolicyReading {
  var reading = PolicyReading()
  func fail(_ what: PolicyFault, line: Int = 1, column: Int = 1) -> PolicyReading {
    reading.problems = [PolicyProblem(file: file, line: line, column: column, what: what)]
    return reading
  }
  if bytes.count > largestPolicyFile { return fail(.tooLarge(limit: largestPolicyFile)) }
  if let line = lineNestedTooDeep(bytes) {
    return fail(.nestedTooDeep(limit: deepestKey), line: line)
  }
  guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
    return fail(.notText)
  }
  if let broken = BrokenTableHeader(inTOML: text) {
    return fail(.syntax(oneLine(broken.excerpt)), line: broken.line, column: broken.column)
  }
  do {
    let table = try TOMLTable(string: text)
    var reader = PolicyReader(table, PolicyPlaces(text), file)
    reader.read()
    reading.policy = reader.policy
    reading.problems = reader.problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    return reading
  } catch let error as TOMLParseError {
    let start = error.source.begin
    return fail(
      .syntax(oneLine(error.description)), line: start.line, column: start.column)
  } catch {
    return fail(.notText)
  }
}

private struct PolicyReader {
  private let root: TOMLTable
  private let places: PolicyPlaces
  private let file: String
  var policy = Policy.blank
  var problems: [PolicyProblem] = []

  init(_ root: TOMLTable, _ places: PolicyPlaces, _ file: String) {
    self.root = root
    self.places = places
    self.file = file
  }

  mutating func read() {
    checkKeys(root, "", PolicyReader.rootKeys)
    if let format = number(root, "", "format", limit: 1_000_000), format != 1 {
      report(.unsupportedFormat(format), places.value("format"))
    } else if root["format"] == nil {
      report(.keyMissing("format"), places.key("format"))
    }
    policy.name = requiredText(root, "", "name")
    policy.sittingMinutes = number(root, "", "sitting_minutes", limit: 1440)
    policy.lateArrivalMinutes = number(root, "", "late_arrival_minutes", limit: 1440)
    readPresence()
    readBackups()
    for (index, table) in tables("rule").enumerated() { readRule(table, "rule.\(index).") }
    if policy.rules.isEmpty, problems.isEmpty { report(.noRules, places.key("rule")) }
    for (index, table) in tables("alarm").enumerated() { readAlarm(table, "alarm.\(index).") }
    for (index, table) in tables("chase").enumerated() { readChase(table, "chase.\(index).") }
  }

  private static let rootKeys = [
    "format", "name", "sitting_minutes", "late_arrival_minutes", "presence", "backups", "rule",
    "alarm", "chase",
  ]

  private mutating func readPresence() {
    guard let value = root["presence"] else { return }
    guard let table = value.table else { return wrong("", "presence", .table) }
    let path = "presence."
    checkKeys(table, path, ["from", "until", "every_minutes", "answer_minutes"])
    var rule = PresenceRule()
    rule.fromMinute = minuteOfDay(table, path, "from")
    rule.untilMinute = minuteOfDay(table, path, "until")
    rule.everyMinutes = requiredNumber(table, path, "every_minutes", limit: 1440)
    rule.answerMinutes = requiredNumber(table, path, "answer_minutes", limit: 1440)
    if rule.answerMinutes >= rule.everyMinutes, rule.everyMinutes > 0 {
      report(
        .numberOutOfRange(key: "answer_minutes", limit: rule.everyMinutes - 1),
        places.value(path + "answer_minutes"))
    }
    policy.presence = rule
  }

  private mutating func readBackups() {
    guard let value = root["backups"] else { return }
    guard let table = value.table else { return wrong("", "backups", .table) }
    let path = "backups."
    checkKeys(table, path, ["daily", "weekly", "monthly"])
    var kept = BackupRetention()
    kept.daily = requiredNumber(table, path, "daily", limit: 366)
    kept.weekly = number(table, path, "weekly", limit: 520) ?? 0
    kept.monthly = number(table, path, "monthly", limit: 120) ?? 0
    policy.backups = kept
  }

  /// A number that must be there and more than nothing.
  private mutating func requiredNumber(
    _ table: TOMLTable, _ path: String, _ key: String, limit: Int
  ) -> Int {
    if table[key] == nil { report(.keyMissing(key), places.key(path + key)) }
    guard let given = number(table, path, key, limit: limit) else { return 0 }
    if given == 0 { report(.numberOutOfRange(key: key, limit: limit), places.value(path + key)) }
    return given
  }

  /// `22:00` as minutes of the day.
  private mutating func minuteOfDay(_ table: TOMLTable, _ path: String, _ key: String) -> Int {
    let text = requiredText(table, path, key)
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
    if parts.count == 2, (0...23).contains(parts[0]), (0...59).contains(parts[1]) {
      return parts[0] * 60 + parts[1]
    }
    if !trim(text).isEmpty { report(.clockUnreadable(key: key, text), places.value(path + key)) }
    return 0
  }

  private static let ruleKeys = [
    "id", "label", "profile", "from", "to", "medium", "levels", "or_sensitive", "kinds",
    "urgencies",
    "occasion", "start", "minutes", "working_days", "reminders", "units", "words", "basis",
  ]

  private mutating func readRule(_ table: TOMLTable, _ path: String) {
    checkKeys(table, path, PolicyReader.ruleKeys)
    var rule = DeadlineRule.blank
    rule.id = requiredText(table, path, "id")
    rule.label = text(table, path, "label") ?? ""
    rule.profile = text(table, path, "profile") ?? ""
    rule.from = text(table, path, "from") ?? ""
    rule.to = text(table, path, "to") ?? ""
    rule.medium = word(table, path, "medium", isRequired: true) ?? .written
    rule.start = word(table, path, "start", isRequired: true) ?? .received
    rule.occasion = word(table, path, "occasion") ?? .always
    rule.levels = words(table, path, "levels")
    rule.urgencies = words(table, path, "urgencies")
    rule.orSensitive = flag(table, path, "or_sensitive")
    rule.kinds = texts(table, path, "kinds")
    rule.units = texts(table, path, "units")
    rule.words = texts(table, path, "words")
    rule.minutes = number(table, path, "minutes", limit: 527_040) ?? 0
    rule.workingDays = number(table, path, "working_days", limit: 366) ?? 0
    rule.reminders = numbers(table, path, "reminders", limit: 527_040)
    rule.basis = requiredText(table, path, "basis")
    check(rule, table, path)
    policy.rules.append(rule)
  }

  private mutating func check(_ rule: DeadlineRule, _ table: TOMLTable, _ path: String) {
    if rule.minutes > 0, rule.workingDays > 0 {
      report(.twoLimits(rule: rule.id), places.key(path + "working_days"))
    }
    // An answer is due when the leader said; every other rule sets its own limit.
    let isStated = ["minutes", "working_days"].contains { table[$0] != nil && table[$0]?.int != 0 }
    if !isStated, rule.medium != .answer {
      report(.limitMissing(rule: rule.id), places.key(path + "minutes"))
    }
    if rule.medium.isOfInstructions != rule.start.isOfInstructions {
      report(
        .clockUnfit(rule: rule.id, medium: rule.medium, start: rule.start),
        places.value(path + "start"))
    }
    if rule.medium == .unitLine, rule.units.isEmpty || rule.words.isEmpty {
      report(.lineUnnamed(rule: rule.id), places.key(path + "medium"))
    }
  }

  private mutating func readAlarm(_ table: TOMLTable, _ path: String) {
    let keys = ["level", "every_seconds", "look_again_minutes", "climb_minutes"]
    checkKeys(table, path, keys)
    var alarm = AlarmRule.blank
    alarm.level = word(table, path, "level")
    if policy.alarms.contains(where: { $0.level == alarm.level }) {
      report(.alarmTwice(alarm.level), places.key(path + "level"))
    }
    alarm.everySeconds = number(table, path, "every_seconds", limit: 86_400) ?? 0
    alarm.lookAgainMinutes = number(table, path, "look_again_minutes", limit: 527_040) ?? 0
    alarm.climbMinutes = number(table, path, "climb_minutes", limit: 527_040) ?? 0
    policy.alarms.append(alarm)
  }

  private static let chaseKeys = [
    "id", "label", "moment", "minutes", "working_days", "percent", "every_minutes", "urgencies",
    "slip", "basis",
  ]

  private mutating func readChase(_ table: TOMLTable, _ path: String) {
    checkKeys(table, path, PolicyReader.chaseKeys)
    var chase = ChaseRule.blank
    chase.id = requiredText(table, path, "id")
    chase.label = text(table, path, "label") ?? ""
    chase.moment = word(table, path, "moment", isRequired: true) ?? .after
    chase.minutes = number(table, path, "minutes", limit: 527_040) ?? 0
    chase.workingDays = number(table, path, "working_days", limit: 366) ?? 0
    chase.percent = number(table, path, "percent", limit: 100) ?? 0
    chase.everyMinutes = number(table, path, "every_minutes", limit: 527_040) ?? 0
    chase.urgencies = words(table, path, "urgencies")
    chase.slip = word(table, path, "slip")
    chase.basis = requiredText(table, path, "basis")
    if chase.minutes > 0, chase.workingDays > 0 {
      report(.twoLimits(rule: chase.id), places.key(path + "working_days"))
    }
    policy.chases.append(chase)
    checkUse(of: chase, table, path)
  }

  /// Which figures go with which moment: one too few gives no time, one too many would be passed over.
  private mutating func checkUse(of chase: ChaseRule, _ table: TOMLTable, _ path: String) {
    let used: [String] =
      switch chase.moment {
      case .unsigned: ["minutes", "working_days"]
      case .part: ["percent"]
      case .before: ["minutes"]
      case .after: ["minutes", "every_minutes"]
      }
    let isSet = used.contains { table[$0]?.int ?? 0 != 0 }
    if !isSet, chase.moment != .after {
      report(.limitMissing(rule: chase.id), places.key(path + used[0]))
    }
    for key in ["minutes", "working_days", "percent", "every_minutes"]
    where !used.contains(key) && table[key] != nil {
      report(.keyUnknown(key, known: used), places.key(path + key))
    }
  }
}

/// The small steps.
extension PolicyReader {
  private mutating func report(_ what: PolicyFault, _ place: PolicyPlaces.Place) {
    problems.append(PolicyProblem(file: file, line: place.line, column: place.column, what: what))
  }

  private mutating func wrong(_ path: String, _ key: String, _ expected: PolicyType) {
    report(.wrongType(key: key, expected: expected), places.value(path + key))
  }

  private mutating func checkKeys(_ table: TOMLTable, _ path: String, _ known: [String]) {
    for key in table.keys where !known.contains(key) {
      report(.keyUnknown(shownText(key), known: known), places.key(path + key))
    }
  }

  private mutating func tables(_ key: String) -> [TOMLTable] {
    guard let value = root[key] else { return [] }
    guard let array = value.array else {
      wrong("", key, .tableList)
      return []
    }
    let tables = array.compactMap(\.table)
    if tables.count != array.count { wrong("", key, .tableList) }
    return tables
  }

  private mutating func text(_ table: TOMLTable, _ path: String, _ key: String) -> String? {
    guard let value = table[key] else { return nil }
    guard let text = value.string else {
      wrong(path, key, .text)
      return nil
    }
    return shownText(text)
  }

  private mutating func requiredText(_ table: TOMLTable, _ path: String, _ key: String) -> String {
    guard table[key] != nil else {
      report(.keyMissing(key), places.key(path + key))
      return ""
    }
    guard let text = text(table, path, key) else { return "" }
    if trim(text).isEmpty { report(.emptyText(key), places.value(path + key)) }
    return text
  }

  private mutating func flag(_ table: TOMLTable, _ path: String, _ key: String) -> Bool {
    guard let value = table[key] else { return false }
    guard let flag = value.bool else {
      wrong(path, key, .flag)
      return false
    }
    return flag
  }

  private mutating func number(_ table: TOMLTable, _ path: String, _ key: String, limit: Int)
    -> Int?
  {
    guard let value = table[key] else { return nil }
    guard let number = value.int else {
      wrong(path, key, .number)
      return nil
    }
    guard (0...limit).contains(number) else {
      report(.numberOutOfRange(key: key, limit: limit), places.value(path + key))
      return nil
    }
    return number
  }

  private mutating func numbers(_ table: TOMLTable, _ path: String, _ key: String, limit: Int)
    -> [Int]
  {
    guard let value = table[key] else { return [] }
    let numbers = value.array?.compactMap(\.int) ?? []
    if value.array == nil || numbers.count != value.array?.count {
      wrong(path, key, .numberList)
    } else if !numbers.allSatisfy({ (0...limit).contains($0) }) {
      report(.numberOutOfRange(key: key, limit: limit), places.value(path + key))
      return []
    }
    return numbers
  }

  private mutating func texts(_ table: TOMLTable, _ path: String, _ key: String) -> [String] {
    guard let value = table[key] else { return [] }
    let texts = value.array?.compactMap(\.string) ?? []
    if value.array == nil || texts.count != value.array?.count { wrong(path, key, .textList) }
    if texts.contains(where: { trim($0).isEmpty }) {
      report(.emptyText(key), places.value(path + key))
    }
    return texts.map(shownText)
  }

  private mutating func word<Word>(
    _ table: TOMLTable, _ path: String, _ key: String, isRequired: Bool = false
  ) -> Word? where Word: RawRepresentable<String> & CaseIterable {
    if table[key] == nil, isRequired { report(.keyMissing(key), places.key(path + key)) }
    guard let text = text(table, path, key) else { return nil }
    if let word = Word(rawValue: text) { return word }
    report(
      .wordUnknown(key: key, text, known: Word.allCases.map(\.rawValue)), places.value(path + key))
    return nil
  }

  private mutating func words<Word>(_ table: TOMLTable, _ path: String, _ key: String) -> [Word]
  where Word: RawRepresentable<String> & CaseIterable {
    var words: [Word] = []
    for text in texts(table, path, key) {
      if let word = Word(rawValue: text) {
        words.append(word)
      } else {
        report(
          .wordUnknown(key: key, text, known: Word.allCases.map(\.rawValue)),
          places.value(path + key))
      }
    }
    return words
  }
}

/// What an outside file says on one line, without characters that would act on a terminal.
private func shownText(_ text: String) -> String {
  var shown = ""
  for scalar in text.unicodeScalars.prefix(400) {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
      .unassigned:
      shown.unicodeScalars.append("\u{FFFD}")
    default: shown.unicodeScalars.append(scalar)
    }
  }
  return shown
}
