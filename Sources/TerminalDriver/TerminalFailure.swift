/// Why no board can be drawn here. The caller prints one plain frame instead.
package enum TerminalFailure: Error, Hashable, Sendable {
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// Nothing is known about the terminal type, nor about any of the common ones.
  case unknownType(String)
  /// The type cannot put a character at a place: `dumb`, printers.
  case cannotMoveCursor(String)
}
