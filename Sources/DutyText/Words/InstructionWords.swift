package import DutyDomain

/// Leaders' instructions beyond a word or a row: slips, the ladder of chasing, the 办理单, the rates.
package protocol InstructionWords: Sendable {
  // Names.
  func urgency(_ urgency: Urgency?) -> String
  /// `牵头`, `协办`.
  func part(isLead: Bool) -> String
  /// The name of a slip without brackets: `工作催办单`.
  func slip(_ kind: SlipKind) -> String
  /// At most six columns in Chinese, nine in English.
  func slipShort(_ kind: SlipKind) -> String
  /// `催办〔2026〕3号`.
  func slipNumber(_ kind: SlipKind, _ number: ItemNumber) -> String
  /// A step of the ladder by its id; an unknown id is shown as it is.
  func chaseRule(_ id: String) -> String
  /// What a unit must be reminded by, for a row: the slip, or a call.
  func chaseBy(_ slip: SlipKind?) -> String
  /// The next step of the ladder in the detail: `待催：到期发工作催办单 11-23 10:00`.
  func nextChase(_ step: ChaseStep, isDue: Bool, _ naming: Naming) -> String
  /// The limit came from the rules: `规则时限`.
  func limitByRule(_ basis: String) -> String
  func objectionUntil(_ clock: String) -> String
  /// `接 5 号批示`.
  func follows(_ number: ItemNumber, _ naming: Naming) -> String
  /// `09:10 已报祁建山（当面），无新批示`.
  func told(_ notice: LeaderNotice, _ naming: Naming) -> String
  /// Where the leader has not been told of what every unit has answered.
  var notTold: String { get }

  // Entry lines.
  func label(_ question: InstructionQuestion, _ number: ItemNumber, _ naming: Naming) -> String
  func hint(_ question: InstructionQuestion) -> String
  func settleLabel(_ number: ItemNumber, _ naming: Naming) -> String
  var settleHint: String { get }
  /// Whether the leading unit answers for the joint ones.
  func covers(_ joint: Bool) -> String

  // Papers.
  /// `领导批示办理单`.
  var formName: String { get }
  func field(_ field: InstructionField) -> String
  /// The standing wording of what a slip requires.
  func requirement(_ kind: SlipKind, due: String) -> String
  /// `云岭区应急管理办公室`, `2026年11月23日` under a slip, and who signs for it at the unit.
  var signHere: String { get }
  /// An extension in the 办理单.
  func extended(_ it: InstructionExtended, at: String, _ naming: Naming) -> String
  /// A slip in the 办理单.
  func issued(_ it: SlipIssued, _ naming: Naming) -> String

  // Rates.
  func ratesTitle(_ grouping: RateGrouping) -> String
  func grouping(_ grouping: RateGrouping) -> String
  func column(_ column: RateColumn) -> String
  var ratesTotal: String { get }
  /// The definition that the figures follow, in lines.
  var ratesDefinition: [String] { get }
  func withoutLimit(_ count: Int) -> String
  func period(since: String?, until: String?) -> String
  var ratesKeys: String { get }
}

/// What stands for a rate whose denominator is zero (`domain.md` 4.4).
package let noRate = "\u{2014}"

/// Columns of the completion rates. The raw value is the key in JSON.
package enum RateColumn: String, CaseIterable, Hashable, Sendable {
  case due, completed, completionRate, inTime, inTimeRate, averageDays, overdue
}

/// Lines of the 《领导批示办理单》, in its order.
package enum InstructionField: String, CaseIterable, Hashable, Sendable {
  case number, source, title, leader, givenAt, words, received, nature, proposal
  case lead, joint, due, conveyed, signed, course, feedback, review, toldLeader, completedAt
  case chases, extensions, fileNumber
  // Of slips.
  case matter, requirement, unit, responsible
}
