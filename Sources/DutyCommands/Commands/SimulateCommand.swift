import ArgumentParser
import DutyDesk
import DutyDomain
import DutyExchange
import DutyIntake
import DutyJournal
import DutyReports
import DutyScenario
import DutyStore
import DutyText
@preconcurrency import Glibc

struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "推演 · Plays a scripted shift with its own clock into an empty directory.",
    discussion: """
      The fictional district is loaded first. What the file expects is never looked at. Without --data
      the shift is played into a directory that is gone afterwards.

      EXAMPLE
        dutyboard simulate S01.json
        dutyboard simulate S01.json --data /tmp/s01 --json
      """)

  @Argument(help: "The scenario; - reads standard input.")
  var file: String
  @OptionGroup var common: CommonOptions

  func run() throws {
    let phrases = Phrases(language: Environment.language(common.lang))
    let scenario = try read(phrases)
    // The office's own book is never touched, whatever the environment says.
    let isKept = common.data != nil
    let path = try common.data ?? temporaryFolder(phrases)
    defer { if !isKept { TemporaryFolder.remove(path) } }
    try checkEmpty(path, phrases)
    let session = try Session(common, .create, path: path)
    let outcome = try play(scenario, session)
    if common.json {
      Output.line(document(outcome, session).written)
      for note in outcome.notes where note.what.isRefusal { complain(note, session) }
    } else {
      tell(outcome, scenario, session)
    }
    session.finish()
    if outcome.notes.contains(where: \.what.isRefusal) { throw SilentExit(code: 1) }
  }

  private func read(_ phrases: Phrases) throws -> Scenario {
    let bytes: [UInt8]
    do throws(Failure) {
      bytes = try Files.bytes(file == "-" ? "/dev/stdin" : file)
    } catch {
      throw CommandTrouble(error, phrases)
    }
    do throws(ScenarioProblem) {
      return try Scenario.read(bytes)
    } catch {
      throw unplayable(error, phrases, Naming(now: Environment.now()))
    }
  }

  private func unplayable(_ problem: ScenarioProblem, _ phrases: Phrases, _ naming: Naming)
    -> CommandTrouble
  {
    CommandTrouble(phrases.policy.scenarioUnplayable(Files.name(file), problem, naming))
  }

  private func temporaryFolder(_ phrases: Phrases) throws -> String {
    do throws(Failure) { return try TemporaryFolder.make() } catch {
      throw CommandTrouble(error, phrases)
    }
  }

  private func checkEmpty(_ path: String, _ phrases: Phrases) throws {
    let place = DataDirectory(path)
    if place.hasLog || (place.isFolder && !Files.isEmptyFolder(path)) {
      throw CommandTrouble(.directoryNotEmpty(path: path), phrases)
    }
  }

  private func play(_ scenario: Scenario, _ session: Session) throws -> ScenarioOutcome {
    let setting = ScenarioSetting(
      officeName: DemoDistrict.officeName, directory: DemoDistrict.directory(),
      codes: BuiltIn.codeTable.rows, policy: .standard, calendar: builtInCalendar)
    var told = 0
    let stage = ScenarioStage(
      duty: { session.duty },
      perform: { intent, at, author in
        told += 1
        let answer = session.desk.perform(
          intent, now: at, author: author.isEmpty ? Environment.loginName : author,
          id: "simulate-\(told)")
        switch answer {
        case .stored(let lines, _): return .stored(lines)
        case .refused(let refusal): return .refused(refusal)
        case .failed(let failure): throw session.failed(failure)
        }
      },
      detail: { item in
        try session.reading { () throws(Failure) in try session.desk.detail(of: item) }
      })
    var player = ScenarioPlayer(scenario, setting, on: stage)
    do {
      return try player.play()
    } catch let problem as ScenarioProblem {
      throw unplayable(problem, session.phrases, session.naming)
    }
  }

  private func document(_ outcome: ScenarioOutcome, _ session: Session) -> JSON {
    let deadlines = outcome.deadlines.map {
      SimulatedDeadline(
        what: $0.what, event: $0.event, rule: $0.rule,
        clockStart: $0.isOfDefaultProfile ? $0.clockStart : nil, due: $0.due, done: $0.done,
        met: $0.met)
    }
    let final = JSON.object(outcome.final.map { JSON.Member($0.key, json($0.value)) })
    return session.documents.simulated(deadlines, final: final).adding(
      (
        "notes",
        .list(
          outcome.notes.map {
            .object(
              ("path", .text($0.path)), ("line", .number($0.line)),
              ("refused", .bool($0.what.isRefusal)),
              ("what", .text(session.phrases.policy.problem($0, session.naming))))
          })
      ))
  }

  private func json(_ value: FinalValue) -> JSON {
    switch value {
    case .unknown: .null
    case .flag(let flag): .bool(flag)
    case .number(let digits): .decimal(digits)
    case .text(let text): .text(text)
    case .list(let texts): .list(texts.map(JSON.text))
    case .counts(let counts): .object(counts.map { JSON.Member($0.key, json($0.value)) })
    }
  }

  private func tell(_ outcome: ScenarioOutcome, _ scenario: Scenario, _ session: Session) {
    let words = session.phrases.policy
    let isChinese = session.phrases.language == .chinese
    let naming = Naming(session.duty, now: scenario.start)
    Output.line(
      words.scenarioPlayed(
        isChinese ? scenario.titleChinese : scenario.titleEnglish, steps: scenario.stepCount))
    for it in outcome.deadlines {
      Output.line(
        "  "
          + words.playedDeadline(
            it.event, it.what, due: it.due, done: it.done, met: it.met, naming))
    }
    Output.line(
      session.phrases.commands.deadlinesMet(
        outcome.deadlines.count { $0.met == true },
        missed: outcome.deadlines.count { $0.met == false },
        open: outcome.deadlines.count { $0.met == nil }))
    for (key, value) in outcome.final { Output.line("  \(key) \(json(value).written)") }
    for note in outcome.notes { complain(note, session) }
    let refused = outcome.notes.count { $0.what.isRefusal }
    if refused > 0 { Output.line(words.stepsRefused(refused)) }
  }

  private func complain(_ note: ScenarioProblem, _ session: Session) {
    Output.flush()
    Output.write(
      plain(session.phrases.policy.problem(note, session.naming)) + "\n",
      to: stderr)
  }
}
