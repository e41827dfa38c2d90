/// One problem of one place in an imported file.
public struct ImportProblem: Hashable, Sendable {
  public enum Severity: String, Hashable, Sendable {
    /// The file may not be taken over.
    case error = "error"
    /// The file may be taken over after a person has said yes.
    case warning = "warning"
  }

  /// Name of the file without its folder.
  public var file: String
  /// The physical line where the record begins, from 1; 0 for the file as a whole.
  public var line: Int
  /// The cell of the record, from 1; 0 for the record as a whole.
  public var column: Int
  public var what: ImportFault

  public init(file: String, line: Int, column: Int, what: ImportFault) {
    self.file = file
    self.line = line
    self.column = column
    self.what = what
  }

  public var severity: Severity {
    switch what {
    case .weekdayWrong, .consecutiveShifts, .cellsMissing, .titleDiffers, .aliasShared,
      .unknownParent, .phoneOdd, .daysMissing, .cellsExtra, .wordRepeated:
      .warning
    case .notThisEncoding, .emptyFile, .headerMissing, .headerUnknown, .quoteOpen, .keyMissing,
      .keyDuplicated, .unknownRole, .unknownUnit, .unknownPerson, .dateUnreadable,
      .dateImpossible, .dateDuplicated, .samePersonOnBothPosts, .personMissing, .isNoLeader,
      .controlCharacter, .tooLong, .unknownDayKind, .unreadableFile, .unknownUse, .unknownValue,
      .wordsMissing,
      .weightUnreadable, .weightUnfit, .weightTwice, .unknownCode, .unknownParentCode,
      .conditionUnreadable, .unknownFeature, .unknownQuestion, .unknownShift, .unknownHolder:
      .error
    }
  }
}

/// What is wrong at a place of an imported file.
public enum ImportFault: Hashable, Sendable {
  // The file.
  case notThisEncoding(offset: Int)
  case emptyFile
  case headerMissing(String)
  case headerUnknown(String)
  case quoteOpen
  case cellsMissing(found: Int, wanted: Int)
  case cellsExtra(found: Int, wanted: Int)
  case controlCharacter(code: UInt32)
  case tooLong(limit: Int)
  // Units and people.
  case keyMissing
  case keyDuplicated(String, firstLine: Int)
  case unknownRole(String)
  case unknownUnit(String)
  case unknownParent(String)
  case aliasShared(String, with: String)
  case phoneOdd(String)
  // Roster.
  case unknownPerson(String, DutyPost)
  case personMissing(DutyPost)
  case samePersonOnBothPosts(String)
  case isNoLeader(String, PersonRole)
  case dateUnreadable(String)
  case dateImpossible(String)
  /// Both lines and both crews, as the file has them.
  case dateDuplicated(CivilDate, firstLine: Int, firstCrew: String, secondCrew: String)
  case weekdayWrong(given: String, date: CivilDate)
  case consecutiveShifts(String, DutyPost, CivilDate)
  case titleDiffers(given: String, person: String, known: String)
  case daysMissing([CivilDate])
  /// The pattern has no shift of this name.
  case unknownShift(String, known: [String])
  /// Somebody unknown on a post of the pattern.
  case unknownHolder(String, post: String)
  // Calendar.
  case unknownDayKind(String)
  // Words for recognition.
  /// The system's reason, as it gives it.
  case unreadableFile(String)
  case unknownUse(String)
  case unknownValue(String, WordUse)
  case wordsMissing
  case wordRepeated(String, firstLine: Int)
  case weightUnreadable(String)
  /// Words of such a use are there or not; only 0 says something, that they are not.
  case weightUnfit(WordUse)
  /// The value carries a weight already: `follow_up/3`.
  case weightTwice(String)
  case unknownCode(String)
  case unknownParentCode(String)
  case conditionUnreadable(String)
  case unknownFeature(String)
  case unknownQuestion(String)
}
