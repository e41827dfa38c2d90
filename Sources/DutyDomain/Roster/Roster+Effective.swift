extension Shift {
  public var slot: ShiftSlot { ShiftSlot(date: date, shift: name) }

  /// All posts of the shift: the three, then the further ones.
  public var posts: [String] { DutyPost.allCases.map(\.rawValue) + others.map(\.post) }

  /// Who is planned on a post; empty for nobody and for a post that the shift does not have.
  public subscript(post name: String) -> String {
    get {
      DutyPost(rawValue: name).map { self[$0] } ?? others.first { $0.post == name }?.person ?? ""
    }
    set {
      if let post = DutyPost(rawValue: name) {
        self[post] = newValue
      } else if let place = others.firstIndex(where: { $0.post == name }) {
        others[place].person = newValue
      } else {
        others.append(PostHolder(post: name, person: newValue))
      }
    }
  }

  /// Who holds a post at an instant by the plan and the changes that the shift carries, in their order.
  public func holder(of post: String, at instant: Timestamp) -> String {
    var holder = self[post: post]
    for change in changes where !holder.isEmpty && change.outgoing == holder {
      if change.covers(post, at: instant) { holder = change.incoming }
    }
    return holder
  }

  /// The shift with whoever holds its posts at an instant in the place of whom the plan names.
  public func held(at instant: Timestamp) -> Shift {
    var held = self
    for post in posts { held[post: post] = holder(of: post, at: instant) }
    return held
  }

  /// The stretches of one post, in order of time: between two of them its holder changes.
  public func stretches(of post: String) -> [HeldStretch] {
    var cuts: [Timestamp] = [from]
    for change in changes {
      cuts += [change.from, change.until].compactMap { $0 }.filter { from < $0 && $0 < until }
    }
    cuts = Set(cuts).sorted()
    var stretches: [HeldStretch] = []
    for (place, cut) in cuts.enumerated() {
      let end = place + 1 < cuts.count ? cuts[place + 1] : until
      let person = holder(of: post, at: cut)
      if let last = stretches.last, last.person == person {
        stretches[stretches.count - 1].until = end
      } else {
        stretches.append(HeldStretch(from: cut, until: end, person: person))
      }
    }
    return stretches
  }

  /// The same plan, whatever was changed since and for what reason it was made.
  func isSamePlan(as other: Shift) -> Bool {
    var (one, other) = (self, other)
    (one.changes, other.changes, one.reason, other.reason) = ([], [], "", "")
    return one == other
  }
}

/// A stretch of time for which one person holds a post.
public struct HeldStretch: Hashable, Sendable {
  public var from: Timestamp
  public var until: Timestamp
  /// Empty: nobody.
  public var person: String
}

extension Roster {
  /// A planned shift with everything that changes it, absences included, in the order of their numbers.
  public func complete(_ shift: Shift) -> Shift {
    let away = leaves.filter {
      !$0.substitute.isEmpty && $0.from < shift.until && shift.from < $0.until
    }
    if away.isEmpty { return shift }
    var complete = shift
    let acting = away.map { leave in
      ShiftChange(
        number: leave.number, kind: .leave, outgoing: leave.person, incoming: leave.substitute,
        from: max(leave.from, shift.from), until: min(leave.until, shift.until),
        reason: leave.reason, approver: leave.approver, recordedBy: leave.recordedBy, at: leave.at)
    }
    complete.changes = (shift.changes + acting).sorted { $0.number < $1.number }
    return complete
  }

  /// The planned shift at an instant; nil in a gap.
  public func planned(at instant: Timestamp) -> Shift? {
    shifts.last { $0.from <= instant && instant < $0.until }
  }

  /// The shift on duty at an instant with the people who really are on duty; nil in a gap.
  public func onDuty(at instant: Timestamp) -> Shift? {
    planned(at: instant).map { complete($0).held(at: instant) }
  }

  /// The first shift that begins after the instant, with the people who will begin it.
  public func next(after instant: Timestamp) -> Shift? {
    shifts.first { $0.from > instant }.map(effective)
  }

  /// A planned shift with the people who begin it.
  public func effective(_ shift: Shift) -> Shift {
    complete(shift).held(at: shift.from)
  }

  /// The shift that begins on a day and in which somebody is, with the post; nil when there is none.
  public func place(of person: String, on date: CivilDate) -> (slot: ShiftSlot, post: String)? {
    for shift in shifts(on: date) {
      let complete = complete(shift)
      for post in shift.posts
      where complete.stretches(of: post).contains(where: { $0.person == person }) {
        return (shift.slot, post)
      }
    }
    return nil
  }

  /// Whether somebody has confirmed a post of a shift.
  public func isConfirmed(_ post: String, of shift: Shift) -> Bool {
    let person = effective(shift)[post: post]
    return confirmations.contains {
      $0.slot == shift.slot && $0.post == post && $0.person == person
    }
  }

  /// The shift right before and the one right after, as they are held.
  func neighbours(of shift: Shift) -> [Shift] {
    shifts.filter { $0.slot != shift.slot && ($0.until == shift.from || $0.from == shift.until) }
      .map {
        $0.until == shift.from ? complete($0).held(at: $0.until.adding(minutes: -1)) : effective($0)
      }
  }

  /// The absence of somebody that touches a stretch of time; nil when there is none.
  func leave(of person: String, from: Timestamp, until: Timestamp) -> Leave? {
    leaves.last { $0.person == person && $0.from < until && from < $0.until }
  }
}
