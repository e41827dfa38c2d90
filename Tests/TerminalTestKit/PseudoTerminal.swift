package import Glibc

/// A program under a pseudo-terminal of its own, as a user's window would hold it.
///
/// The tests wait for what the program says, on the screen or in its log, and never for a time.
package final class PseudoTerminal {
  private var master: Int32
  private let slave: Int32
  package let process: pid_t
  private let log: String
  package private(set) var output: [UInt8] = []
  private var status: Int32?
  /// Something that must live as long as the program, such as the folder of its data.
  package var keeps: AnyObject?

  package static let patienceSeconds = 60

  package init(
    _ command: [String], environment: [String: String] = [:], columns: UInt16 = 80,
    rows: UInt16 = 24
  ) throws {
    log = try TemporaryFolder.path("terminal-log")
    close(open(log, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600))
    var name = [CChar](repeating: 0, count: 128)
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    (master, slave) = try ownEnds { openpty(&$0, &$1, &name, nil, &size) }
    var variables = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "PROBE_LOG": log,
      "SWIFT_BACKTRACE": "enable=no", "PS1": "$ ",
    ]
    variables.merge(environment) { $1 }
    process = try spawn(command, variables, isSessionLeader: true) { actions in
      // The first terminal that a session leader opens is the one that controls it.
      posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    }
  }

  deinit {
    if status == nil { kill(process, SIGKILL) }
    if status == nil { waitpid(process, nil, 0) }
    if master >= 0 { close(master) }
    close(slave)
    unlink(log)
  }

  package func send(_ text: String) { send(Array(text.utf8)) }

  package func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      var ready = pollfd(fd: master, events: Int16(POLLOUT), revents: 0)
      poll(&ready, 1, 100)
      // The line holds four thousand bytes; who writes more must read meanwhile.
      let chunk = rest.prefix(512)
      let count = chunk.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
      drain()
    }
  }

  package func signal(_ number: Int32) { kill(process, number) }

  package func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// The window is closed.
  package func hangUp() {
    close(master)
    master = -1
  }

  /// Waits until the text was written to the terminal; `count` times in all.
  package func waitForScreen(
    _ text: String, count: Int = 1, file: StaticString = #fileID, line: UInt = #line
  ) throws {
    try wait("\(text) on the screen", file, line) { occurrences(of: text) >= count }
  }

  /// Waits for a line of the program's own account.
  package func waitForLog(_ text: String, file: StaticString = #fileID, line: UInt = #line) throws {
    try wait("\(text) in the log", file, line) { logText.contains(text) }
  }

  /// Waits until something is true of what was written so far.
  package func wait(
    for what: String, file: StaticString = #fileID, line: UInt = #line, _ isTrue: () -> Bool
  ) throws {
    try wait(what, file, line, isTrue)
  }

  /// Whether the program has ended by now.
  package var hasEnded: Bool {
    if status != nil { return true }
    var result: Int32 = 0
    guard waitpid(process, &result, WNOHANG) == process else { return false }
    status = exitCode(result)
    return true
  }

  /// Waits for the end; the exit code, or minus the signal.
  package func waitForEnd(file: StaticString = #fileID, line: UInt = #line) throws -> Int32 {
    try wait("the end", file, line) { hasEnded }
    drain()
    return status ?? 0
  }

  package var text: String { String(decoding: output, as: UTF8.self) }

  package func occurrences(of text: String) -> Int {
    self.text.split(separator: text, omittingEmptySubsequences: false).count - 1
  }

  package var logText: String {
    let descriptor = open(log, O_RDONLY | O_CLOEXEC)
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(descriptor, &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
  }

  /// The line modes as a shell would find them.
  package var modes: (isCanonical: Bool, echoes: Bool, hasSignals: Bool, mapsReturn: Bool) {
    var modes = termios()
    tcgetattr(slave, &modes)
    return (
      modes.c_lflag & tcflag_t(ICANON) != 0, modes.c_lflag & tcflag_t(ECHO) != 0,
      modes.c_lflag & tcflag_t(ISIG) != 0, modes.c_iflag & tcflag_t(ICRNL) != 0
    )
  }

  private func wait(
    _ what: String, _ file: StaticString, _ line: UInt, _ isTrue: () -> Bool
  ) throws {
    let end = time(nil) + Self.patienceSeconds
    while !isTrue() {
      guard time(nil) < end else {
        throw KitFailure(
          "\(file):\(line): no \(what)\nscreen: \(text.suffix(6000).debugDescription)\n"
            + "log: \(logText)")
      }
      drain(milliseconds: 10)
    }
  }

  /// Reads what there is, so that the program never waits for us.
  package func drain(milliseconds: Int32 = 0) {
    guard master >= 0 else {
      usleep(useconds_t(milliseconds) * 1000)
      return
    }
    var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    var timeout = milliseconds
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while poll(&waiting, 1, timeout) > 0 {
      let count = read(master, &buffer, buffer.count)
      guard count > 0 else {
        usleep(useconds_t(timeout) * 1000)
        return
      }
      output += buffer.prefix(count)
      timeout = 0
    }
  }
}
