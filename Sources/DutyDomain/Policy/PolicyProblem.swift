/// What is wrong with a policy file at one place; DutyText has the words for each case.
public struct PolicyProblem: Error, Hashable, Sendable {
  /// Name of the file without its folder.
  public var file: String
  /// From 1, in characters.
  public var line: Int
  public var column: Int
  public var what: PolicyFault

  public init(file: String, line: Int, column: Int, what: PolicyFault) {
    self.file = file
    self.line = line
    self.column = column
    self.what = what
  }
}

/// One fault of a policy file. Texts are as the file has them, made safe to show.
public enum PolicyFault: Hashable, Sendable {
  case notText
  case tooLarge(limit: Int)
  /// More keys within keys than any file of ours has.
  case nestedTooDeep(limit: Int)
  case syntax(String)
  case keyMissing(String)
  case keyUnknown(String, known: [String])
  case wrongType(key: String, expected: PolicyType)
  case wordUnknown(key: String, String, known: [String])
  /// The number is negative or more than a rule can mean.
  case numberOutOfRange(key: String, limit: Int)
  case unsupportedFormat(Int)
  case noRules
  /// Neither minutes nor working days, on a rule that needs a limit.
  case limitMissing(rule: String)
  case twoLimits(rule: String)
  /// A clock of instructions on a rule for incidents, or the other way round.
  case clockUnfit(rule: String, medium: RuleMedium, start: ClockStart)
  /// A line report that no unit makes, or that no word of a call tells of.
  case lineUnnamed(rule: String)
  /// Two alarms for one level.
  case alarmTwice(IncidentLevel?)
  case emptyText(String)
  /// It is no time of day such as 22:00.
  case clockUnreadable(key: String, String)
}

/// What a place of a policy file must hold.
public enum PolicyType: String, CaseIterable, Hashable, Sendable {
  case text, number, flag, textList, numberList, table, tableList
}
