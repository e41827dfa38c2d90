internal import CNcurses

/// The signals that become events instead of interrupting the program.
package enum TerminalSignals {
  /// Call it first of all when a board will be opened, before any other thread exists: threads
  /// inherit what is blocked. From then on SIGINT, SIGTERM, SIGHUP and SIGQUIT end nothing by
  /// themselves; they come out of `Terminal.wait`. Programs started later inherit this too.
  package static func block() {
    cn_signals_block()
  }

  /// After the board is closed: the signals have their usual effect again.
  package static func unblock() {
    cn_signals_unblock()
  }
}
