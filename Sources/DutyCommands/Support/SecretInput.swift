import DutyDesk
import DutyDomain
import DutyJournal
import DutyText
@preconcurrency import Glibc

/// Reads what must not be seen: from the terminal without echo, else a line of standard input.
///
/// Never from an argument, for arguments show in process lists.
enum SecretInput {
  static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// What was typed up to Enter; nil when the person gave up (Ctrl-C, Ctrl-D) or nothing came.
  static func line(_ label: String) -> Secret? {
    guard isTerminal else { return readLine().map { Secret($0) } }
    Output.flush()
    // The echo is off before the question stands there: whoever answers quickly is not seen either.
    let typed = withoutEcho {
      Output.write(label + ": ", to: stderr)
      return typedLine()
    }
    Output.write("\n", to: stderr)
    return typed ?? nil
  }

  /// Signals from keys are off meanwhile, so that no way out leaves the terminal without echo; one
  /// from outside waits until the line is done.
  private static func withoutEcho<Value>(_ body: () -> Value) -> Value? {
    var before = termios()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { return nil }
    var held = sigset_t()
    var old = sigset_t()
    sigemptyset(&held)
    for signal in [SIGTERM, SIGHUP, SIGINT, SIGTSTP] { sigaddset(&held, signal) }
    sigprocmask(SIG_BLOCK, &held, &old)
    var quiet = before
    quiet.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet)
    defer {
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
      sigprocmask(SIG_SETMASK, &old, nil)
    }
    return body()
  }

  private static func typedLine() -> Secret? {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while true {
      let count = read(STDIN_FILENO, &byte, 1)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return nil }
      switch byte {
      case 0x0A, 0x0D: return Secret(String(decoding: bytes, as: UTF8.self))
      case 0x03, 0x04: return nil
      case 0x15: bytes = []
      case 0x08, 0x7F:
        // A character may be several bytes: all of it goes.
        while let last = bytes.popLast(), last & 0xC0 == 0x80 {}
      case 0..<0x20: continue
      default: if bytes.count < 4 * Secret.mostCharacters { bytes.append(byte) }
      }
    }
  }
}

extension Session {
  /// Asks for a PIN; giving up ends the command without a word more.
  func secret(_ ask: PinAsk, of person: String) throws -> Secret {
    guard let secret = SecretInput.line(phrases.desk.pinLabel(ask, person, naming)) else {
      throw CommandTrouble(phrases.desk.noPinGiven)
    }
    return secret
  }

  /// A new PIN; at a terminal it is asked for twice, since nobody sees it.
  func newSecret(of person: String) throws -> Secret {
    let first = try secret(.new, of: person)
    if let weakness = first.pin.weakness { throw refused(.pinIsWeak(weakness)) }
    if SecretInput.isTerminal, try secret(.again, of: person).pin != first.pin {
      throw refused(.pinsDiffer)
    }
    return first
  }

  /// Proves that a person is at this terminal: true with the right PIN, false for a person without one.
  func prove(_ person: String) throws -> Bool {
    guard duty.hasPin(person) else { return false }
    let secret = try secret(.prove, of: person)
    let now = now
    switch try reading({ () throws(Failure) in
      try desk.checkPin(secret, of: person, now: now)
    }) {
    case .right: return true
    case .noneSet: return false
    case .wrong(let left): throw refused(.pinWrong(person, triesLeft: left))
    case .locked(let until): throw refused(.pinLocked(person, until: until))
    }
  }

  /// Says what the desk answered.
  func tell(_ answer: DeskAnswer) throws {
    switch answer {
    case .stored(let lines, _): try tellStored(lines)
    case .refused(let refusal): throw refused(refusal)
    case .failed(let failure): throw failed(failure)
    }
  }

  func known(_ person: String) throws -> Person {
    do throws(Refusal) { return try duty.known(person) } catch { throw refused(error) }
  }
}
