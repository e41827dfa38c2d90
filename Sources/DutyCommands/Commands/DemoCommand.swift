import ArgumentParser
import DutyDesk
import DutyDomain
import DutyExchange
import DutyIntake
import DutyJournal
import DutyReports
import DutyStore
import DutyText

struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "演示 · The fictional district with a running day; opens the board.",
    discussion:
      "EXAMPLE\n  dutyboard demo\n  dutyboard demo --events 1000000 --data /tmp/demo --once")

  @Option(help: "A journal of so many plausible events over ten years.")
  var events: Int?
  @Option(help: "How many incidents of them stay open.")
  var open: Int = 200
  @OptionGroup var choices: BoardChoices
  @OptionGroup var common: CommonOptions

  func run() throws {
    // A demo never touches the office's own book, whatever the environment says.
    let path = common.data ?? Environment.demoDirectory
    try prepare(path)
    try openBoard(BoardWishes(choices, common), at: path) { _ in }
  }

  /// Only an empty directory, or one that was made for a demonstration.
  private func prepare(_ path: String) throws {
    let phrases = Phrases(language: Environment.language(common.lang))
    let place = DataDirectory(path)
    if !place.hasLog, place.isFolder, !Files.isEmptyFolder(path) {
      throw CommandTrouble(.directoryNotEmpty(path: path), phrases)
    }
    if place.hasLog {
      let session = try Session(common, .read, path: path)
      if let obstacle = session.journal.obstacle { throw session.failed(obstacle) }
      if let office = session.duty.office {
        guard office.mode == .demo else { throw session.failed(.directoryNotEmpty(path: path)) }
        return
      }
    }
    try tell(Session(common, .create, path: path))
  }

  private func tell(_ session: Session) throws {
    let now = session.now
    let directory = DemoDistrict.directory()
    if let events, events > 0 {
      try tellYears(events, directory, session)
      return
    }
    let first = now.adding(minutes: -12 * 60)
    var teller = DemoTeller(session)
    try teller.perform(
      .establishOffice(
        Office(name: DemoDistrict.officeName, mode: .demo), .standard, BuiltIn.codeTable.rows),
      first, "")
    try teller.perform(.recordUnits(directory.units), first, "")
    try teller.perform(.recordPeople(directory.people), first, "")
    let shifts = DemoRoster.shifts(
      around: now, before: 7, after: 31, session.duty.office ?? .blank, directory)
    try teller.perform(.planShifts(shifts, replacing: false), first, "")
    let shift = session.duty.roster.onDuty(at: now)
    // They come in as the shift begins, whenever in the story that is.
    let arrival = shift?.from.adding(minutes: 1) ?? now
    var hasArrived = shift == nil
    func arrive(before instant: Timestamp) throws {
      if hasArrived || instant < arrival { return }
      hasArrived = true
      for post in DutyPost.allCases { try teller.perform(.arrive(post, person: ""), arrival, "") }
    }
    let officer = directory.personName(shift?.leadOfficer ?? "")
    let story = DemoStory(now: now, leadOfficer: officer, leader: shift?.leader ?? "")
    let intake = Intake(directory: directory, codes: session.duty.codes)
    try story.play(
      now: now,
      understand: { text, at in
        intake.understand(text, receivedAt: at, time: session.duty.time).facts
      },
      perform: { intent, at, author in
        try arrive(before: at)
        return try teller.perform(intent, at, author)
      })
    try arrive(before: now)
    session.finish()
  }

  /// Ten years at once: the events are decided by the rules, the rows are written in bulk.
  private func tellYears(_ events: Int, _ directory: Directory, _ session: Session) throws {
    let now = session.now
    let start = now.adding(minutes: -3650 * 1440)
    var teller = DemoTeller(session)
    try teller.perform(
      .establishOffice(
        Office(name: DemoDistrict.officeName, mode: .demo), .standard, BuiltIn.codeTable.rows),
      start, "")
    try teller.perform(.recordUnits(directory.units), start, "")
    try teller.perform(.recordPeople(directory.people), start, "")
    var history = DemoHistory(open: open, total: events, from: start, to: now)
    try session.writeInBulk { duty in history.next(duty) }
    let shifts = DemoRoster.shifts(
      around: now, before: 7, after: 31, session.duty.office ?? .blank, directory)
    try teller.perform(.planShifts(shifts, replacing: false), now, "")
    while session.desk.workQuietly() {}
  }
}

/// Performs the story's intents with the story's clock.
struct DemoTeller {
  private let session: Session
  private var told = 0

  init(_ session: Session) {
    self.session = session
  }

  @discardableResult
  mutating func perform(_ intent: Intent, _ at: Timestamp, _ author: String) throws
    -> [DutyEvent]
  {
    told += 1
    switch session.desk.perform(intent, now: at, author: author, id: "demo-\(told)") {
    case .stored(let lines, _): return lines.map(\.event)
    case .refused(let refusal): throw session.refused(refusal)
    case .failed(let failure): throw session.failed(failure)
    }
  }
}
