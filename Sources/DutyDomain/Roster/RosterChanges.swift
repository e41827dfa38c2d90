/// Somebody on a post that is none of the three: the post's name is data of the shift pattern.
public struct PostHolder: Hashable, Sendable, Blank {
  public var post = ""
  /// Id of the directory; empty where nobody is planned.
  public var person = ""
  public static var blank: PostHolder { PostHolder() }

  public init(post: String = "", person: String = "") {
    self.post = post
    self.person = person
  }
}

/// One shift of one day.
public struct ShiftSlot: Hashable, Sendable, Blank {
  public var date = CivilDate(daysSince1970: 0)
  /// Which of the day's shifts; empty where a day has one.
  public var shift = ""
  public static var blank: ShiftSlot { ShiftSlot() }

  public init(date: CivilDate = CivilDate(daysSince1970: 0), shift: String = "") {
    self.date = date
    self.shift = shift
  }
}

/// What changed who is on duty. The raw value is what the journal says.
public enum ShiftChangeKind: String, CaseIterable, Hashable, Sendable {
  /// Two shifts were exchanged (换班).
  case swap = "swap"
  /// Somebody stands in (替班), approved beforehand.
  case substitution = "substitution"
  /// Somebody took over at once, for illness or the like; approved afterwards.
  case takeover = "takeover"
  /// The A/B substitute acts for somebody who is away.
  case leave = "leave"
}

/// One change of one post of one shift. It holds only while `outgoing` would be on duty without it, so
/// that a day planned anew is not changed by what was agreed about its former crew.
public struct ShiftChange: Hashable, Sendable, Blank {
  /// The running number by which people call it.
  public var number = 0
  public var kind = ShiftChangeKind.substitution
  /// `leader`, `lead_officer`, `second_officer`, or the name of a further post; empty for every post.
  public var post = ""
  public var outgoing = ""
  public var incoming = ""
  /// Since when; nil: the whole shift.
  public var from: Timestamp?
  /// Until when; nil: to the end of the shift.
  public var until: Timestamp?
  public var reason = ""
  /// Id of the leader who approved it; empty while nobody has.
  public var approver = ""
  /// Who wrote it down, by name.
  public var recordedBy = ""
  public var at = Timestamp(milliseconds: 0)
  public static var blank: ShiftChange { ShiftChange() }

  /// Whether it speaks about this post at this instant.
  func covers(_ post: String, at instant: Timestamp) -> Bool {
    (self.post.isEmpty || self.post == post) && (from.map { $0 <= instant } ?? true)
      && (until.map { instant < $0 } ?? true)
  }
}

/// Two shifts that two people want to exchange: proposed, then consented to, then approved.
public struct Swap: Hashable, Sendable, Blank {
  public var number = 0
  public var one = ShiftSlot()
  public var onePost = ""
  public var onePerson = ""
  public var other = ShiftSlot()
  public var otherPost = ""
  public var otherPerson = ""
  public var reason = ""
  public var proposedBy = ""
  public var proposedAt = Timestamp(milliseconds: 0)
  /// When the other side agreed; nil while it has not.
  public var consentedAt: Timestamp?
  public static var blank: Swap { Swap() }
}

/// Somebody is away for a time; the substitute (AB 角) acts.
public struct Leave: Hashable, Sendable, Blank {
  public var number = 0
  public var person = ""
  public var from = Timestamp(milliseconds: 0)
  public var until = Timestamp(milliseconds: 0)
  /// Empty: nobody acts, and whoever is planned stays responsible.
  public var substitute = ""
  public var reason = ""
  public var approver = ""
  public var recordedBy = ""
  public var at = Timestamp(milliseconds: 0)
  public static var blank: Leave { Leave() }

  public func covers(_ instant: Timestamp) -> Bool { from <= instant && instant < until }
}

/// That somebody knows of a shift and will keep it.
public struct Confirmation: Hashable, Sendable, Blank {
  public var slot = ShiftSlot()
  public var post = ""
  public var person = ""
  public var at = Timestamp(milliseconds: 0)
  public var recordedBy = ""
  public static var blank: Confirmation { Confirmation() }
}
