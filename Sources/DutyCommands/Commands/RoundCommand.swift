import ArgumentParser
import DutyDesk
import DutyDomain
import DutyFlow
import DutyJournal
import DutyReports
import DutyStore
import DutyText

struct RoundCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "round", abstract: "查岗 · Spot checks of the duty rooms of townships and streets.",
    discussion: """
      RESULTS (or the digit of the key)
        1 normal  2 slow  3 unanswered  4 busy  5 dead_number  6 stand_in  7 leader_unreachable
        8 uninformed

      EXAMPLE
        dutyboard round open
        dutyboard round record 石门镇 normal --rings 2
        dutyboard round record 铁桥街道 stand_in --answered-by 保安
        dutyboard round recheck 铁桥街道 1 --answered-by 尚勇
        dutyboard round finish
        dutyboard round show --print html
      """,
    subcommands: [
      Open.self, Record.self, Recheck.self, Finish.self, Show.self, List.self, Again.self,
    ])

  struct Open: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "open", abstract: "Opens a round; one at a time.",
      discussion: "EXAMPLE\n  dutyboard round open --kinds township,street --rings 3")

    @Option(help: "The kinds of units, comma separated (else townships and streets).")
    var kinds: String = ""
    @Option(help: "These units instead, comma separated.")
    var units: String = ""
    @Option(help: "More rings than this are too many (else 3).")
    var rings: Int?
    @OptionGroup var common: CommonOptions
    @OptionGroup var write: WriteOptions

    func validate() throws {
      if let rings, !(1...20).contains(rings) { throw ValidationError("--rings: 1...20") }
    }

    func run() throws {
      let session = try Session(common, .write, write)
      let entry = SpotRoundEntry(
        kinds: listed(kinds), units: listed(units), ringLimit: rings)
      try session.tellStored(try session.perform(.openSpotRound(entry)))
    }
  }

  /// A unit, the result, and what else was found.
  struct Finding: ParsableArguments {
    @Argument(help: "The unit, by name or id.")
    var unit: String
    @Argument(help: "The result, or its digit.")
    var result: ResultWord
    @Option(help: "The round: v3 (else the open one; a check opens a round where none is open).")
    var round: String?
    @Option(help: "How often it rang.")
    var rings: Int?
    @Option(help: "How many seconds until somebody answered.")
    var seconds: Int?
    @Option(help: "Who answered.")
    var answeredBy: String = ""
    @Option(help: "Whether it was the person on the unit's roster.")
    var onRoster: YesNo?
    @Option(help: "Whether the unit's leader on duty was reached.")
    var leader: YesNo?
    @Option(help: "By what the unit was checked.")
    var medium = Word(CheckMedium.telephone)
    @Option(help: "The number that was called (else the unit's duty telephone).")
    var phone: String = ""
    @Flag(help: "The second number was tried as well.")
    var second = false
    @Option(help: "What else there is to say.")
    var words: String = ""
    @OptionGroup var common: CommonOptions
    @OptionGroup var write: WriteOptions
    @OptionGroup var late: LateOptions

    func validate() throws {
      if let rings, !(0...99).contains(rings) { throw ValidationError("--rings: 0...99") }
      if let seconds, !(0...3600).contains(seconds) { throw ValidationError("--seconds: 0...3600") }
    }

    func record(isRecheck: Bool) throws {
      let session = try Session(common, .write, write)
      var entry = SpotCheckEntry(unit: unit, result: result.value)
      if let round { entry.round = .number(try session.number(round, .spotRound)) }
      // Without a round of its own, a later check belongs to the one that was last.
      if isRecheck, round == nil, session.duty.spotRound == nil,
        let last = session.duty.lastSpotRound
      {
        entry.round = .number(last.number)
      }
      entry.rings = rings
      entry.seconds = seconds
      entry.answeredBy = answeredBy
      entry.isOnRoster = onRoster.map { $0 == .yes }
      entry.leaderReached = leader.map { $0 == .yes }
      entry.medium = medium.value
      entry.phone = phone
      entry.triedSecond = second
      entry.words = words
      entry.mustBeRecheck = isRecheck
      entry.happenedAt = try session.happenedAt(late)
      entry.lateReason = late.lateReason ?? ""
      try session.tellCheck(try session.perform(.recordSpotCheck(entry)))
    }
  }

  struct Record: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "record", abstract: "Records a check of a unit.",
      discussion: "EXAMPLE\n  dutyboard round record 青崖镇 slow --rings 6")

    @OptionGroup var finding: Finding
    func run() throws { try finding.record(isRecheck: false) }
  }

  struct Recheck: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "recheck", abstract: "复查 · A unit is checked again; both results stay.",
      discussion: "EXAMPLE\n  dutyboard round recheck 青崖镇 normal --rings 2")

    @OptionGroup var finding: Finding
    func run() throws { try finding.record(isRecheck: true) }
  }

  struct Finish: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "finish", abstract: "Finishes a round; what is left goes to the handover.",
      discussion: "EXAMPLE\n  dutyboard round finish --words 三家问题记入通报")

    @Argument(help: "The round: v3 (else the open one).")
    var round: String?
    @Option(help: "What there is to say of it.")
    var words: String = ""
    @Flag(help: "Although units were not called.")
    var despiteUnchecked = false
    @OptionGroup var common: CommonOptions
    @OptionGroup var write: WriteOptions

    func run() throws {
      let session = try Session(common, .write, write)
      let number = try round.map { try session.number($0, .spotRound) }
      try session.tellCheck(
        try session.perform(
          .finishSpotRound(number, words: words, despiteUnchecked: despiteUnchecked)))
    }
  }
}

/// A result as it is typed: its word, or the digit of its key.
struct ResultWord: ExpressibleByArgument {
  let value: SpotResult

  init?(argument: String) {
    if let digit = Int(argument), resultKeys.indices.contains(digit - 1) {
      value = resultKeys[digit - 1]
    } else if let named = SpotResult(rawValue: argument) {
      value = named
    } else {
      return nil
    }
  }

  static var allValueStrings: [String] { SpotResult.allCases.map(\.rawValue) }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}

/// What was asked and may not have been.
enum YesNo: String, CaseIterable, ExpressibleByArgument {
  case yes, no
}

/// The parts of a list typed as one word.
func listed(_ text: String) -> [String] {
  text.split { ",，、".contains($0) }.map { trim(String($0)) }.filter { !$0.isEmpty }
}

extension Session {
  /// Says what was stored in the words of checks, or prints it as JSON.
  func tellCheck(_ lines: [LogLine]) throws {
    guard !json, let notice = checkNotice(lines) else { return try tellStored(lines) }
    Output.line(phrases.notices.notice(notice, naming))
    finish()
  }

  /// All things of a kind that have a number, oldest first, each with its lines.
  func each(_ kind: ItemKind, _ body: (ItemDetail) -> Void) throws {
    for counter in duty.counters.filter({ $0.kind == kind }).sorted(by: { $0.year < $1.year }) {
      for serial in 0..<counter.last {
        let number = ItemNumber(year: counter.year, serial: serial + 1)
        let found = try reading { () throws(Failure) in
          try desk.detail(of: ItemReference(kind, number))
        }
        if let found { body(found) }
      }
    }
  }
}
