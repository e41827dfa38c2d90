/// What the caller read from options and environment; the driver itself reads neither.
package struct TerminalSettings: Sendable {
  package enum AmbiguousWidth: Sendable {
    /// Begin narrow, ask the terminal, and change when it answers otherwise.
    case automatic
    case narrow, wide
  }

  /// `TERM`; nil or empty when it is not set.
  package var terminalType: String?
  /// Use the type's true colour variant where one is installed (`COLORTERM` says so).
  package var prefersTrueColour: Bool
  /// `DUTYBOARD_AMBIGUOUS`.
  package var ambiguousWidth: AmbiguousWidth
  /// Ask for events when the window gets or loses the focus.
  package var reportsFocus: Bool
  /// How long a lone ESC may still become a function key; 20 to 200.
  package var escapeMilliseconds: Int
  /// Where standard error goes while the board is up: a file open for reading and writing, at its
  /// end. Nil leaves standard error alone; whatever is written there then spoils the screen.
  package var logDescriptor: Int32?

  package init(
    terminalType: String?, prefersTrueColour: Bool = false,
    ambiguousWidth: AmbiguousWidth = .automatic, reportsFocus: Bool = false,
    escapeMilliseconds: Int = 50, logDescriptor: Int32? = nil
  ) {
    self.terminalType = terminalType
    self.prefersTrueColour = prefersTrueColour
    self.ambiguousWidth = ambiguousWidth
    self.reportsFocus = reportsFocus
    self.escapeMilliseconds = min(max(20, escapeMilliseconds), 200)
    self.logDescriptor = logDescriptor
  }

  /// The types to try, best first. `dumb` stands alone: it is what a terminal says that wants no
  /// screen at all, so nothing better is guessed.
  var candidates: [String] {
    let type = terminalType ?? ""
    if type == "dumb" { return [type] }
    var candidates: [String] = []
    if !type.isEmpty {
      if prefersTrueColour, let family = type.split(separator: "-").first {
        candidates.append("\(family)-direct")
      }
      candidates.append(type)
    }
    return candidates + ["xterm-256color", "xterm", "vt100"]
  }
}
