package import Glibc
import Synchronization

/// What the kit could not do, or what it waited for in vain.
package struct KitFailure: Error, CustomStringConvertible {
  package let description: String

  package init(_ description: String) {
    self.description = description
  }
}

/// How a command ended and what it said.
package struct Outcome: Sendable {
  /// The exit code, or minus the signal.
  package var code: Int32
  package var outputBytes: [UInt8]
  package var errorBytes: [UInt8]

  package var output: String { String(decoding: outputBytes, as: UTF8.self) }
  package var errors: String { String(decoding: errorBytes, as: UTF8.self) }
}

/// A program that runs beside the test, its streams at the test's end.
package final class Child {
  package let process: pid_t
  private var input: Int32
  private var output: Int32
  private var errors: Int32
  private var status: Int32?
  package private(set) var outputBytes: [UInt8] = []
  package private(set) var errorBytes: [UInt8] = []

  package init(_ command: [String], environment: [String: String]) throws {
    let pipes = try (0..<3).map { _ in try pipe() }
    process = try spawn(command, environment, isSessionLeader: false) { actions in
      posix_spawn_file_actions_adddup2(&actions, pipes[0].read, 0)
      posix_spawn_file_actions_adddup2(&actions, pipes[1].write, 1)
      posix_spawn_file_actions_adddup2(&actions, pipes[2].write, 2)
    }
    (input, output, errors) = (pipes[0].write, pipes[1].read, pipes[2].read)
    for end in [pipes[0].read, pipes[1].write, pipes[2].write] { close(end) }
    // A program that ends early must not end the tests with a broken pipe.
    Glibc.signal(SIGPIPE, SIG_IGN)
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    for end in [input, output, errors] where end >= 0 { close(end) }
  }

  package func signal(_ number: Int32) { kill(process, number) }

  /// Writes everything and closes the stream, reading meanwhile what the program says.
  package func give(_ bytes: [UInt8]) {
    _ = fcntl(input, F_SETFL, O_NONBLOCK)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.prefix(65536).withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        drain(milliseconds: 5)
      } else {
        break
      }
    }
    close(input)
    input = -1
  }

  /// Reads until both streams are closed, then takes the exit code.
  package func finish() -> Outcome {
    while output >= 0 || errors >= 0 { drain(milliseconds: 1000) }
    return end()
  }

  /// Takes the exit code of a program that has ended or was killed, and what it had said.
  package func end() -> Outcome {
    var result: Int32 = 0
    while status == nil {
      if waitpid(process, &result, 0) == process { status = exitCode(result) }
    }
    drain(milliseconds: 0)
    return Outcome(code: status ?? 0, outputBytes: outputBytes, errorBytes: errorBytes)
  }

  /// Waits until something is true of what was said so far.
  package func wait(
    for what: String, seconds: Int = 60, file: StaticString = #fileID, line: UInt = #line,
    _ isTrue: (Child) -> Bool
  ) throws {
    let end = time(nil) + seconds
    while !isTrue(self) {
      guard time(nil) < end else {
        throw KitFailure("\(file):\(line): no \(what) in \(text)")
      }
      drain(milliseconds: 10)
    }
  }

  package var text: String { String(decoding: outputBytes, as: UTF8.self) }

  package func drain(milliseconds: Int32) {
    var polls = [output, errors].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    if output < 0, errors < 0 { usleep(useconds_t(milliseconds) * 1000) }
    guard poll(&polls, 2, milliseconds) > 0 else { return }
    if polls[0].revents != 0 { take(&output, &outputBytes) }
    if polls[1].revents != 0 { take(&errors, &errorBytes) }
  }

  private func take(_ descriptor: inout Int32, _ bytes: inout [UInt8]) {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(descriptor, &buffer, buffer.count)
    if count > 0 {
      bytes += buffer.prefix(count)
    } else {
      close(descriptor)
      descriptor = -1
    }
  }
}

/// Runs a command to its end.
package func run(
  _ command: [String], environment: [String: String] = ["PATH": "/usr/bin:/bin"],
  input: [UInt8] = []
) throws -> Outcome {
  let child = try Child(command, environment: environment)
  child.give(input)
  return child.finish()
}

/// A program built by this package, which lies beside the tests.
package func product(_ name: String) -> String {
  var buffer = [UInt8](repeating: 0, count: 4096)
  let count = readlink("/proc/self/exe", &buffer, buffer.count)
  let path = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
  return path[..<(path.lastIndex(of: "/") ?? path.startIndex)] + "/" + name
}

/// The exit code, or minus the signal, of what `waitpid` gave.
func exitCode(_ result: Int32) -> Int32 {
  result & 0x7F == 0 ? result >> 8 & 0xFF : -(result & 0x7F)
}

func spawn(
  _ command: [String], _ environment: [String: String], isSessionLeader: Bool,
  _ prepare: (inout posix_spawn_file_actions_t) -> Void
) throws -> pid_t {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  prepare(&actions)
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  var none = sigset_t()
  sigemptyset(&none)
  posix_spawnattr_setsigmask(&attributes, &none)
  // What the tests ignore, the program must not inherit as ignored.
  var defaults = sigset_t()
  sigemptyset(&defaults)
  sigaddset(&defaults, SIGPIPE)
  posix_spawnattr_setsigdefault(&attributes, &defaults)
  let newSession: Int32 = isSessionLeader ? 0x80 : 0
  posix_spawnattr_setflags(
    &attributes, Int16(newSession | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
  let variables = environment.map { "\($0)=\($1)" }.sorted()
  var words = command.map { strdup($0) } + [nil]
  var named = variables.map { strdup($0) } + [nil]
  defer { (words + named).forEach { free($0) } }
  var process: pid_t = 0
  let result = gate.withLock { _ in
    posix_spawn(&process, command[0], &actions, &attributes, &words, &named)
  }
  if result != 0 { throw KitFailure("cannot start \(command[0]): \(result)") }
  return process
}

private func pipe() throws -> (read: Int32, write: Int32) {
  try ownEnds { first, second in
    var ends: [Int32] = [-1, -1]
    let result = Glibc.pipe(&ends)
    (first, second) = (ends[0], ends[1])
    return result
  }
}

/// Nothing is started between the opening of a pair of descriptors and the mark that keeps it from
/// the programs that other tests start.
private let gate = Mutex(())

func ownEnds(_ open: (inout Int32, inout Int32) -> Int32) throws -> (Int32, Int32) {
  try gate.withLock { _ in
    var (first, second): (Int32, Int32) = (-1, -1)
    guard open(&first, &second) == 0 else { throw KitFailure("no descriptors: \(errno)") }
    for end in [first, second] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (first, second)
  }
}
