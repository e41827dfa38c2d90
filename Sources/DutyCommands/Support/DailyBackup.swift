import DutyDomain
import DutyJournal
import DutyStore
@preconcurrency import Glibc

/// The daily copy of a running board, made by a second process so that no key ever waits for it.
///
/// Copying and checking ten years takes seconds. The child is this same program with `backup
/// --daily`; the board only looks now and then whether it has come to an end.
final class DailyBackup {
  private let session: Session
  private var child: pid_t?
  private var clock = BackupClock(openedAt: Environment.now())

  init(_ session: Session) {
    self.session = session
  }

  /// Starts a copy when the last one is a day old; gives its time once it has verified.
  func run() throws(Failure) -> Timestamp? {
    if let child {
      var status: Int32 = 0
      guard waitpid(child, &status, WNOHANG) == child else { return nil }
      self.child = nil
      if status == 0 { return session.lastBackup() }
      throw .backupNotVerified(path: session.place.backups, detail: "\(status >> 8 & 0xFF)")
    }
    guard isDue() else { return nil }
    clock.lastTry = Environment.now()
    child = try start()
    return nil
  }

  private func isDue() -> Bool {
    session.journal.head.position > 0
      && clock.isDue(at: Environment.now(), last: session.lastBackup())
  }

  private func start() throws(Failure) -> pid_t {
    let words = ["dutyboard", "backup", "--daily", "--data", session.place.path]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&files, descriptor, "/dev/null", O_RDWR, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The board blocks signals for its own loop; its child must be stoppable. A group of its own
    // keeps the terminal's Ctrl-C away from it.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETPGROUP))
    var made: pid_t = 0
    let code = posix_spawn(&made, "/proc/self/exe", &files, &attributes, &arguments, environ)
    guard code == 0 else {
      throw .backupNotVerified(path: session.place.backups, detail: String(cString: strerror(code)))
    }
    // Everything else on the machine comes first.
    setpriority(__priority_which_t(PRIO_PROCESS.rawValue), id_t(made), 15)
    return made
  }
}
