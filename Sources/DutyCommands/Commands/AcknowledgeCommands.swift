import ArgumentParser
import DutyDesk
import DutyDomain
import DutyJournal
import DutyReports
import DutyText

struct AckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ack", abstract: "签收 · Acknowledge, also on behalf of a leader by telephone.",
    discussion: """
      With --pin the leader is at this terminal: the PIN is read without echo, or from standard input, and
      the acknowledgement is the leader's own. Several incidents at once need --yes, and grave or
      sensitive ones are left.

      EXAMPLE
        dutyboard ack 31 --channel phone --words 请交警先分流
        dutyboard ack 31 --by 祁建山 --pin
        dutyboard ack 29 28 27 --channel phone --yes
      """)

  @Argument(help: "The incident; several with --yes.")
  var incidents: [String]
  @Option(help: "The leader, by name (else the leader on duty).")
  var by: String = ""
  @Option(help: "How it reached us.")
  var channel = Word(Channel.desk)
  @Option(help: "The words spoken.")
  var words: String = ""
  @Flag(help: "The leader is here and types the PIN.")
  var pin = false
  @Flag(help: "Several at once, after having seen which.")
  var yes = false
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var late: LateOptions

  func run() throws {
    let session = try Session(common, .write, write)
    let numbers = try numbers(session)
    var entry = AcknowledgementEntry(
      leader: by, channel: channel.value, words: words, happenedAt: try session.happenedAt(late))
    if pin {
      let leader = try self.leader(session)
      entry.leader = leader
      entry.isOnBehalf = false
      entry.proof = try session.prove(leader) ? .pin : nil
    }
    var lines: [LogLine] = []
    for (place, number) in numbers.enumerated() {
      lines = try session.perform(
        .acknowledge(number, entry), part: numbers.count > 1 ? "\(place + 1)" : "")
      lines = try session.keep(late, of: lines)
      if numbers.count > 1, !common.json, place < numbers.count - 1 { tell(lines, session) }
    }
    try session.tellStored(lines)
  }

  private func tell(_ lines: [LogLine], _ session: Session) {
    guard let last = lines.last else { return }
    let notice = Notice.stored(last.event.subjects.first, position: last.position)
    Output.line(session.phrases.notices.notice(notice, session.naming))
  }

  /// One, or several that may be acknowledged together once it was confirmed which.
  private func numbers(_ session: Session) throws -> [ItemNumber] {
    if pin { try refusePinAsArgument(session) }
    let all = try incidents.map { try session.number($0, .incident) }
    guard all.count > 1 else { return all }
    // What is not open is refused by name when its turn comes.
    let allowed = all.filter { session.duty.incident($0)?.mayBeAcknowledgedInBulk ?? true }
    let left = all.filter { !allowed.contains($0) }
    if allowed.isEmpty { throw session.refused(.nothingForBulk(left: left)) }
    if !yes { throw session.refused(.bulkNeedsConfirmation(allowed, left: left)) }
    return allowed
  }

  /// `ack 31 --pin 4711` reads as two incidents. A message that names the second would show the PIN.
  private func refusePinAsArgument(_ session: Session) throws {
    let areOpen = incidents.allSatisfy { text in
      let number = ItemReference(text, thisYear: session.duty.time.date(session.now).year)?.number
      return number.flatMap { session.duty.incident($0) } != nil
    }
    if areOpen || incidents.count < 2 { return }
    throw CommandTrouble(
      session.phrases.usage.wrongUsage(
        "--pin", usage: "dutyboard ack 31 --pin", help: "dutyboard ack --help"), exitCode: 2)
  }

  private func leader(_ session: Session) throws -> String {
    if !by.isEmpty { return try session.known(by).id }
    guard let onDuty = session.duty.leaderOnDuty(at: session.now) else {
      throw session.refused(.noLeaderOnDuty)
    }
    return onDuty
  }
}

struct UnackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unack",
    abstract: "撤签 · Withdraw your own acknowledgement while nobody has acted since.",
    discussion: "EXAMPLE\n  dutyboard unack 31 --reason 签错事件 --as 杜玉萍")

  @Argument(help: "The incident.")
  var incident: String
  @Option(help: "Why.")
  var reason: String
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run() throws {
    let session = try Session(common, .write, write)
    let number = try session.number(incident, .incident)
    try session.tellStored(
      try session.perform(.withdrawAcknowledgement(number, reason: reason)))
  }
}
