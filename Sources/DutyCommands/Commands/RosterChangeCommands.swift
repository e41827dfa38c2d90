import ArgumentParser
import DutyDesk
import DutyDomain
import DutyJournal
import DutyReports
import DutyText

struct RosterSwapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "swap",
    abstract: "换班 · Asks to exchange two shifts; the other side agrees, a leader approves.",
    discussion: "EXAMPLE\n  dutyboard roster swap 2026-11-18 侯佳宁 2026-11-26 蒋欣怡 --reason 家事")

  @Argument(help: "The day of the first shift.")
  var date: String
  @Argument(help: "Who has it.")
  var person: String
  @Argument(help: "The day of the other shift.")
  var otherDate: String
  @Argument(help: "Who has that.")
  var otherPerson: String
  @Option(help: "Why.")
  var reason: String
  @Flag(help: "Although somebody would have two shifts running or is away.")
  var anyway = false
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run() throws {
    let session = try Session(common, .write, write)
    let one = try session.place(of: person, on: try session.date(date))
    let other = try session.place(of: otherPerson, on: try session.date(otherDate))
    let entry = SwapEntry(
      one: one.slot, onePost: one.post, other: other.slot, otherPost: other.post, reason: reason,
      despiteDoubts: anyway)
    try session.tellRoster(try session.perform(.roster(.proposeSwap(entry))))
  }
}

struct RosterConsentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consent", abstract: "同意换班 · The other side of a swap agrees.",
    discussion: "EXAMPLE\n  dutyboard roster consent 3 --by 蒋欣怡")

  @Argument(help: "The number of the swap.")
  var number: Int
  @Option(help: "Who agrees; else the other side.")
  var by: String?
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run() throws {
    let session = try Session(common, .write, write)
    try session.tellRoster(try session.perform(.roster(.consent(number, by: by ?? ""))))
  }
}

struct RosterApproveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "批准 · A leader approves a swap, or afterwards what was taken over at once.",
    discussion: "EXAMPLE\n  dutyboard roster approve 3 --by 祁建山")

  @Argument(help: "The number of the swap or takeover.")
  var number: Int
  @Option(help: "Which leader; else the leader on duty.")
  var by: String?
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run() throws {
    let session = try Session(common, .write, write)
    try session.tellRoster(try session.perform(.roster(.approve(number, by: by ?? ""))))
  }
}

struct RosterRefuseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refuse", abstract: "不同意 · The other side or a leader refuses a swap.",
    discussion: "EXAMPLE\n  dutyboard roster refuse 3 --by 蒋欣怡 --reason 当天有事")

  @Argument(help: "The number of the swap.")
  var number: Int
  @Option(help: "Who refuses.")
  var by: String?
  @Option(help: "Why.")
  var reason: String
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run() throws {
    let session = try Session(common, .write, write)
    try session.tellRoster(
      try session.perform(.roster(.refuse(number, by: by ?? "", reason: reason))))
  }
}

struct RosterSubstituteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "substitute",
    abstract: "替班 · Somebody stands in for somebody, approved by a leader.",
    discussion:
      "EXAMPLE\n  dutyboard roster substitute 2026-12-09 秦晓岚 孟庆元 --reason 培训 --approved-by 祁建山")

  @Argument(help: "The day on which the shift begins.")
  var date: String
  @Argument(help: "Who is relieved.")
  var out: String
  @Argument(help: "Who stands in.")
  var incoming: String
  @Option(help: "Why.")
  var reason: String
  @Option(help: "Which leader approved it; else the leader on duty.")
  var approvedBy: String?
  @Option(help: "From when (ISO 8601); else from the beginning, or from now.")
  var from: String?
  @Flag(help: "Although the substitute would have two shifts running or is away.")
  var anyway = false
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run() throws {
    let session = try Session(common, .write, write)
    let place = try session.place(of: out, on: try session.date(date))
    let entry = SubstitutionEntry(
      slot: place.slot, post: place.post, incoming: incoming, from: try from.map(session.instant),
      reason: reason, approver: approvedBy ?? "", despiteDoubts: anyway)
    try session.tellRoster(try session.perform(.roster(.substitute(entry))))
  }
}

struct RosterTakeoverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "takeover",
    abstract: "立即接替 · Takes a post of the shift over at once; a leader approves afterwards.",
    discussion: "EXAMPLE\n  dutyboard roster takeover 秦晓岚 孟庆元 --reason 突发疾病")

  @Argument(help: "Who cannot go on.")
  var out: String
  @Argument(help: "Who takes over.")
  var incoming: String
  @Option(help: "Why.")
  var reason: String
  @Option(help: "Which leader has approved it already.")
  var approvedBy: String?
  @Flag(help: "Although the person would have two shifts running or is away.")
  var anyway = false
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run() throws {
    let session = try Session(common, .write, write)
    let person = try session.person(out)
    let shift = session.duty.roster.onDuty(at: session.now)
    guard let post = shift?.posts.first(where: { shift?[post: $0] == person }) else {
      throw session.refused(.personOffDuty(person))
    }
    let entry = SubstitutionEntry(
      post: post, incoming: incoming, reason: reason, approver: approvedBy ?? "",
      isTakeover: true, despiteDoubts: anyway)
    try session.tellRoster(try session.perform(.roster(.substitute(entry))))
  }
}

struct RosterLeaveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leave", abstract: "请假 · Somebody is away, and the substitute (AB 角) acts.",
    discussion: """
      EXAMPLE
        dutyboard roster leave 祁建山 --from 2026-11-28 --until 2026-11-30T18:00 --substitute 方学文 --reason 出差
      """)

  @Argument(help: "Who is away.")
  var person: String
  @Option(help: "From when (ISO 8601).")
  var from: String
  @Option(help: "Until when.")
  var until: String
  @Option(help: "Who acts.")
  var substitute: String?
  @Option(help: "Why.")
  var reason: String
  @Option(help: "Which leader approved it.")
  var approvedBy: String?
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run() throws {
    let session = try Session(common, .write, write)
    let entry = LeaveEntry(
      person: person, from: try session.instant(from), until: try session.instant(until),
      substitute: substitute ?? "", reason: reason, approver: approvedBy ?? "")
    try session.tellRoster(try session.perform(.roster(.leave(entry))))
  }
}

struct RosterReturnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "return", abstract: "销假 · Somebody is back earlier, or does not go at all.",
    discussion: "EXAMPLE\n  dutyboard roster return 5 --reason 会议取消")

  @Argument(help: "The number of the absence.")
  var number: Int
  @Option(help: "Since when (ISO 8601); else from now on.")
  var at: String?
  @Option(help: "Why.")
  var reason: String?
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run() throws {
    let session = try Session(common, .write, write)
    let at = try at.map(session.instant)
    try session.tellRoster(
      try session.perform(.roster(.endLeave(number, at: at, reason: reason ?? ""))))
  }
}

struct RosterConfirmCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "确认班次 · Somebody has confirmed a shift.",
    discussion: "EXAMPLE\n  dutyboard roster confirm 2026-11-26 侯佳宁")

  @Argument(help: "The day on which the shift begins.")
  var date: String
  @Argument(help: "Who confirmed it.")
  var person: String
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run() throws {
    let session = try Session(common, .write, write)
    let place = try session.place(of: person, on: try session.date(date))
    try session.tellRoster(
      try session.perform(.roster(.confirm(place.slot, post: place.post, person: person))))
  }
}
