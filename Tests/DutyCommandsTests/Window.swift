import Glibc
import TerminalTestKit

/// A window of tmux, which understands what the board writes and tells what a user would see.
final class Window {
  private let name: String
  private let room: DutyRoom

  static let isThere = access("/usr/bin/tmux", X_OK) == 0

  /// Opens a window of this size and runs the program in it.
  init(_ room: DutyRoom, _ arguments: [String], columns: Int = 120, rows: Int = 40) throws {
    name = "board-\(getpid())-\(UInt64.random(in: 0 ... .max))"
    self.room = room
    // Single quotes, since a path may have blanks; none of ours has a quote.
    let words = ([DutyRoom.program] + arguments).map { "'\($0)'" }.joined(separator: " ")
    try tmux("new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", words)
  }

  deinit { _ = try? tmux("kill-server") }

  @discardableResult
  private func tmux(_ words: String...) throws -> String {
    let outcome = try run(
      ["/usr/bin/tmux", "-L", name, "-f", "/dev/null"] + words, environment: room.environment)
    if outcome.code != 0 { throw KitFailure("tmux \(words): \(outcome.errors)") }
    return outcome.output
  }

  /// The names of tmux for keys: `F2`, `Enter`, `Escape`, `Up`.
  func press(_ keys: String...) throws {
    for key in keys { try tmux("send-keys", key) }
  }

  func type(_ text: String) throws { try tmux("send-keys", "-l", text) }

  func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// What stands on the screen now.
  func screen() throws -> String { try tmux("capture-pane", "-p") }

  /// Waits until something is true of the screen, and gives the screen.
  @discardableResult
  func wait(
    for what: String, file: StaticString = #fileID, line: UInt = #line,
    _ isTrue: (String) -> Bool
  ) throws -> String {
    let end = time(nil) + PseudoTerminal.patienceSeconds
    while true {
      let shown = try screen()
      if isTrue(shown) { return shown }
      guard time(nil) < end else { throw KitFailure("\(file):\(line): no \(what) in\n\(shown)") }
      usleep(20_000)
    }
  }

  @discardableResult
  func wait(for text: String, file: StaticString = #fileID, line: UInt = #line) throws -> String {
    try wait(for: text, file: file, line: line) { $0.contains(text) }
  }
}
