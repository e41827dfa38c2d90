/// What is done about the change of shift.
public enum HandoverAct: Hashable, Sendable {
  case adopt(HandoverPlan)
  /// Somebody takes the shift that nobody hands over: id or name; empty means the planned officer.
  case start(officer: String)
  case open(HandoverOpening)
  /// The outgoing officer's words on an item, on a question that was asked, or on the whole (nil).
  case state(item: String?, words: String)
  /// Lines and equipment were tried; words say what is wrong.
  case check(item: String, isSound: Bool, words: String)
  case accept([String])
  case question(item: String, words: String)
  /// Empty means the officer of that side; a late one gives its reason. Nil: nothing was proved.
  case sign(HandoverSide, person: String, lateReason: String, proof: Proof? = nil)
  case withdraw(reason: String)
  /// 补记: a line that belongs to a shift which is closed.
  case supplement(handover: Int, words: String)

  /// Whose act it is; nil where it is neither's.
  public var side: HandoverSide? {
    switch self {
    case .state, .withdraw: .outgoing
    case .check, .accept, .question: .incoming
    case .sign(let side, _, _, _): side
    case .adopt, .start, .open, .supplement: nil
    }
  }
}

/// How a handover begins.
public struct HandoverOpening: Hashable, Sendable {
  /// Who goes off duty, id or name; empty means who holds the shift, or has it by the roster.
  public var outgoing: String
  /// Who comes on duty, id or name; empty means whom the roster has planned.
  public var incoming: String
  /// Half-typed words that lie about, as the edge has found them.
  public var drafts: [HandoverDraft]

  public init(outgoing: String = "", incoming: String = "", drafts: [HandoverDraft] = []) {
    self.outgoing = outgoing
    self.incoming = incoming
    self.drafts = drafts
  }
}

/// Half-typed words at the moment of the cut-off.
public struct HandoverDraft: Hashable, Sendable {
  public var name: String
  public var startedAt: Timestamp
  public var text: String

  public init(name: String, startedAt: Timestamp, text: String) {
    self.name = name
    self.startedAt = startedAt
    self.text = text
  }
}

/// Why something about the change of shift cannot be done now.
public enum HandoverRefusal: Hashable, Sendable {
  /// One is open already: its number and the officer who goes off duty.
  case isOpen(Int, outgoing: String)
  case noneIsOpen
  case whoGoesOff
  case whoComesOn
  case samePerson(String)
  case shiftIsHeld(by: String, since: Timestamp)
  case noSuchItem(String)
  /// Only the other side can do that: the officer whose act it would be.
  case notYours(HandoverSide, officer: String)
  case questionIsOpen(String)
  case notTried(String)
  case isNoCheck(String)
  case isAccepted(String)
  case incomingHasSigned
  case signedAlready(HandoverSide, by: String)
  /// So many items are not accepted, the first of them by name.
  case notAllAccepted(Int, first: String)
  case lateNeedsReason(minutes: Int, planned: Timestamp)
  case noSuchHandover(Int)
  case badPlan
}

/// What an input line over a handover asks for; items by their ids.
public enum HandoverPart: Hashable, Sendable {
  /// Who comes on duty.
  case open
  case words(String)
  /// What the officer who goes off duty says to a question.
  case answer(String)
  case question(String)
  case fault(String)
  case whole
  case withdraw
  /// Why it is late, asked for with the signature of this side.
  case lateReason(HandoverSide)
}
