/// The terminal as the console's loop sees it: cells out, events in.
///
/// Two make it: the real one on ncurses and the fake of the tests. One thread owns it.
package protocol Terminal: AnyObject {
  /// The size that the next frame should have; read it again after `.resized` and `.resumed`.
  var size: CellSize { get }
  var capabilities: TerminalCapabilities { get }

  /// Shows the frame; what has not changed since the last one costs nothing. A frame of another
  /// size than the screen is cut or filled with blanks.
  func present(_ frame: Frame)
  func bell()
  /// Sends text to the clipboard of the user's terminal (OSC 52); false when it is too long. True
  /// means sent, not copied: terminals do not say whether they allow it.
  func copy(_ text: String) -> Bool
  /// Sleeps until something happened or the time is over (nil: no limit), then gives all of it,
  /// in order, never an empty list. `descriptors` are watched for input beside the keyboard.
  func wait(atMost milliseconds: Int?, watching descriptors: [Int32]) -> [TerminalEvent]
  /// Gives the terminal back to the shell as Ctrl-Z does and returns when the user comes again.
  func suspend()
  /// Makes the next `present` draw every cell: the screen may have been overwritten.
  func repaint()
  /// Restores the terminal; more calls than one do no harm.
  func leave()
}

package enum TerminalEvent: Hashable, Sendable {
  case input(KeyEvent)
  case resized(CellSize)
  /// One of the descriptors given to `wait` can be read.
  case ready(Int32)
  /// Somebody asked the program to end (SIGTERM, SIGINT, SIGHUP): save and leave.
  case terminate(signal: Int32)
  /// Back from a suspension that began outside; present again.
  case resumed
  /// The capabilities were found to be different: present again.
  case capabilitiesChanged
  /// The terminal is gone (closed window, lost ssh): save and leave, drawing is useless.
  case lost
  case timedOut
}

package struct TerminalCapabilities: Hashable, Sendable {
  package var colours: ColourDepth
  /// The terminal draws ambiguous characters two columns wide; the driver then shows substitutes.
  package var ambiguousIsWide: Bool
  /// Borders must be drawn with `BorderGlyphs.ascii`.
  package var bordersInASCII: Bool

  package init(
    colours: ColourDepth = .indexed, ambiguousIsWide: Bool = false, bordersInASCII: Bool = false
  ) {
    self.colours = colours
    self.ambiguousIsWide = ambiguousIsWide
    self.bordersInASCII = bordersInASCII
  }
}

/// How many colours the terminal shows, from none up.
package enum ColourDepth: Int, Comparable, CaseIterable, Hashable, Sendable {
  case none
  /// The sixteen (or eight) that the user chose.
  case named
  /// 256.
  case indexed
  /// True colour.
  case direct

  package static func < (left: ColourDepth, right: ColourDepth) -> Bool {
    left.rawValue < right.rawValue
  }
}
