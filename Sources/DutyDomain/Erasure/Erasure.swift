/// Somebody asks that the personal data of a call be erased (突发事件应对法 art. 85).
public struct ErasureEntry: Hashable, Sendable {
  public var call: ItemNumber
  public var reason: String
  /// Id or name of the leader who approved it; empty where a leader does it.
  public var approver: String
  /// Further names in the words that no field has: of the hurt, the missing, relatives.
  public var names: [String]
  /// Whoever asks has seen what will be erased.
  public var isConfirmed: Bool

  public init(
    call: ItemNumber, reason: String, approver: String = "", names: [String] = [],
    isConfirmed: Bool = false
  ) {
    self.call = call
    self.reason = reason
    self.approver = approver
    self.names = names
    self.isConfirmed = isConfirmed
  }
}

/// What the desk found in the log for an erasure, before it is decided.
public struct ErasureFindings: Hashable, Sendable {
  /// The lines that name somebody, with what they will say; in order.
  public var lines: [RedactedLine] = []
  /// The incident that the call belongs to, and those it went on under.
  public var incidents: [ItemNumber] = []
  /// The last line by which this call's data were erased before.
  public var erasedBy: Int64?
  /// Further names that stand in none of the lines.
  public var absentNames: [String] = []
  /// Other calls from the same number; they keep what they say.
  public var otherCalls: [ItemNumber] = []

  public init() {}
}

/// A line of the log and its payload without what named somebody.
public struct RedactedLine: Hashable, Sendable {
  public var position: Int64
  public var payload: String

  public init(position: Int64, payload: String) {
    self.position = position
    self.payload = payload
  }
}

/// What will be erased, shown before it is.
public struct ErasureAsk: Hashable, Sendable {
  public var call: ItemNumber
  public var lines: Int
  public var otherCalls: [ItemNumber]

  public init(call: ItemNumber, lines: Int, otherCalls: [ItemNumber]) {
    self.call = call
    self.lines = lines
    self.otherCalls = otherCalls
  }
}

/// Why personal data are not erased.
public enum ErasureRefusal: Hashable, Sendable {
  /// Only people of this room do it.
  case notYours(String)
  /// A leader must have approved it.
  case approverMissing
  /// What is still being worked on is still needed.
  case incidentIsOpen(call: ItemNumber, incident: ItemNumber)
  case instructionIsOpen(call: ItemNumber, instruction: ItemNumber)
  case nothingPersonal(ItemNumber)
  case alreadyErased(ItemNumber, line: Int64)
  /// One character would be struck out of every word.
  case nameTooShort(String)
  case nameNotFound(ItemNumber, String)
  /// It needs a second word: this will be gone for ever.
  case asks(ErasureAsk)
  /// Too much is being written at this moment.
  case roomTooBusy
}

/// What is left of the data outside the log, once they are erased there.
public struct ErasureRemains: Hashable, Sendable {
  public var call: ItemNumber
  /// So many lines of the log were redacted.
  public var lines: Int
  /// Files of closed shifts that were written anew without the data.
  public var shiftFiles: Int
  /// Papers that still have them, by file name: they belong to whoever made them.
  public var papers: [String]
  /// Half-typed lines that have them.
  public var drafts: Int
  /// Backups that were made before; the last goes when so many newer ones were made.
  public var backups: Int
  /// False while free pages of the data file may still hold them, until nobody else reads it.
  public var isFileClean: Bool

  public init(
    call: ItemNumber, lines: Int = 0, shiftFiles: Int = 0, papers: [String] = [], drafts: Int = 0,
    backups: Int = 0, isFileClean: Bool = true
  ) {
    self.call = call
    self.lines = lines
    self.shiftFiles = shiftFiles
    self.papers = papers
    self.drafts = drafts
    self.backups = backups
    self.isFileClean = isFileClean
  }
}
