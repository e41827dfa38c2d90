/// What is doubtful about a roster at one place.
public struct RosterWarning: Hashable, Sendable {
  public var what: RosterDoubt
  public var slot: ShiftSlot
  public var from: Timestamp
  public var until: Timestamp
  /// The post; empty for the whole shift.
  public var post: String
  /// Id of the person it is about; empty for a gap.
  public var person: String

  public init(
    what: RosterDoubt, slot: ShiftSlot, from: Timestamp, until: Timestamp, post: String,
    person: String
  ) {
    self.what = what
    self.slot = slot
    self.from = from
    self.until = until
    self.post = post
    self.person = person
  }
}

/// Kinds of doubts. The raw value is what JSON says.
public enum RosterDoubt: String, CaseIterable, Hashable, Sendable {
  /// Nobody is planned.
  case gap = "gap"
  /// The same person in two shifts running.
  case consecutive = "consecutive"
  /// The same person on two posts at once.
  case bothPosts = "both_posts"
  /// Away, and nobody acts.
  case away = "away"
  /// Not yet confirmed although it begins soon.
  case unconfirmed = "unconfirmed"
  /// Taken over at once, and no leader has approved it since.
  case unapproved = "unapproved"
}

extension Duty {
  /// Everything doubtful between two instants, in order of time; `now` decides what should be confirmed.
  public func rosterWarnings(from: Timestamp, until: Timestamp, now: Timestamp) -> [RosterWarning] {
    var found = roster.gaps(from: from, until: until).map { gap in
      RosterWarning(
        what: .gap, slot: slot(at: gap.from), from: gap.from, until: gap.until,
        post: gap.post?.rawValue ?? "", person: "")
    }
    let shifts = roster.shifts.filter { $0.from < until && from < $0.until }.map(roster.complete)
    for shift in shifts {
      found += doubts(shift) + unconfirmed(shift, now: now)
      for change in shift.changes where change.kind == .takeover && change.approver.isEmpty {
        found.append(
          RosterWarning(
            what: .unapproved, slot: shift.slot, from: change.from ?? shift.from,
            until: shift.until, post: change.post, person: change.incoming))
      }
    }
    return found.enumerated().sorted { ($0.element.from, $0.offset) < ($1.element.from, $1.offset) }
      .map(\.element)
  }

  private func slot(at instant: Timestamp) -> ShiftSlot {
    roster.planned(at: instant)?.slot ?? ShiftSlot(date: time.date(instant))
  }

  private func doubts(_ shift: Shift) -> [RosterWarning] {
    var found: [RosterWarning] = []
    let before = roster.shifts.filter { $0.until == shift.from && $0.slot != shift.slot }
      .map { roster.complete($0).held(at: shift.from.adding(minutes: -1)) }
    for post in shift.posts {
      for stretch in shift.stretches(of: post) where !stretch.person.isEmpty {
        func add(_ what: RosterDoubt) {
          found.append(
            RosterWarning(
              what: what, slot: shift.slot, from: stretch.from, until: stretch.until, post: post,
              person: stretch.person))
        }
        let earlier = shift.posts.prefix { $0 != post }
        if earlier.contains(where: { shift.holder(of: $0, at: stretch.from) == stretch.person }) {
          add(.bothPosts)
        }
        if roster.leave(of: stretch.person, from: stretch.from, until: stretch.until) != nil {
          add(.away)
        }
        if stretch.from == shift.from,
          before.contains(where: { old in old.posts.contains { old[post: $0] == stretch.person } })
        {
          add(.consecutive)
        }
      }
    }
    return found
  }

  private func unconfirmed(_ shift: Shift, now: Timestamp) -> [RosterWarning] {
    let days = shiftPattern.confirmDays
    guard days > 0, now < shift.from, shift.from < now.adding(minutes: days * 1440) else {
      return []
    }
    let held = shift.held(at: shift.from)
    return shift.posts.filter { post in
      !held[post: post].isEmpty
        && !roster.confirmations.contains {
          $0.slot == shift.slot && $0.post == post && $0.person == held[post: post]
        }
    }.map {
      RosterWarning(
        what: .unconfirmed, slot: shift.slot, from: shift.from, until: shift.until, post: $0,
        person: held[post: $0])
    }
  }
}
