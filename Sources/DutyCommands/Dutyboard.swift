import ArgumentParser
import DutyDesk
import DutyDomain
import DutyJournal
import DutyReports
import DutyText
@preconcurrency import Glibc

/// The program: one binary that is both the board and a scriptable tool.
struct Dutyboard: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dutyboard",
    abstract: "值守台 · the 24-hour board of a government emergency duty room",
    discussion: """
      Without a command the board opens on the data directory.

      EXAMPLE
        dutyboard demo
        dutyboard call "石门镇王强 1240 石门隧道两油罐车追尾起火 2死3失联"
      """,
    version: "0.1.0",
    subcommands: [
      BoardCommandLine.self, DemoCommand.self, ImportCommand.self, CallCommand.self,
      SupplementCommand.self,
      ParseCommand.self, ShowCommand.self, ListCommand.self, ClassifyCommand.self,
      FiguresCommand.self, NoteCommand.self, LinkCommand.self, CloseCommand.self,
      ReopenCommand.self, StrikeCommand.self, AckCommand.self, ReportCommand.self,
      BulletinCommand.self, RoundCommand.self, CheckCommand.self, LineTestCommand.self,
      ShiftCommand.self, InstructCommand.self, InstructionCommand.self, RosterCommand.self,
      SearchCommand.self, RatesCommand.self,
      LogCommand.self, VerifyCommand.self, RebuildCommand.self,
      BackupCommand.self, RestoreCommand.self, PolicyCommand.self, CalendarCommand.self,
      SimulateCommand.self, SettleCommand.self, SilenceCommand.self, ThemesCommand.self,
      LexiconCommand.self, PinCommand.self, UnackCommand.self, DeskCommand.self, DailyCommand.self,
      NoticeCommand.self,
      EraseCommand.self, DoctorCommand.self,
    ],
    defaultSubcommand: BoardCommandLine.self)
}

/// Parses the arguments, does the command and gives the exit code: 0 done, 1 refused or failed,
/// 2 wrong usage, 3 the data file is damaged, unreadable or of a newer format.
public func runDutyboard() -> Int32 {
  do {
    if let command = plainCommand(CommandLine.arguments.dropFirst()) {
      try command.run()
    } else {
      var command = try quickly(CommandLine.arguments) ?? Dutyboard.parseAsRoot()
      try command.run()
    }
    if Output.flush() { return 0 }
    return told(
      CommandTrouble(WrongUsage.phrases.usage.outputLost(String(cString: strerror(errno)))))
  } catch let trouble as CommandTrouble {
    return told(trouble)
  } catch let silent as SilentExit {
    Output.flush()
    return silent.code
  } catch {
    let code = Dutyboard.exitCode(for: error)
    if code == .validationFailure { return told(WrongUsage.trouble(error)) }
    let text = Dutyboard.fullMessage(for: error)
    if !text.isEmpty { Output.write(text + "\n", to: code == .success ? stdout : stderr) }
    return code == .success && !Output.flush() ? 1 : code.rawValue
  }
}

private func told(_ trouble: CommandTrouble) -> Int32 {
  trouble.tell()
  return trouble.exitCode
}

/// Arguments that could not be understood.
private enum WrongUsage {
  /// The language has to be found without the parsed options.
  static var phrases: Phrases {
    var words = CommandLine.arguments.dropFirst()
    var wanted: String?
    while let word = words.popFirst() {
      if word == "--lang" { wanted = words.first }
      if word.hasPrefix("--lang=") { wanted = String(word.dropFirst(7)) }
    }
    let isKnown = wanted.map(CommonOptions.isLanguage) ?? false
    return Phrases(language: Environment.language(isKnown ? wanted : nil))
  }

  /// The parser takes a word that is no command for an argument of the board.
  private static var isCommandUnknown: Bool {
    guard let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-") else {
      return false
    }
    return !Dutyboard.configuration.subcommands.contains { $0.configuration.commandName == word }
  }

  /// Somebody may have typed a PIN behind it, where it does not belong.
  private static var isAboutSecret: Bool {
    CommandLine.arguments.dropFirst().contains { $0 == "pin" || $0.hasPrefix("--pin") }
  }

  /// The parser's words without the arguments that it repeats between quotes.
  private static func withoutQuoted(_ text: String) -> String {
    let parts = text.split(separator: "'", omittingEmptySubsequences: false)
    return parts.enumerated().map { $0 % 2 == 1 ? "****" : String($1) }.joined(separator: "'")
  }

  static func trouble(_ error: any Error) -> CommandTrouble {
    let lines = Dutyboard.fullMessage(for: error).split(separator: "\n").map(String.init)
    // What is wrong may take several lines; usage and help follow it.
    let told = lines.prefix { !$0.hasPrefix("Usage: ") && !$0.hasPrefix("Help: ") }
    var what = told.map { trim($0) }.joined(separator: " ")
    if what.hasPrefix("Error: ") { what.removeFirst(7) }
    if isAboutSecret { what = withoutQuoted(what) }
    let usage = lines.first { $0.hasPrefix("Usage: ") }?.dropFirst(7)
    // The last line names the command whose help is meant, between quotes.
    let quoted = lines.last?.split(separator: "'") ?? []
    let help = quoted.count > 1 && !isCommandUnknown ? String(quoted[1]) : "dutyboard --help"
    let message = phrases.usage.wrongUsage(
      what, usage: isCommandUnknown ? "" : usage.map(String.init) ?? "", help: help)
    return CommandTrouble(message, exitCode: 2)
  }
}

/// The command as its own parser reads it, which is quicker than making the parsers of all commands;
/// nil where the whole tree is needed: for help, for usage that is wrong, for commands in commands.
private func quickly(_ arguments: [String]) -> (any ParsableCommand)? {
  let words = Array(arguments.dropFirst())
  let asks = ["-h", "--help", "--version", "help", "--generate-completion-script"]
  guard !words.contains(where: { asks.contains($0) || $0.hasPrefix("--experimental") }) else {
    return nil
  }
  guard let first = words.first, !first.hasPrefix("-") else {
    return try? BoardCommandLine.parse(words)
  }
  let named = Dutyboard.configuration.subcommands.first {
    $0.configuration.commandName == first && $0.configuration.subcommands.isEmpty
  }
  return try? named?.parseAsRoot(Array(words.dropFirst()))
}
