import DutyDesk
import DutyDomain
import DutyJournal
import DutyTestKit
import Testing

/// Who may do what, act by act. The table is written down here and not computed: a new act does not
/// compile before somebody has said who may do it.
@Suite("Roles are kept by the desk, not by the screen")
struct RoleTests {
  private static let number = ItemNumber(year: 2026, serial: 1)
  private static let at = Timestamp(milliseconds: 1_795_000_000_000)

  /// What a role may ask of the desk. Every reader is refused everything.
  private enum Who {
    /// Whoever sits at an officer's or a leader's desk, also without a name in the directory: lack of a
    /// name never refuses a call.
    case anybody
    /// Only people of the room, and only with a leader's approval.
    case roomWithLeader
  }

  private static func who(_ intent: Intent) -> Who {
    switch intent {
    case .establishOffice, .recordUnits, .recordPeople, .planShifts, .arrive, .takeDesk,
      .confirmPresence, .missPresence, .adoptPolicy, .adoptCalendar, .registerCall, .linkCall,
      .supplementCall, .openIncident, .classify, .stateFigures, .describe, .addNote, .markRead,
      .acknowledge, .withdrawAcknowledgement, .expireAcknowledgement, .silence, .climb, .merge,
      .close, .withdraw, .reopen, .strike, .report, .settle, .draftReport, .reviseReport,
      .reviewReport, .signReport, .confirmReport, .withdrawReport, .adoptSeries, .draftBulletin,
      .bulletin, .openSpotRound, .recordSpotCheck, .finishSpotRound, .recordCheckOfUs,
      .recordLineTest, .handover, .instruct, .step, .reassign, .extend, .completeInstruction,
      .fileInstruction, .instruction, .roster, .room, .takeBack, .noteRestore:
      .anybody
    case .erase: .roomWithLeader
    }
  }

  /// One of each act, in the order of `Intent`.
  private static let intents: [Intent] = [
    .establishOffice(Office(name: "值班室"), .standard, []),
    .recordUnits([Unit(id: "x", name: "新单位")]),
    .recordPeople([Person(id: "x", name: "新人", title: "", role: .officer)]),
    .planShifts([Room().shift(on: "2026-11-24", leader: "p009")], replacing: false),
    .arrive(.leader, person: "杜玉萍"), .takeDesk(person: "孟庆元"), .confirmPresence(due: at),
    .missPresence(due: at), .adoptPolicy(.standard), .adoptCalendar(HolidayCalendar(name: "2026")),
    .registerCall(CallEntry(text: "滨河路停水", receivedAt: Room().now, facts: .blank)),
    .linkCall(number, to: nil), .supplementCall(number, .blank, CallForm()),
    .openIncident(fromCall: number), .classify(number, Classification(), reason: "核实"),
    .stateFigures(number, [Figure(.dead, 1, source: "")], suggestion: nil),
    .describe(number, title: "新名", place: "", occurredAt: nil, reason: ""),
    .addNote(ItemReference(.incident, number), "已到场"),
    .markRead(ItemReference(.incident, number), reader: "p008"),
    .acknowledge(number, AcknowledgementEntry()),
    .withdrawAcknowledgement(number, reason: "签错"), .expireAcknowledgement(number, due: at),
    .silence(number, rule: "leader", reason: "已知"), .climb(number, step: 1),
    .merge(number, into: number), .close(number, outcome: "完", despiteGaps: true),
    .withdraw(number, reason: "不是"), .reopen(number, reason: "复燃"), .strike(1, reason: "重复"),
    .report(ReportEntry(incident: number, stage: .first, medium: .telephone)),
    .draftReport(
      ReportDraftEntry(incident: number, stage: .first, paper: ReportPaperEntry(text: "初报"))),
    .reviseReport(number, ReportPaperEntry(text: "改")), .reviewReport(number, by: "", words: ""),
    .signReport(number, leader: "", words: ""), .confirmReport(number, by: "市", at: nil),
    .withdrawReport(number, reason: "误"),
    .settle(number, rule: "own", at: nil, text: ""), .adoptSeries([]),
    .draftBulletin(BulletinEntry(series: "special", title: "专报", text: "文")),
    .bulletin(.withdraw(reason: "误"), number), .openSpotRound(SpotRoundEntry()),
    .recordSpotCheck(SpotCheckEntry(unit: "石门镇", result: .normal)),
    .finishSpotRound(nil, words: "", despiteUnchecked: true),
    .recordCheckOfUs(CheckOfUsEntry(by: "市应急局")),
    .recordLineTest(LineTestEntry(line: .telephone)), .handover(.start(officer: "")),
    .instruct(InstructionEntry(words: "查明原因", units: ["应急局"])),
    .step(.convey, number, StepEntry()),
    .reassign(number, from: "应急局", to: "住建局", reason: "职责"),
    .extend(number, due: at, reason: "雨", approver: ""),
    .completeInstruction(number, text: "办结"), .fileInstruction(number, fileNumber: ""),
    .instruction(.noteChase(unit: "应急局", rule: "x", due: at), number),
    .roster(.consent(1, by: "")), .room(.fileHolidayRoster(nil, receiver: "")), .takeBack([]),
    .noteRestore(from: "a", kept: "b"),
    .erase(ErasureEntry(call: number, reason: "结束", approver: "杜玉萍", isConfirmed: true)),
  ]

  /// The name of the case, without what it carries.
  private static func name(_ intent: Intent) -> String {
    String("\(intent)".prefix { $0 != "(" })
  }

  @Test("every act has its sample")
  func complete() {
    // `who` names each case and does not compile without one; here each of them must be tried.
    #expect(Set(Self.intents.map(Self.name)).count == 58)
  }

  /// A room with an incident, its call and an instruction; the desk signs with this name.
  private func desk(_ author: String, isReader: Bool = false) throws -> (Desk, ErasingRoom) {
    let room = try ErasingRoom()
    let first = try room.desk("first")
    _ = first.perform(room.call(), now: room.now)
    _ = first.perform(
      .instruct(InstructionEntry(words: "查明原因", units: ["应急局"])), now: room.now)
    let desk = try room.desk("desk", author: author)
    desk.isReader = isReader
    return (desk, room)
  }

  @Test("a wall and a viewer write nothing, whatever is asked", arguments: intents.indices)
  func readers(_ place: Int) throws {
    let intent = Self.intents[place]
    for author in ["白一鸣", "杜玉萍", ""] {
      let (desk, room) = try desk(author, isReader: true)
      let rows = room.book.rows.count
      #expect(desk.perform(intent, now: room.now).refusal == .deskIsReader)
      #expect(desk.perform(intent, now: room.now, leader: true).refusal == .deskIsReader)
      #expect(room.book.rows.count == rows && room.book.commits > 0)
    }
  }

  @Test("a reader sets and takes no PIN, and does none of the quiet work")
  func pins() throws {
    let (desk, room) = try desk("白一鸣", isReader: true)
    let own = desk.setPin(Secret("4711"), of: "杜玉萍", .own(old: nil), now: room.now)
    let reset = desk.setPin(Secret("4711"), of: "杜玉萍", .reset, now: room.now)
    #expect(own.refusal == .deskIsReader && reset.refusal == .deskIsReader)
    #expect(desk.erasePin(of: "杜玉萍", now: room.now).refusal == .deskIsReader)
    #expect(!desk.workQuietly() && room.book.pins.isEmpty)
  }

  @Test(
    "officer, leader and a name that nobody knows ask as the table says", arguments: intents.indices
  )
  func writers(_ place: Int) throws {
    let intent = Self.intents[place]
    for (author, isLeader) in [("白一鸣", false), ("杜玉萍", true), ("登录名", false)] {
      let (desk, room) = try desk(author)
      let refusal = desk.perform(intent, now: room.now, leader: isLeader).refusal
      #expect(refusal != .deskIsReader)
      switch Self.who(intent) {
      case .anybody: #expect(refusal != .erasure(.notYours(author)))
      case .roomWithLeader:
        #expect((refusal == .erasure(.notYours(author))) == (author == "登录名"))
      }
    }
  }
}
