import DutyDesk
import DutyDomain
import DutyJournal
import DutyReports
import DutyStore
import DutyText
@preconcurrency import Glibc

/// Where commands print. A reader that closed the pipe ends the program quietly.
enum Output {
  /// One line. Names of files, cells of a CSV and the like come from outside, so whatever a
  /// terminal would act on is shown as `\u001b`; inside JSON that is the proper escape as well.
  static func line(_ text: String) {
    write(plain(text) + "\n", to: stdout)
  }

  /// Text that has its own line breaks and is fit for a terminal already.
  static func text(_ text: String) {
    write(text, to: stdout)
  }

  /// A file as it is, for a pipe.
  static func bytes(_ bytes: [UInt8]) {
    _ = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, stdout) }
  }

  static func write(_ text: String, to stream: UnsafeMutablePointer<FILE>?) {
    var text = text
    let count = text.utf8.count
    _ = text.withUTF8 { fwrite($0.baseAddress, 1, count, stream) }
  }

  @discardableResult
  static func flush() -> Bool {
    fflush(stdout) == 0 && ferror(stdout) == 0
  }
}

/// A command that could not be done, with the words for it and the exit code that scripts read.
struct CommandTrouble: Error {
  var message: Message
  var exitCode: Int32
  /// The lines of the log are whole, and what is derived from them is damaged.
  private(set) var isMendedByRebuild = false

  init(_ refusal: Refusal, _ phrases: Phrases, _ naming: Naming) {
    message = phrases.troubles.refusal(refusal, naming)
    exitCode = 1
  }

  init(_ failure: Failure, _ phrases: Phrases) {
    message = phrases.troubles.failure(failure)
    exitCode = failure.exitCode
  }

  /// Where the data are damaged, with the command that mends them.
  init(_ failure: Failure, _ phrases: Phrases, _ place: DataDirectory) {
    self.init(failure, phrases)
    guard let advice = RecoveryAdvice(failure, place) else { return }
    isMendedByRebuild = advice.recovery == .rebuild
    message.next = phrases.troubles.recovery(advice.recovery, command: advice.command)
  }

  init(_ message: Message, exitCode: Int32 = 1) {
    self.message = message
    self.exitCode = exitCode
  }

  /// `dutyboard: what happened`, then what is safe and what to do, each on a line of its own.
  func tell() {
    Output.flush()
    let lines = message.lines.enumerated().map { index, line in
      (index == 0 ? "dutyboard: " : "  ") + plain(line) + "\n"
    }
    Output.write(lines.joined(), to: stderr)
  }
}

/// Ends a command whose words are already on the screen.
struct SilentExit: Error {
  var code: Int32
}

extension Failure {
  /// 3 where the data file is damaged, unreadable or of a newer format, else 1.
  var exitCode: Int32 {
    switch self {
    case .notADutyLog, .chainBroken, .derivedBroken, .newerFormat, .unknownEvent: 3
    case .noDataDirectory, .directoryNotWritable, .directoryOpenToOthers, .diskFull, .cannotRead,
      .cannotWrite, .fileMissing, .fileExists, .busy, .heldByStopped, .uncertain, .boardsOpen,
      .backupNotVerified, .directoryNotEmpty,
      .unknownTerminal, .noTerminal, .terminalLost, .themeUnusable, .notText:
      1
    }
  }
}
