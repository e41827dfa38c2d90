import DutyDomain
import DutyText
import Glibc

/// What the process was given beside its arguments; read here and nowhere else.
enum Environment {
  static func value(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// The system clock.
  static func now() -> Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(
      milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  /// `--lang`, else `$DUTYBOARD_LANG`, else `$LC_ALL` or `$LANG`: only `en…` chooses English.
  static func language(_ flag: String?) -> Language {
    Language(
      tag: flag ?? value("DUTYBOARD_LANG") ?? value("LC_ALL") ?? value("LANG") ?? "")
  }

  /// `--data`, else `$DUTYBOARD_DATA`, else `$XDG_DATA_HOME/dutyboard`.
  static func dataDirectory(_ flag: String?) -> String {
    flag.flatMap { $0.isEmpty ? nil : $0 } ?? value("DUTYBOARD_DATA") ?? dataHome + "/dutyboard"
  }

  static var demoDirectory: String { dataHome + "/dutyboard-demo" }

  static var stateDirectory: String {
    (folder("XDG_STATE_HOME") ?? home + "/.local/state") + "/dutyboard"
  }

  static var themeDirectory: String { configDirectory + "/themes" }

  static var configDirectory: String {
    (folder("XDG_CONFIG_HOME") ?? home + "/.config") + "/dutyboard"
  }

  private static var dataHome: String { folder("XDG_DATA_HOME") ?? home + "/.local/share" }

  /// The base directory rules want a path that is not absolute to be ignored.
  private static func folder(_ name: String) -> String? {
    value(name).flatMap { $0.hasPrefix("/") ? $0 : nil }
  }

  /// `$HOME`, else what the system knows of the user: a service has no `$HOME`.
  private static var home: String {
    if let home = folder("HOME") { return home }
    guard let entry = getpwuid(geteuid()), let home = entry.pointee.pw_dir else { return "." }
    return String(cString: home)
  }

  static var loginName: String {
    if let name = value("LOGNAME") ?? value("USER") { return name }
    guard let entry = getpwuid(geteuid()), let name = entry.pointee.pw_name else {
      return "\(geteuid())"
    }
    return String(cString: name)
  }

  /// The terminal's name for the log: `pts/3`, or `-` where there is none.
  static var terminalName: String {
    guard let name = ttyname(STDIN_FILENO) else { return "-" }
    let text = String(cString: name)
    return text.hasPrefix("/dev/") ? String(text.dropFirst(5)) : text
  }

  /// What this process does, as it was typed: `board`, `board leader`, `rebuild`. For the message that names
  /// who holds the data; nothing of what was entered is in it.
  static var work: String {
    let words = CommandLine.arguments.dropFirst()
    let first = words.first ?? "-"
    let command = first.hasPrefix("-") ? "board" : first
    let isPlain = command.utf8.count <= 16 && command.utf8.allSatisfy { 0x61...0x7A ~= $0 }
    let role: String? = zip(words, words.dropFirst()).first { $0.0 == "--role" }?.1
    let isKnown = role.map { ["officer", "leader", "wall"].contains($0) } ?? false
    return (isPlain ? command : "board") + (isKnown ? " " + (role ?? "") : "")
  }

  /// An id that no other act has: a hundred and twenty-eight bits of chance.
  static func newActionID() -> String {
    var system = SystemRandomNumberGenerator()
    return (0..<2).map { _ in String(system.next() as UInt64, radix: 36) }.joined(separator: "-")
  }
}
