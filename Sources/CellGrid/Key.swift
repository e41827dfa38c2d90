/// One press of a key, whatever bytes the terminal sent for it.
package enum Key: Hashable, Sendable {
  /// A character as typed, or as an input method committed it; one scalar at a time.
  case character(Character)
  /// Ctrl with a lower-case letter or one of `@ [ \ ] ^ _`; Ctrl-Space arrives as `@`. Ctrl-I, -J,
  /// -M and -H are `tab`, `enter`, `enter` and `backspace`: terminals cannot tell them apart.
  case control(Character)
  /// Alt with a character; also what a quick Esc followed by a character looks like.
  case alt(Character)
  /// F1 is 1.
  case function(Int)
  case enter, tab, backTab, escape, backspace, delete, insert
  case home, end, pageUp, pageDown, up, down, left, right
  /// A named key together with Shift, Alt or Ctrl, where the terminal tells.
  case modified(NamedKey, KeyModifiers)
}

/// The keys that can come with modifiers.
package enum NamedKey: Hashable, Sendable {
  case function(Int)
  case enter, tab, escape, backspace, delete, insert
  case home, end, pageUp, pageDown, up, down, left, right

  /// The key pressed alone.
  package var key: Key {
    switch self {
    case .function(let number): .function(number)
    case .enter: .enter
    case .tab: .tab
    case .escape: .escape
    case .backspace: .backspace
    case .delete: .delete
    case .insert: .insert
    case .home: .home
    case .end: .end
    case .pageUp: .pageUp
    case .pageDown: .pageDown
    case .up: .up
    case .down: .down
    case .left: .left
    case .right: .right
    }
  }

  /// The key with modifiers, in the one form that `Key` has for it.
  package func with(_ modifiers: KeyModifiers) -> Key {
    if modifiers.isEmpty { return key }
    if self == .tab, modifiers == .shift { return .backTab }
    return .modified(self, modifiers)
  }
}

package struct KeyModifiers: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package static let shift = KeyModifiers(rawValue: 1)
  package static let alt = KeyModifiers(rawValue: 2)
  package static let control = KeyModifiers(rawValue: 4)
}

/// What came from the keyboard side of the terminal.
package enum KeyEvent: Hashable, Sendable {
  case key(Key)
  /// A bracketed paste as one piece: line feeds between lines, no other controls but tabs.
  /// `isTruncated` when it was longer than the decoder keeps.
  case paste(String, isTruncated: Bool)
  /// The window got or lost the focus, where the terminal tells.
  case focusIn, focusOut
  /// The terminal's answer to a question; of interest to the driver only.
  case report(TerminalReport)
}

package enum TerminalReport: Hashable, Sendable {
  /// Counted from zero.
  case cursor(CellPoint)
  case deviceAttributes([Int])
  /// DECRPM: 1 set, 2 reset, 3 and 4 permanently so, 0 unknown.
  case mode(number: Int, setting: Int)
  /// An operating system command such as the background colour, without its brackets.
  case command(String)
}
