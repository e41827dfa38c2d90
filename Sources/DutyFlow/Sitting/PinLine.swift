package import CellGrid
package import DutyDomain

/// A line that hides what is typed: it is no `Entry`, so that it has no draft, no history and no
/// completion, and lies over everything else until Enter or Esc.
package struct PinLine: Hashable, Sendable {
  /// Id of the person whose PIN it is.
  package var person: String
  package var ask: PinAsk
  package var editor = LineEditor(limit: Secret.mostCharacters)
  /// What is to be done once the PIN was right; nil while a PIN is being set.
  var signing: Signing?
  /// What was typed to the questions before.
  var old: Secret?
  var new: Secret?

  var since: Timestamp

  init(_ ask: PinAsk, _ person: String, since: Timestamp) {
    self.ask = ask
    self.person = person
    self.since = since
  }

  /// What the screen shows of it, and the column of the caret.
  package var masked: (text: String, caretColumn: Int) {
    (String(repeating: "*", count: editor.text.count), editor.caret)
  }
}

/// Acts that one person has to do in person: with a PIN where the person has one.
///
/// Ask for it with `Flow.sign`; whoever needs a signature makes one of these and gets its intents
/// performed when the PIN was right, at once within a sitting, or without proof for a person without
/// a PIN.
package struct Signing: Hashable, Sendable {
  /// Id of the person who signs.
  package var person: String
  /// The acts as they are when the PIN was right.
  package var proven: [Intent]
  /// The same acts where nothing can be proved.
  package var unproven: [Intent]
  /// Asks for the PIN also within a sitting: for a signature that must be given by itself.
  package var alwaysAsks: Bool

  package init(
    person: String, proven: [Intent], unproven: [Intent], alwaysAsks: Bool = false
  ) {
    self.person = person
    self.proven = proven
    self.unproven = unproven
    self.alwaysAsks = alwaysAsks
  }
}

/// From a right PIN until the person leaves: no further question is asked.
package struct Sitting: Hashable, Sendable {
  package var person: String
  package var since: Timestamp
}
