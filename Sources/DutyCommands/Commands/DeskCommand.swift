import ArgumentParser
import DutyDesk
import DutyDomain
import DutyJournal
import DutyReports
import DutyText

struct DeskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "desk", abstract: "席位 · Who sits at a terminal, and whether somebody is there.",
    discussion: """
      EXAMPLE
        dutyboard desk take 白一鸣
        dutyboard desk leave
        dutyboard desk show
        dutyboard desk arrive leader
        dutyboard desk here
      """, subcommands: [Take.self, Leave.self, Show.self, Arrive.self, Here.self],
    defaultSubcommand: Show.self)

  struct Take: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "take",
      abstract:
        "From now on this person signs what is done at this terminal, until the shift ends.",
      discussion: "EXAMPLE\n  dutyboard desk take 白一鸣\n  dutyboard desk take")

    @Argument(help: "The person, by name or id; without one: the name that this command acts as.")
    var person: String?
    @OptionGroup var common: CommonOptions
    @OptionGroup var write: WriteOptions

    func run() throws {
      let session = try Session(common, .write, write)
      let named = person ?? write.actor ?? Environment.value("DUTYBOARD_AS")
      guard let named, !trim(named).isEmpty else {
        throw CommandTrouble(session.phrases.desk.whoSits, exitCode: 2)
      }
      try session.tellStored(try session.perform(.takeDesk(person: named)))
    }
  }

  struct Leave: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "leave", abstract: "The roster says again who signs at this terminal.",
      discussion: "EXAMPLE\n  dutyboard desk leave")

    @OptionGroup var common: CommonOptions
    @OptionGroup var write: WriteOptions

    func run() throws {
      let session = try Session(common, .write, write)
      try session.tellStored(try session.perform(.takeDesk(person: "")))
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Who has taken which desk.",
      discussion: "EXAMPLE\n  dutyboard desk show --json")

    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try Session(common, .read)
      let now = session.now
      let seats = session.duty.seats.filter { now < $0.until }
      if common.json {
        Output.text(JSONList.document(seats.map(session.documents.seat)))
      } else if seats.isEmpty {
        Output.line(session.phrases.desk.noSeatTaken)
      } else {
        for seat in seats { Output.line(session.phrases.desk.seatLine(seat, session.naming)) }
      }
      try session.endReading()
    }
  }

  struct Arrive: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "arrive", abstract: "到岗 · The person planned for a post has arrived.",
      discussion: "EXAMPLE\n  dutyboard desk arrive leader\n  dutyboard desk arrive lead_officer")

    @Argument(help: "leader, lead_officer or second_officer.")
    var post: Word<DutyPost>
    @Argument(help: "Who has arrived; else whoever is planned.")
    var person: String = ""
    @OptionGroup var common: CommonOptions
    @OptionGroup var write: WriteOptions

    func run() throws {
      let session = try Session(common, .write, write)
      try session.tellStored(try session.perform(.arrive(post.value, person: person)))
    }
  }

  struct Here: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "here", abstract: "在岗应答 · Answers the presence prompt that is due.",
      discussion: "EXAMPLE\n  dutyboard desk here")

    @OptionGroup var common: CommonOptions
    @OptionGroup var write: WriteOptions

    func run() throws {
      let session = try Session(common, .write, write)
      let always = Timestamp(milliseconds: .min)
      guard let prompt = session.duty.presencePrompt(at: session.now, since: always),
        session.now < prompt.answerBy
      else { throw CommandTrouble(session.phrases.desk.noPresencePrompt) }
      let intent = Intent.confirmPresence(due: prompt.due)
      switch session.desk.perform(intent, now: session.now, id: prompt.actionID) {
      case .stored(let lines, _): try session.tellStored(lines)
      case .refused: throw CommandTrouble(session.phrases.desk.noPresencePrompt)
      case .failed(let failure): throw session.failed(failure)
      }
    }
  }
}
