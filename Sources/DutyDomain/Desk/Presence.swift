/// At night the room is asked from time to time whether somebody is there (在岗抽问): data of the policy.
public struct PresenceRule: Hashable, Sendable, Blank {
  /// Minutes of the day between which it asks; over midnight when the end is not later.
  public var fromMinute = 0
  public var untilMinute = 0
  public var everyMinutes = 0
  /// Minutes in which a key answers.
  public var answerMinutes = 0
  public static var blank: PresenceRule { PresenceRule() }

  public init(
    fromMinute: Int = 0, untilMinute: Int = 0, everyMinutes: Int = 0, answerMinutes: Int = 0
  ) {
    self.fromMinute = fromMinute
    self.untilMinute = untilMinute
    self.everyMinutes = everyMinutes
    self.answerMinutes = answerMinutes
  }
}

/// One question whether somebody is there.
public struct PresencePrompt: Hashable, Sendable {
  public var due: Timestamp
  public var answerBy: Timestamp
  public var rule: PresenceRule

  /// The same on every board and for answer and miss alike: whoever is first settles it.
  public var actionID: String { "presence/\(due.milliseconds)" }
}

/// Somebody was there when the room was asked; the line's author answered.
public struct PresenceConfirmed: Hashable, Sendable, Blank {
  public var due = Timestamp(milliseconds: 0)
  public static var blank: PresenceConfirmed { PresenceConfirmed() }
}

/// Nobody answered in time. The program writes it by itself; several boards make one event of it.
public struct PresenceMissed: Hashable, Sendable, Blank {
  public var due = Timestamp(milliseconds: 0)
  /// The rule: it asks so often and waits so long.
  public var everyMinutes = 0
  public var answerMinutes = 0
  /// Id of the person who must be told now: the leader on duty; empty where nobody is planned.
  public var person = ""
  public static var blank: PresenceMissed { PresenceMissed() }

  public init(
    due: Timestamp = Timestamp(milliseconds: 0), everyMinutes: Int = 0, answerMinutes: Int = 0,
    person: String = ""
  ) {
    self.due = due
    self.everyMinutes = everyMinutes
    self.answerMinutes = answerMinutes
    self.person = person
  }
}

/// How far the questions have come.
public struct PresenceState: Hashable, Sendable, Blank {
  /// The last question that was answered or missed.
  public var settled: Timestamp?
  /// The last one that nobody answered.
  public var missed: Timestamp?
  public static var blank: PresenceState { PresenceState() }
}

extension Duty {
  /// The question that was due last and that nobody has settled; nil when the room is not to be asked.
  ///
  /// What fell due before `since` (the board was not open, or the machine slept) is past: nobody was
  /// asked, so nobody failed to answer.
  public func presencePrompt(at now: Timestamp, since: Timestamp) -> PresencePrompt? {
    guard let rule = policy.presence, rule.everyMinutes > 0, rule.answerMinutes > 0 else {
      return nil
    }
    let length = (rule.untilMinute - rule.fromMinute + 1439) % 1440 + 1
    let midnight = time.instant(time.date(now), minuteOfDay: 0)
    for begin in [0, -1440].map({ midnight.adding(minutes: $0 + rule.fromMinute) })
    where begin <= now {
      let place = min(now.minutes(since: begin), length - 1) / rule.everyMinutes
      let due = begin.adding(minutes: place * rule.everyMinutes)
      // What was settled further ahead than a day was settled by a clock that was wrong.
      let isSettled = presence.settled.map { $0 >= due && $0 <= now.adding(minutes: 1440) } ?? false
      // A question is history once the next one could have been asked.
      guard due > since, !isSettled, now < due.adding(minutes: rule.everyMinutes) else {
        return nil
      }
      return PresencePrompt(
        due: due, answerBy: due.adding(minutes: rule.answerMinutes), rule: rule)
    }
    return nil
  }

  private func prompt(_ due: Timestamp, _ act: Act) throws(Refusal) -> PresencePrompt {
    let always = Timestamp(milliseconds: .min)
    guard let prompt = presencePrompt(at: act.now, since: always), prompt.due == due else {
      throw .nothingChanged
    }
    return prompt
  }

  func confirmPresence(_ due: Timestamp, _ act: Act) throws(Refusal) -> [DutyEvent] {
    _ = try prompt(due, act)
    return [.presenceConfirmed(PresenceConfirmed(due: due))]
  }

  func missPresence(_ due: Timestamp, _ act: Act) throws(Refusal) -> [DutyEvent] {
    let prompt = try prompt(due, act)
    if act.now < prompt.answerBy { throw .nothingChanged }
    return [
      .presenceMissed(
        PresenceMissed(
          due: due, everyMinutes: prompt.rule.everyMinutes,
          answerMinutes: prompt.rule.answerMinutes, person: leaderOnDuty(at: act.now) ?? ""))
    ]
  }

  mutating func evolve(_ it: PresenceConfirmed) { settlePresence(it.due) }

  mutating func evolve(_ it: PresenceMissed) {
    settlePresence(it.due)
    presence.missed = it.due
  }

  /// The last one counts; but where the clock was put right by more than a day, the new one does.
  private mutating func settlePresence(_ due: Timestamp) {
    let before = presence.settled ?? due
    presence.settled = before > due.adding(minutes: 1440) ? due : max(before, due)
  }
}
