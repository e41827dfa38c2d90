/// Bytes from the keyboard into events, one byte at a time, whatever way they are cut.
///
/// The decoder has no clock. After `feed`, `patienceMilliseconds` says how long to wait for more;
/// if nothing comes in that time, call `timeOut()`.
package struct KeyDecoder: Sendable {
  /// Kept of one paste, in bytes.
  package static let pasteLimit = 2 << 20
  /// Kept of one control sequence or string, in bytes; longer ones are swallowed unread.
  static let sequenceLimit = 64
  static let stringLimit = 1024

  enum State: Equatable, Sendable {
    case ground
    case utf8(value: UInt32, missing: Int, range: ClosedRange<UInt8>)
    case escape
    case controlSequence
    /// `ESC [ [`: the Linux console sends one more byte.
    case linuxFunction
    /// `ESC [ M` of the old mouse protocol: bytes still to be swallowed.
    case oldMouse(missing: Int)
    case singleShift
    /// OSC, DCS, APC, PM, SOS until ST; only OSC is kept.
    case string(isCommand: Bool, escapeSeen: Bool)
    case paste
  }

  var state = State.ground
  var buffer: [UInt8] = []
  /// How much of the mark that ends a paste was seen.
  var endMarkSeen = 0
  var isTruncated = false
  /// The last byte was a CR, so that a LF right behind it is not a second Enter.
  var afterReturn = false

  /// How long a lone ESC may still become something else.
  let escapeMilliseconds: Int

  /// Slow lines that cut sequences in two may want a longer time for ESC than 50 ms.
  package init(escapeMilliseconds: Int = 50) {
    self.escapeMilliseconds = escapeMilliseconds
  }

  /// How long the caller should wait for the next byte before `timeOut()`; nil: for ever.
  package var patienceMilliseconds: Int? {
    switch state {
    case .ground, .utf8: nil
    case .escape: escapeMilliseconds
    case .controlSequence, .linuxFunction, .oldMouse, .singleShift: max(150, escapeMilliseconds)
    case .string: 1000
    case .paste: 5000
    }
  }

  /// True while a sequence is unfinished and time decides what it was.
  package var awaitsMore: Bool { patienceMilliseconds != nil }

  package mutating func feed(_ bytes: some Sequence<UInt8>) -> [KeyEvent] {
    var events: [KeyEvent] = []
    for byte in bytes { take(byte, &events) }
    return events
  }

  /// Nothing came in time: what is there is all there is. A lone ESC is the Esc key; half a
  /// sequence is thrown away; half a paste is given as it is.
  package mutating func timeOut() -> [KeyEvent] {
    defer { reset() }
    switch state {
    case .escape: return [.key(.escape)]
    case .controlSequence where buffer.isEmpty: return [.key(.alt("["))]
    case .singleShift where buffer.isEmpty: return [.key(.alt("O"))]
    case .paste: return [finishedPaste(isTruncated: true)]
    case .utf8: return [.key(.character("\u{FFFD}"))]
    case .ground, .controlSequence, .linuxFunction, .oldMouse, .singleShift, .string: return []
    }
  }

  mutating func take(_ byte: UInt8, _ events: inout [KeyEvent]) {
    switch state {
    case .ground: ground(byte, &events)
    case .utf8(let value, let missing, let range):
      continueUTF8(byte, value, missing, range, &events)
    case .escape: escape(byte, &events)
    case .controlSequence: controlSequence(byte, &events)
    case .linuxFunction:
      reset()
      if (0x41...0x45).contains(byte) { events.append(.key(.function(Int(byte) - 0x40))) }
    case .oldMouse(let missing): state = missing > 1 ? .oldMouse(missing: missing - 1) : .ground
    case .singleShift: singleShift(byte, &events)
    case .string(let isCommand, let escapeSeen): string(byte, isCommand, escapeSeen, &events)
    case .paste: paste(byte, &events)
    }
  }

  mutating func reset() {
    state = .ground
    buffer.removeAll(keepingCapacity: buffer.capacity <= 4096)
    endMarkSeen = 0
    isTruncated = false
  }
}
