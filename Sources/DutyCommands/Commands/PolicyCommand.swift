import ArgumentParser
import DutyDesk
import DutyDomain
import DutyExchange
import DutyJournal
import DutyReports
import DutyText

struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: "时限规则 · The rules that set the deadlines.",
    discussion: """
      EXAMPLE
        dutyboard policy show > rules.toml
        dutyboard policy check rules.toml
        dutyboard policy adopt rules.toml --reason 省里新规定
      """, subcommands: [Show.self, Check.self, Adopt.self])

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "The rules in force, as a file that can be edited and adopted.",
      discussion:
        "EXAMPLE\n  dutyboard policy show\n  dutyboard policy show --built-in > rules.toml")

    @Flag(help: "The rules that the program brings along instead; needs no data directory.")
    var builtIn = false
    @OptionGroup var common: CommonOptions

    func run() throws {
      if builtIn {
        let documents = Documents(
          Duty(), now: Environment.now(),
          phrases: Phrases(language: Environment.language(common.lang)))
        show(AdoptedPolicy(policy: .standard), documents)
        return
      }
      let session = try Session(common, .read)
      let adopted = session.duty.policies.last ?? AdoptedPolicy(policy: session.duty.policy)
      if !common.json {
        Output.line("# " + session.phrases.policy.policyInForce(adopted, session.naming))
      }
      show(adopted, session.documents)
      try session.endReading()
    }

    private func show(_ adopted: AdoptedPolicy, _ documents: Documents) {
      if common.json {
        Output.line(documents.policy(adopted).written)
      } else {
        Output.text(written(adopted.policy))
      }
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "What is wrong with a policy file, with line and column.",
      discussion: "EXAMPLE\n  dutyboard policy check rules.toml")

    @Argument(help: "The file.")
    var file: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      let phrases = Phrases(language: Environment.language(common.lang))
      let reading = try PolicyFile.read(file, phrases)
      if common.json {
        Output.line(
          Documents(Duty(), now: Environment.now(), phrases: phrases)
            .policyChecked(rules: reading.policy.rules.count, reading.problems).written)
      } else {
        for problem in reading.problems { Output.line(phrases.policy.problem(problem)) }
        if reading.problems.isEmpty {
          Output.line(
            phrases.policy.policyFine(Files.name(file), rules: reading.policy.rules.count))
        }
      }
      if !reading.problems.isEmpty { throw SilentExit(code: 1) }
    }
  }

  struct Adopt: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "adopt",
      abstract: "Puts rules in force for whatever is opened from now on.",
      discussion: """
        EXAMPLE
          dutyboard policy adopt rules.toml --reason 省里新规定
          dutyboard policy adopt --built-in
        """)

    @Argument(help: "The file.")
    var file: String?
    @Flag(help: "The rules that the program brings along.")
    var builtIn = false
    @Option(help: "Why.")
    var reason: String = ""
    @OptionGroup var common: CommonOptions
    @OptionGroup var write: WriteOptions

    func validate() throws {
      if (file == nil) != builtIn { throw ValidationError("policy adopt FILE | --built-in") }
    }

    func run() throws {
      let session = try Session(common, .write, write)
      var policy = Policy.standard
      if let file {
        let reading = try PolicyFile.read(file, session.phrases)
        if !reading.problems.isEmpty { try refuse(file, reading, session) }
        policy = reading.policy
      }
      policy.reason = trim(reason)
      try session.tellStored(try session.perform(.adoptPolicy(policy)))
    }

    private func refuse(_ file: String, _ reading: PolicyReading, _ session: Session) throws {
      if common.json {
        Output.line(
          session.documents.policyChecked(
            rules: reading.policy.rules.count, reading.problems
          ).written)
      } else {
        for problem in reading.problems { Output.line(session.phrases.policy.problem(problem)) }
      }
      throw CommandTrouble(
        session.phrases.policy.policyRefused(Files.name(file), problems: reading.problems.count))
    }
  }
}

/// Policy files on this machine.
enum PolicyFile {
  static func read(_ file: String, _ phrases: Phrases) throws -> PolicyReading {
    do throws(Failure) {
      return readPolicy(try Files.bytes(file), file: Files.name(file))
    } catch {
      throw CommandTrouble(error, phrases)
    }
  }
}
