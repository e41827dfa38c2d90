package import DutyDomain

/// What is said on the telephone, in a short message and on paper: sentences that leave the room.
package protocol PaperWords: Sendable {
  /// Stands where nobody knows yet: `待核`. Never 0, never nothing.
  var unknown: String { get }
  /// `与前报一致`.
  var unchanged: String { get }
  /// `接报称无人员伤亡`.
  var noneHurt: String { get }
  /// The call itself is where a figure comes from.
  var ownRecord: String { get }

  // Times as papers write them.
  /// `11月23日16时26分`.
  func paperMoment(_ wall: OfficeTime.Reading) -> String
  /// `16时26分`.
  func paperClock(_ wall: OfficeTime.Reading) -> String
  /// `2026年11月23日`.
  func paperDate(_ date: CivilDate) -> String

  // Parts of a written report.
  func title(_ title: ReportTitle) -> String
  func addressee(_ receiver: String) -> String
  /// The head of an element and what is said of it, as one paragraph.
  func paragraph(_ element: ReportElement, _ text: String) -> String
  /// The last paragraph: what the report leaves open.
  func openPoints(_ elements: [ReportElement]) -> String
  func source(unit: String, name: String, phone: String, at: String) -> String
  /// `死亡5人（前报2人）`.
  func figure(_ kind: FigureKind, _ value: Int, before: Int?) -> String
  /// The number with its unit: `5人`.
  func counted(_ kind: FigureKind, _ value: Int) -> String
  /// Things said, with who said them: `死亡5人、受伤12人（来源：119指挥中心）`.
  func sourced(_ text: String, _ source: String) -> String
  func stated(_ level: IncidentLevel?, isConfirmed: Bool, sensitive: String?) -> String
  /// `石门隧道（前报：石门镇）`.
  func changed(_ now: String, before: String) -> String
  /// What an earlier report said and what is right.
  func correction(_ what: String, from: String, to: String, source: String) -> String
  func conflict(_ conflict: ReportConflict, _ naming: Naming) -> String
  func contact(_ officer: String, phone: String) -> String

  // What happened, as items of a paragraph.
  func called(_ who: String, at: String, _ text: String) -> String
  func noted(at: String, _ text: String) -> String
  func leaderTook(_ leader: String, at: String, words: String) -> String
  func leaderSaid(_ leader: String, at: String, words: String, units: [String]) -> String
  func unitAnswered(_ unit: String, at: String, _ state: AssignmentState, _ text: String) -> String
  func toldBefore(_ receiver: String, at: String, _ stage: ReportStage, _ medium: ReportMedium)
    -> String
  /// Earlier items were left out for length.
  var earlierLeftOut: String { get }

  // The four texts.
  func telephone(_ brief: ReportBrief) -> String
  func shortMessage(_ brief: ReportBrief) -> String
  func forLeader(_ brief: ReportBrief) -> String
  /// `68 字，1 条`.
  func messageLength(characters: Int, parts: Int) -> String

  // Periodicals.
  /// `第3期（总第123期）`.
  func issue(_ serial: Int, total: Int?) -> String
  /// The name of a periodical in a sentence: `《应急专报》`.
  func periodical(_ name: String) -> String
  func urgency(_ urgency: PaperUrgency) -> String
  /// `报：…`; empty without receivers.
  func reportTo(_ receivers: [String]) -> String
  func sendTo(_ receivers: [String]) -> String
  func distributeTo(_ receivers: [String]) -> String
  func editor(_ name: String) -> String
  func signer(_ name: String) -> String
  func phone(_ number: String) -> String
  func copies(_ count: Int) -> String

  // Around a paper.
  func signedBy(_ leader: String) -> String
  func reviewedBy(_ name: String) -> String
  func draftedBy(_ name: String) -> String
  func withdrawnMark(_ reason: String) -> String
}

/// What a title names.
package struct ReportTitle: Hashable, Sendable {
  package var stage: ReportStage
  package var ordinal: Int?
  package var subject: String
  package var office: String
  /// The stage of the report that a correction corrects, worded.
  package var corrected: String

  package init(
    _ stage: ReportStage, ordinal: Int?, subject: String, office: String, corrected: String = ""
  ) {
    self.stage = stage
    self.ordinal = ordinal
    self.subject = subject
    self.office = office
    self.corrected = corrected
  }
}

/// What the short texts are made of: everything worded already, empty where there is nothing to say.
package struct ReportBrief: Hashable, Sendable {
  package var office = ""
  package var officer = ""
  package var phone = ""
  /// `初报`, `续报一`.
  package var stage = ""
  package var number = ""
  package var subject = ""
  package var occurred = ""
  package var place = ""
  package var casualties = ""
  /// The same without sources, for a short message.
  package var figures = ""
  package var shortLevel = ""
  package var level = ""
  package var source = ""
  package var course = ""
  package var measures = ""
  /// Facts that were put right since the last report, or by this correction.
  package var changes = ""
  package var missing = ""
  package var deadlines = ""
  /// A report that does not retell the beginning.
  package var tellsOnlyNews = false

  package init() {}
}
