import CellGrid
package import DutyDomain
import DutyIntake

extension Flow {
  /// The shift that commands in the roster pane mean: the one on duty, else the next.
  func shiftMeant(_ duty: Duty) -> Shift? {
    duty.roster.planned(at: now) ?? duty.roster.shifts.first { $0.from > now }
  }

  /// Keys of the roster pane.
  mutating func actOnRoster(_ command: BoardCommand, _ duty: Duty) -> [Effect] {
    guard let shift = shiftMeant(duty) else { return [] }
    let post = DutyPost.leadOfficer.rawValue
    switch command {
    case .swapShift: change(.swap, nextSwappable(duty) ?? shift.slot, post, duty)
    case .substitute: change(.substitute, shift.slot, post, duty)
    case .takeOver: change(.takeOver, shift.slot, post, duty)
    case .recordLeave: change(.leave, shift.slot, DutyPost.leader.rawValue, duty)
    case .confirmShift: return confirmNext(duty)
    case .approveChange: return approve(shift.slot, duty)
    default: break
    }
    return []
  }

  /// A shift that has begun can no longer be swapped.
  private func nextSwappable(_ duty: Duty) -> ShiftSlot? {
    duty.roster.shifts.first { $0.from > now }?.slot
  }

  private func confirmNext(_ duty: Duty) -> [Effect] {
    let next = duty.roster.shifts.first { $0.from > now }
    return next.map { [.perform(.roster(.confirm($0.slot, post: "", person: "")))] } ?? []
  }

  /// Opens the first question of a change; a leave is about whoever is in the cell.
  mutating func change(_ act: RosterAct, _ slot: ShiftSlot, _ post: String, _ duty: Duty) {
    if isReadOnly { return say(.keyUnavailable(.rosterMonth, .boardIsReadOnly), at: now) }
    guard let part = act.parts.first else { return }
    var slot = slot
    if act == .takeOver {
      guard let current = duty.roster.planned(at: now) else {
        return say(.keyUnavailable(.takeOver, .noShift), at: now)
      }
      slot = current.slot
    }
    var about = post
    if act == .leave {
      let planned = duty.roster.shift(on: slot.date, slot.shift)
      about = planned.map(duty.roster.effective)?[post: post] ?? ""
      if about.isEmpty { return say(.keyUnavailable(.recordLeave, .noShift), at: now) }
    }
    open(Entry(.roster(RosterAsk(act, slot, post: about, part: part))))
  }

  func confirm(_ slot: ShiftSlot, _ post: String) -> [Effect] {
    [.perform(.roster(.confirm(slot, post: post, person: "")))]
  }

  /// The next step of what waits on this shift, else of anything that waits.
  mutating func approve(_ slot: ShiftSlot, _ duty: Duty) -> [Effect] {
    if isReadOnly { return [] }
    let swaps = duty.roster.swaps
    if let swap = swaps.first(where: { $0.one == slot || $0.other == slot }) ?? swaps.first {
      let act = swap.consentedAt == nil ? RosterAct.consent : .approve
      open(
        Entry(
          .roster(
            RosterAsk(
              act, swap.one, post: swap.onePost, number: swap.number, part: act.parts[0]))))
    } else if let takeover = unapproved(duty) {
      open(
        Entry(
          .roster(
            RosterAsk(
              .approve, takeover.slot, post: takeover.change.post, number: takeover.change.number,
              part: .approver))))
    } else {
      say(.keyUnavailable(.approveChange, .nothingToApprove), at: now)
    }
    return []
  }

  /// The newest takeover that no leader has approved.
  func unapproved(_ duty: Duty) -> (slot: ShiftSlot, change: ShiftChange)? {
    for shift in duty.roster.shifts.reversed() {
      let open = shift.changes.last { $0.kind == .takeover && $0.approver.isEmpty }
      if let open { return (shift.slot, open) }
    }
    return nil
  }

  /// Tab in an empty line changes the post that is meant.
  mutating func turnPost(_ ask: RosterAsk, _ step: Int, _ duty: Duty) {
    guard [.swap, .substitute, .takeOver].contains(ask.act), ask.part == ask.act.parts[0],
      let shift = duty.roster.shift(on: ask.slot.date, ask.slot.shift), var entry
    else { return }
    let posts = shift.posts
    let place = posts.firstIndex(of: ask.post) ?? 0
    var ask = ask
    ask.post = posts[(place + step + posts.count) % posts.count]
    entry.prompt = .roster(ask)
    self.entry = entry
  }

  // Enter.

  mutating func submitRoster(_ entry: Entry, _ ask: RosterAsk, _ text: String, _ duty: Duty)
    -> [Effect]
  {
    guard let answer = answer(ask, text, duty) else { return [] }
    if ask.act == .assign { return assign(ask, answer, duty) }
    let answers = entry.answers + [answer]
    let parts = ask.act.parts
    if answers.count < parts.count {
      var next = ask
      next.part = parts[answers.count]
      var line = Entry(.roster(next))
      line.answers = answers
      open(line)
      return []
    }
    if ask.act == .plan {
      guard case .month(let sheet) = overlay else { return [] }
      return send(entry, [.planShifts(planned(sheet, text, duty), replacing: true)])
    }
    guard let intent = intent(ask, answers, entry.isSecondWord, duty) else { return [] }
    return send(entry, [.roster(intent)])
  }

  /// What was typed, as the intent needs it; nil when it cannot be read, which is said.
  private mutating func answer(_ ask: RosterAsk, _ text: String, _ duty: Duty) -> String? {
    switch ask.part {
    case .person:
      if text.isEmpty, [.leave, .consent, .assign].contains(ask.act) { return "" }
      guard let person = duty.directory.person(text) ?? duty.directory.person(named: text) else {
        say(.refused(text.isEmpty ? .textMissing(.name) : .unknownPerson(text)), at: now)
        return nil
      }
      return person.id
    case .reason:
      if text.isEmpty { say(.refused(.reasonMissing), at: now) }
      return text.isEmpty ? nil : text
    case .approver: return text
    case .other:
      if other(text, ask, duty) != nil { return text }
      say(.limitUnreadable(text), at: now)
      return nil
    case .from where text.isEmpty && ask.act == .substitute: return ""
    case .from, .until:
      guard let instant = instant(text, ask, duty) else {
        say(.limitUnreadable(text), at: now)
        return nil
      }
      return "\(instant.milliseconds)"
    }
  }

  private func intent(
    _ ask: RosterAsk, _ answers: [String], _ isSecondWord: Bool, _ duty: Duty
  ) -> RosterIntent? {
    func time(_ answer: String) -> Timestamp? { Int64(answer).map(Timestamp.init(milliseconds:)) }
    switch ask.act {
    case .assign, .plan: return nil
    case .swap:
      guard let other = other(answers[0], ask, duty) else { return nil }
      return .proposeSwap(
        SwapEntry(
          one: ask.slot, onePost: ask.post, other: other.slot, otherPost: other.post,
          reason: answers[1], despiteDoubts: isSecondWord))
    case .consent: return .consent(ask.number, by: answers[0])
    case .approve: return .approve(ask.number, by: answers[0])
    case .substitute:
      return .substitute(
        SubstitutionEntry(
          slot: ask.slot, post: ask.post, incoming: answers[0], from: time(answers[1]),
          reason: answers[2], approver: answers[3], despiteDoubts: isSecondWord))
    case .takeOver:
      return .substitute(
        SubstitutionEntry(
          slot: ask.slot, post: ask.post, incoming: answers[0], reason: answers[1],
          isTakeover: true, despiteDoubts: isSecondWord))
    case .leave:
      guard let from = time(answers[0]), let until = time(answers[1]) else { return nil }
      return .leave(
        LeaveEntry(
          person: ask.post, from: from, until: until, substitute: answers[2], reason: answers[3]))
    }
  }

  /// `11-26` or `11-26 主班`: the other shift of a swap and its post; the same post when none is said.
  package func other(_ text: String, _ ask: RosterAsk, _ duty: Duty)
    -> (slot: ShiftSlot, post: String)?
  {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)[...]
    guard let first = words.popFirst(), let date = date(first, near: ask.slot.date) else {
      return nil
    }
    let shifts = duty.roster.shifts(on: date)
    var shift = shifts.first
    var post = ask.post
    for word in words {
      if let named = shifts.first(where: { $0.name == word }) {
        shift = named
      } else if let known = shifts.first?.posts.first(where: { isPost($0, word) }) {
        post = known
      } else if let person = duty.directory.person(named: word)?.id,
        let place = duty.roster.place(of: person, on: date)
      {
        return place
      } else {
        return nil
      }
    }
    return shift.map { ($0.slot, post) }
  }

  private func isPost(_ post: String, _ word: String) -> Bool {
    if post == word { return true }
    return DutyPost(rawValue: post).map { UsualWords.posts[$0.rawValue]?.contains(word) == true }
      ?? false
  }

  /// `11-26`, `11/26`, `2026-11-26`; a month and day before this one are of the next year.
  private func date(_ text: String, near: CivilDate) -> CivilDate? {
    let parts = text.split { "-/.".contains($0) }.map { Int($0) }
    if parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] {
      return CivilDate(year: year, month: month, day: day)
    }
    guard parts.count == 2, let month = parts[0], let day = parts[1] else { return nil }
    let isFar = month + 6 < near.month
    return CivilDate(year: near.year + (isFar ? 1 : 0), month: month, day: day)
  }

  /// `21:15` within the shift, `11-28 08:30`, `11-28`, or as limits are said.
  package func instant(_ text: String, _ ask: RosterAsk, _ duty: Duty) -> Timestamp? {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    if words.count == 1, let minute = minute(words[0]) {
      let start = duty.roster.shift(on: ask.slot.date, ask.slot.shift)?.from
      let same = duty.time.instant(ask.slot.date, minuteOfDay: minute)
      let isNextDay = start.map { same < $0 } ?? false
      return isNextDay ? same.adding(minutes: 1440) : same
    }
    if let first = words.first, let date = date(first, near: ask.slot.date), words.count <= 2 {
      guard words.count == 2 else { return duty.time.instant(date, minuteOfDay: 0) }
      return minute(words[1]).map { duty.time.instant(date, minuteOfDay: $0) }
    }
    return DueTime.parse(text, from: now, time: duty.time, hours: DueTime.Hours(duty.calendar))
  }

  private func minute(_ text: String) -> Int? {
    let parts = text.split { ":：".contains($0) }.map { Int($0) }
    guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0..<24).contains(hour),
      (0..<60).contains(minute)
    else { return nil }
    return hour * 60 + minute
  }
}
