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
      ParseCommand.self, ShowCommand.self, ListCommand.self, ClassifyCommand.self,
      FiguresCommand.self, NoteCommand.self, LinkCommand.self, CloseCommand.self,
      ReopenCommand.self, StrikeCommand.self, AckCommand.self, ReportCommand.self,
      InstructCommand.self, InstructionCommand.self, RosterCommand.self, SearchCommand.self,
      LogCommand.self, VerifyCommand.self, RebuildCommand.self, 
      BackupCommand.self, RestoreCommand.self, ThemesCommand.self, DoctorCommand.self,
    ],
    defaultSubcommand: BoardCommandLine.self)
}

/// Parses the arguments, does the command and gives the exit code: 0 done, 1 refused or failed,
/// 2 wrong usage, 3 the data file is damaged, unreadable or of a newer format.
public func runDutyboard() -> Int32 {
  do {
    var command = try quickly(CommandLine.arguments) ?? Dutyboard.parseAsRoot()
    try command.run()
    Output.flush()
    return 0
  } catch let trouble as CommandTrouble {
    trouble.tell()
    return trouble.exitCode
  } catch let silent as SilentExit {
    return silent.code
  } catch {
    let code = Dutyboard.exitCode(for: error)
    let text = Dutyboard.fullMessage(for: error)
    if !text.isEmpty { Output.write(text + "\n", to: code == .success ? stdout : stderr) }
    return code == .validationFailure ? 2 : code.rawValue
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
