import Glibc
import Testing

/// A program under a pseudo-terminal of its own, as a user's window would hold it.
///
/// The tests wait for what the program says, on the screen or in its log, and never for a time.
final class PseudoTerminal {
  private var master: Int32
  private let slave: Int32
  private let process: pid_t
  private let log: String
  private(set) var output: [UInt8] = []
  private var status: Int32?

  static let patienceSeconds = 60

  /// The probe lies beside the tests.
  static var probe: String {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let path = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
    return path[..<(path.lastIndex(of: "/") ?? path.startIndex)] + "/TerminalProbe"
  }

  init(_ command: [String] = [PseudoTerminal.probe], environment: [String: String] = [:]) throws {
    var template = Array("/tmp/terminal-probe-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    close(descriptor)
    log = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)

    var (master, slave): (Int32, Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 128)
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    try #require(openpty(&master, &slave, &name, nil, &size) == 0)
    for end in [master, slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (self.master, self.slave) = (master, slave)

    var variables = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "PROBE_LOG": log,
      "SWIFT_BACKTRACE": "enable=no", "PS1": "$ ",
    ]
    variables.merge(environment) { $1 }
    process = try Self.spawn(command, variables.map { "\($0)=\($1)" }.sorted(), on: name)
  }

  deinit {
    if status == nil { kill(process, SIGKILL) }
    if status == nil { waitpid(process, nil, 0) }
    if master >= 0 { close(master) }
    close(slave)
    unlink(log)
  }

  private static func spawn(
    _ command: [String], _ environment: [String], on terminal: [CChar]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that a session leader opens is the one that controls it.
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    let newSession: Int32 = 0x80
    posix_spawnattr_setflags(&attributes, Int16(newSession | POSIX_SPAWN_SETSIGMASK))
    var arguments = command.map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    var process: pid_t = 0
    let result = posix_spawn(
      &process, command[0], &actions, &attributes, &arguments, &variables)
    try #require(result == 0, "cannot start \(command[0])")
    return process
  }

  func send(_ text: String) { send(Array(text.utf8)) }

  func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  func signal(_ number: Int32) { kill(process, number) }

  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// The window is closed.
  func hangUp() {
    close(master)
    master = -1
  }

  /// Waits until the text was written to the terminal; `count` times in all.
  func waitForScreen(_ text: String, count: Int = 1, _ location: SourceLocation = #_sourceLocation)
    throws
  {
    try wait("\(text) on the screen", location) { occurrences(of: text) >= count }
  }

  /// Waits for a line of the probe's own account.
  func waitForLog(_ text: String, _ location: SourceLocation = #_sourceLocation) throws {
    try wait("\(text) in the log", location) { logText.contains(text) }
  }

  /// Waits for the end; the exit code, or minus the signal.
  func waitForEnd(_ location: SourceLocation = #_sourceLocation) throws -> Int32 {
    try wait("the end", location) {
      var result: Int32 = 0
      guard status == nil, waitpid(process, &result, WNOHANG) == process else {
        return status != nil
      }
      status = result & 0x7F == 0 ? result >> 8 & 0xFF : -(result & 0x7F)
      return true
    }
    drain()
    return status ?? 0
  }

  var text: String { String(decoding: output, as: UTF8.self) }

  func occurrences(of text: String) -> Int {
    self.text.split(separator: text, omittingEmptySubsequences: false).count - 1
  }

  var logText: String {
    let descriptor = open(log, O_RDONLY)
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(descriptor, &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
  }

  /// The line modes as a shell would find them.
  var modes: (isCanonical: Bool, echoes: Bool, hasSignals: Bool, mapsReturn: Bool) {
    var modes = termios()
    tcgetattr(slave, &modes)
    return (
      modes.c_lflag & tcflag_t(ICANON) != 0, modes.c_lflag & tcflag_t(ECHO) != 0,
      modes.c_lflag & tcflag_t(ISIG) != 0, modes.c_iflag & tcflag_t(ICRNL) != 0
    )
  }

  private func wait(
    _ what: String, _ location: SourceLocation, _ isTrue: () -> Bool
  ) throws {
    let end = time(nil) + Self.patienceSeconds
    while !isTrue() {
      guard time(nil) < end else {
        Issue.record(
          "no \(what)\nscreen: \(text.debugDescription)\nlog: \(logText)", sourceLocation: location)
        throw Missing()
      }
      drain(milliseconds: 10)
    }
  }

  /// Reads what there is, so that the program never waits for us.
  private func drain(milliseconds: Int32 = 0) {
    guard master >= 0 else {
      usleep(useconds_t(milliseconds) * 1000)
      return
    }
    var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    var timeout = milliseconds
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while poll(&waiting, 1, timeout) > 0 {
      let count = read(master, &buffer, buffer.count)
      guard count > 0 else { return }
      output += buffer.prefix(count)
      timeout = 0
    }
  }

  private struct Missing: Error {}
}
