package import DutyDomain

/// Single words and short names of the trade: never sentences, never with a full stop.
package protocol NameWords: Sendable {
  /// `特别重大`, `重大`, `较大`, `一般`; nil is `未定`. Marks belong to the theme.
  func level(_ level: IncidentLevel?) -> String
  /// The same for a row: at most four columns in Chinese, eight in English.
  func levelShort(_ level: IncidentLevel?) -> String
  func post(_ post: DutyPost) -> String
  /// For the head of the board: `带班`, `主班`, `副班`.
  func postShort(_ post: DutyPost) -> String
  func role(_ role: PersonRole) -> String
  func boardRole(_ role: BoardRole) -> String
  func channel(_ channel: Channel) -> String
  func stage(_ stage: ReportStage) -> String
  /// With its place in the series: `续报一`; follow-ups without a place, and all others, by name.
  func stage(_ stage: ReportStage, ordinal: Int?) -> String
  func reportState(_ state: ReportState) -> String
  func reportStep(_ step: ReportStep) -> String
  /// What a report must say, as the head of its paragraph.
  func element(_ element: ReportElement) -> String
  func bulletinState(_ state: BulletinState) -> String
  func bulletinStep(_ step: BulletinStep) -> String
  func medium(_ medium: ReportMedium) -> String
  func receiver(_ receiver: ReportReceiver) -> String
  func nature(_ nature: InstructionNature) -> String
  func state(_ state: AssignmentState) -> String
  func step(_ step: InstructionStep) -> String
  func ending(_ ending: Ending) -> String
  func callKind(_ kind: CallKind) -> String
  func figureKind(_ kind: FigureKind) -> String
  /// One figure as rows have it: `死2`, `2 dead`.
  func figure(_ kind: FigureKind, _ value: Int) -> String
  /// A deadline rule by its id; an unknown id is shown as it is.
  func rule(_ id: String) -> String
  /// The same for a row: at most eight columns in Chinese, ten in English.
  func ruleShort(_ id: String) -> String
  /// Stands before the title of a sensitive incident: one Chinese character or one letter.
  var sensitiveMark: String { get }
  func mode(_ mode: JournalMode) -> String
  func itemKind(_ kind: ItemKind) -> String
  /// A thing in a sentence: `31 号事件`, `incident 31`.
  func item(_ item: ItemReference, _ naming: Naming) -> String
  /// The name of a category code in this language; an unknown code is shown as it is, an empty one as `未分类`.
  func category(_ code: String, _ codes: CodeTable) -> String
  func gap(_ gap: CloseGap) -> String
  func field(_ field: Field) -> String
  func label(_ label: Label) -> String
  /// Separates things in a list: `、` or `, `.
  var comma: String { get }
}

extension NameWords {
  /// `死2 失联3 伤12`; empty when no figure is known.
  package func figures(_ figures: Figures) -> String {
    figures.all.map { figure($0.kind, $0.value) }.joined(separator: " ")
  }

  /// Why an incident is sensitive: quick entry gives the code of a kind, people give words.
  package func why(_ sensitivity: Sensitivity, _ naming: Naming) -> String {
    naming.codes[sensitivity.reason] == nil
      ? sensitivity.reason : category(sensitivity.reason, naming.codes)
  }

  package func list(_ parts: [String]) -> String { parts.joined(separator: comma) }
}

/// Labels beside values and column heads, in the board and in lists.
package enum Label: String, CaseIterable, Hashable, Sendable {
  case number, level, category, also, title, place, status, sensitive
  case occurred, received, recorded, caller, callback, text, words, kind, figures
  case deadline, due, done, rule, clockStart, met, late, open, closed
  case onDuty, leader, officers, next, arrived, relieved, phone, gap, note, substitutions
  case acknowledged, unacknowledged, notGraded, suggested
  case instruction, unit, given, givenBy, fedBack, chases
  case report, stage, medium, receiver, sentBy, sentAt, content
  case date, from, until, author, position, reason, outcome, timeline, facts, missing
  case incident, call, shift, item
  case reviewed, signed, receipt, withdrawn
}
