package import CellGrid
package import DutyDomain

/// Where a key means something.
package enum KeyScope: Hashable, Sendable {
  case everywhere
  /// While an incident is selected or open.
  case incident
  /// While an instruction is selected or open.
  case instruction
  /// While the roster has the keys.
  case roster
}

/// One row of the one table of keys: dispatch, footer, help and README are made from it.
package struct KeyRow: Hashable, Sendable {
  package let command: BoardCommand
  package let keys: [Key]
  package let scope: KeyScope

  init(_ command: BoardCommand, _ keys: String, _ scope: KeyScope = .everywhere) {
    self.command = command
    self.keys = keys.split(separator: " ").map { notation in
      guard let key = Key(String(notation)) else {
        preconditionFailure("no such key: \(notation)")
      }
      return key
    }
    self.scope = scope
  }
}

/// The keys of the board. Everything vital also has a function or control key, because an active
/// Chinese input method swallows letters.
package enum KeyTable {
  package static let rows: [KeyRow] = [
    KeyRow(.help, "<F1> ?"),
    KeyRow(.newCall, "<F2> n"),
    KeyRow(.lateEntry, "K <C-a>"),
    KeyRow(.storm, "B <F11>", .incident),
    KeyRow(.completeCall, "E <C-q>"),
    KeyRow(.search, "<F3> /"),
    KeyRow(.acknowledge, "<F4> a", .incident),
    KeyRow(.receive, "<F4> a", .instruction),
    KeyRow(.instruct, "<F5> i"),
    KeyRow(.report, "<F6> r", .incident),
    KeyRow(.tellLeader, "<F6> r", .instruction),
    KeyRow(.handover, "<F7> h"),
    KeyRow(.dayLog, "O"),
    KeyRow(.nextNeedingHand, "<F8> !"),
    KeyRow(.commandLine, "<F9> :"),
    KeyRow(.quit, "<F10> q"),

    KeyRow(.moveDown, "j <Down>"),
    KeyRow(.moveUp, "k <Up>"),
    KeyRow(.moveFirst, "g <Home>"),
    KeyRow(.moveLast, "G <End>"),
    KeyRow(.pageDown, "<PgDn> <C-f>"),
    KeyRow(.pageUp, "<PgUp> <C-b>"),
    KeyRow(.open, "<Enter>"),
    KeyRow(.back, "<Esc>"),
    KeyRow(.paneIncidents, "1"),
    KeyRow(.paneRoster, "2"),
    KeyRow(.paneInstructions, "3"),
    KeyRow(.nextPane, "<Tab>"),
    KeyRow(.previousPane, "<S-Tab>"),
    KeyRow(.zoom, "+ <C-w>"),
    KeyRow(.filter, "f <C-g>"),
    KeyRow(.sortByArrival, "S"),
    KeyRow(.goTo, "# <C-n>"),

    KeyRow(.addNote, "l <C-o>"),
    KeyRow(.classify, "c <C-e>", .incident),
    KeyRow(.figures, "s <C-d>", .incident),
    KeyRow(.describe, "e", .incident),
    KeyRow(.link, "= <C-k>", .incident),
    KeyRow(.withdrawIncident, "w", .incident),
    KeyRow(.mark, "m <C-@>"),
    KeyRow(.close, "x <C-x>", .incident),
    KeyRow(.reopen, "o", .incident),
    KeyRow(.silence, "z", .incident),
    KeyRow(.settle, "J", .incident),
    KeyRow(.takeBack, "u <C-u>"),
    KeyRow(.erase, "Z"),
    KeyRow(.arrive, "d"),
    KeyRow(.changePin, "P"),
    KeyRow(.spotRound, "V"),
    KeyRow(.checkOfUs, "U"),
    KeyRow(.lineTest, "T"),
    KeyRow(.takeDesk, "W"),
    KeyRow(.waiting, "A"),
    KeyRow(.missed, "M"),
    KeyRow(.withdrawAcknowledgement, "X", .incident),
    KeyRow(.rosterMonth, "R"),
    KeyRow(.roomDuties, "N"),
    KeyRow(.substitute, "s <C-d>", .roster),
    KeyRow(.swapShift, "w <C-t>", .roster),
    KeyRow(.takeOver, "o", .roster),
    KeyRow(.recordLeave, "v <C-v>", .roster),
    KeyRow(.confirmShift, "c <C-e>", .roster),
    KeyRow(.approveChange, "<F4> a", .roster),

    KeyRow(.convey, "v <C-v>", .instruction),
    KeyRow(.progress, "w <C-t>", .instruction),
    KeyRow(.feedBack, "b <C-r>", .instruction),
    KeyRow(.accept, "y", .instruction),
    KeyRow(.returnForRedo, "-", .instruction),
    KeyRow(.chase, "z", .instruction),
    KeyRow(.completeInstruction, "x <C-x>", .instruction),
    KeyRow(.object, "o", .instruction),
    KeyRow(.reassign, "= <C-k>", .instruction),
    KeyRow(.extend, "e <C-e>", .instruction),
    KeyRow(.issueSlip, "s <C-d>", .instruction),
    KeyRow(.completeRecord, "E <C-q>", .instruction),
    KeyRow(.fileInstruction, "H", .instruction),
    KeyRow(.rates, "C"),

    KeyRow(.earlier, "["),
    KeyRow(.later, "]"),
    KeyRow(.hourEarlier, "{"),
    KeyRow(.hourLater, "}"),
    KeyRow(.theme, "t <F12>"),
    KeyRow(.language, "L"),
    KeyRow(.redraw, "<C-l>"),
    KeyRow(.suspend, "<C-z>"),
    KeyRow(.copy, "y <C-y>"),
    KeyRow(.save, "p <C-p>"),
    KeyRow(.drafts, "D"),
  ]

  /// What the footer shows, in this order.
  package static let footer: [BoardCommand] = [
    .help, .newCall, .search, .acknowledge, .instruct, .report, .handover, .nextNeedingHand,
    .commandLine, .quit,
  ]

  /// The same commands with the keys that the footer names for them.
  package static let footerKeys: [(command: BoardCommand, key: Key)] = footer.compactMap {
    command in
    row(command)?.keys.first.map { (command, $0) }
  }

  /// The command of a key where this kind of thing is selected; the narrower scope comes first.
  package static func command(for key: Key, on kind: ItemKind?, in pane: BoardPane? = nil)
    -> BoardCommand?
  {
    let candidates = table[key] ?? []
    var scope: KeyScope? =
      switch kind {
      case .incident: .incident
      case .instruction: .instruction
      case .call, .report, .bulletin, .spotRound, .spotCheck, .checkOfUs, .lineTest, .notice, .day,
        nil:
        nil
      }
    if pane == .roster { scope = .roster }
    return
      (candidates.first { $0.scope == scope } ?? candidates.first { $0.scope == .everywhere }
      ?? candidates.first { $0.scope != .roster })?.command
  }

  package static func row(_ command: BoardCommand) -> KeyRow? {
    rows.first { $0.command == command }
  }

  private static let table: [Key: [KeyRow]] = {
    var table: [Key: [KeyRow]] = [:]
    for row in rows { for key in row.keys { table[key, default: []].append(row) } }
    return table
  }()

  /// A full-width sign counts as its ASCII twin, for a Chinese input method is often on.
  package static func folded(_ key: Key) -> Key {
    guard case .character(let character) = key, let scalar = character.unicodeScalars.first else {
      return key
    }
    switch scalar.value {
    case 0xFF01...0xFF5E:
      return .character(Character(Unicode.Scalar(scalar.value - 0xFEE0)!))
    case 0x3000: return .character(" ")
    case 0x3001: return .character("/")
    default: return key
    }
  }
}
