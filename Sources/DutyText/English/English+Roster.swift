import DutyDomain

extension English {
  func postName(_ post: String) -> String { DutyPost(rawValue: post).map(self.post) ?? post }
  func postNameShort(_ post: String) -> String { DutyPost(rawValue: post).map(postShort) ?? post }

  func slot(_ slot: ShiftSlot) -> String {
    slot.shift.isEmpty ? day(slot.date) : "\(day(slot.date)) \(slot.shift)"
  }

  func changeKind(_ kind: ShiftChangeKind) -> String {
    switch kind {
    case .swap: "swap"
    case .substitution: "substitution"
    case .takeover: "takeover"
    case .leave: "acting"
    }
  }

  func change(_ it: ShiftChange, _ naming: Naming) -> String {
    let who = "\(naming.person(it.incoming)) for \(naming.person(it.outgoing))"
    let post = it.post.isEmpty ? "" : " (\(postNameShort(it.post)))"
    let since = it.from.map { ", from \(naming.clock($0))" } ?? ""
    let until = it.until.map { " to \(naming.clock($0))" } ?? ""
    let approved =
      it.approver.isEmpty
      ? (it.kind == .takeover ? ", not yet approved" : "")
      : ", approved by \(naming.person(it.approver))"
    return
      "\(changeKind(it.kind)) \(it.number): \(who)\(post)\(since)\(until), \(it.reason)\(approved)"
  }

  func planned(_ name: String) -> String { " (planned: \(name))" }

  func swap(_ it: Swap, _ naming: Naming) -> String {
    let one = "\(naming.person(it.onePerson)), \(slot(it.one)) \(postNameShort(it.onePost))"
    let other = "\(naming.person(it.otherPerson)), \(slot(it.other)) \(postNameShort(it.otherPost))"
    let state =
      it.consentedAt == nil
      ? "waits for \(naming.person(it.otherPerson))" : "waits for a leader's approval"
    return "swap \(it.number): \(one) against \(other); \(it.reason); \(state)"
  }

  func leave(_ it: Leave, _ naming: Naming) -> String {
    let span = "\(naming.clock(it.from)) to \(naming.clock(it.until))"
    let acting = it.substitute.isEmpty ? "nobody acts" : "\(naming.person(it.substitute)) acts"
    return "absence \(it.number): \(naming.person(it.person)), \(span), \(it.reason), \(acting)"
  }

  func doubt(_ doubt: RosterDoubt) -> String {
    switch doubt {
    case .gap: "gap"
    case .consecutive: "two running"
    case .bothPosts: "two posts"
    case .away: "away"
    case .unconfirmed: "unconfirmed"
    case .unapproved: "unapproved"
    }
  }

  func warning(_ it: RosterWarning, _ naming: Naming) -> String {
    let post = it.post.isEmpty ? "" : " \(postNameShort(it.post))"
    let span = "\(naming.clock(it.from)) to \(naming.clock(it.until))"
    let nobody = it.post.isEmpty ? " nobody at all" : ""
    let who = it.person.isEmpty ? nobody : " \(naming.person(it.person))"
    return "\(slot(it.slot)) \(doubt(it.what)):\(post)\(who), \(span)"
  }

  var noWarnings: String { "Nothing is doubtful." }

  func patternLine(_ it: ShiftTurn) -> String {
    func clock(_ minute: Int) -> String {
      "\(padded(minute / 60 % 24, 2)):\(padded(minute % 60, 2))"
    }
    let name = it.name.isEmpty ? "whole day" : it.name
    return "\(name) \(clock(it.startMinute)) to \(clock(it.startMinute + it.lengthMinutes))"
  }

  func patternPosts(_ it: ShiftPattern) -> String {
    let posts = DutyPost.allCases.map(post) + it.posts
    let ahead =
      it.confirmDays == 0
      ? "no confirmation asked for" : "to be confirmed \(it.confirmDays) days ahead"
    return "posts: \(list(posts)); \(ahead)"
  }

  func dutyDay(_ day: DutyDay) -> String {
    switch day {
    case .ordinary: "ordinary"
    case .weekend: "weekend"
    case .holiday: "holiday"
    }
  }

  func monthTitle(_ year: Int, _ month: Int) -> String { "Roster \(year)-\(padded(month, 2))" }
  func monthEdits(_ count: Int) -> String { "\(count) not stored" }
  var holidayMark: String { "H" }
  var workdayMark: String { "W" }

  var monthKeys: String {
    "Enter change  x clear  Ctrl-S store  s stand-in  w swap  o take over  v absence  c confirm  "
      + "a approve  f loads  Esc back"
  }

  var fairnessTitle: String { "Loads" }
  func fairnessHeads() -> [String] { ["Name", "Shifts", "Wkend", "Holid.", "Nights", "Time"] }
  func hours(minutes: Int) -> String { "\(minutes / 60) h" }
  func gapsAhead(_ count: Int) -> String { "gaps in 30 days: \(count)" }

  func ask(_ it: RosterAsk, _ naming: Naming) -> String {
    let cell = "\(it.slot.date.iso.dropFirst(5)) \(postNameShort(it.post))"
    switch (it.act, it.part) {
    case (.assign, _): return "\(cell) becomes"
    case (.plan, _): return "Why it is planned anew"
    case (.swap, .other): return "\(cell) against which shift"
    case (.swap, _): return "Reason of the swap"
    case (.consent, _): return "Swap \(it.number), other side"
    case (.approve, _): return "\(it.number) approved by"
    case (.substitute, .person): return "\(cell) stand-in"
    case (.substitute, .from): return "From when"
    case (.substitute, .approver): return "Approved by"
    case (.substitute, _): return "Reason"
    case (.takeOver, .person): return "\(cell) taken over by"
    case (.takeOver, _): return "Reason"
    case (.leave, .from): return "\(naming.person(it.post)) away from"
    case (.leave, .until): return "Away until"
    case (.leave, .person): return "Who acts"
    case (.leave, _): return "Reason of the absence"
    }
  }

  func hint(_ it: RosterAsk) -> String {
    switch it.part {
    case .person:
      switch it.act {
      case .leave: return "name of the substitute; Enter when nobody acts"
      case .consent: return "name; Enter when the other side agrees itself"
      case .assign, .plan, .swap, .approve, .substitute, .takeOver: return "name; Tab completes"
      }
    case .other: return "date of the other shift, such as 11-26, with the post if it is another"
    case .from: return it.act == .leave ? "such as 11-28 08:30" : "such as 21:15; Enter means now"
    case .until: return "such as 11-30 18:00"
    case .reason: return "why; Enter stores"
    case .approver: return "the leader; Enter means the leader on duty"
    }
  }

  func ask(_ it: RoomAsk, _ naming: Naming) -> String {
    let number = it.notice.map { "notice \(naming.number($0))" } ?? "notice"
    return switch (it.act, it.part) {
    case (.dailyReport, _): "Daily report"
    case (.zeroReport, _): "Zero report from"
    case (.remind, _): "Remind"
    case (.file, _): "Holiday roster to"
    case (.notice, .title): "Notice"
    case (.notice, .units): "Issued to"
    case (.notice, _): "To be confirmed by"
    case (.receipt, _): "Receipt of \(number)"
    case (.chase, _): "Chase \(number)"
    }
  }

  func hint(_ it: RoomAsk) -> String {
    switch (it.act, it.part) {
    case (.dailyReport, _): "what there is to report; Enter sends"
    case (.zeroReport, _): "units, separated by commas; Tab completes"
    case (.remind, _): "units; Enter reminds all that are missing"
    case (.file, _): "the receiver"
    case (.notice, .title): "title: text"
    case (.notice, .units): "units, separated by commas; Enter means all townships and streets"
    case (.notice, _): "such as 18:00; Enter for no limit"
    case (.receipt, _): "unit; Enter when only one is missing"
    case (.chase, _): "units; Enter chases all that are missing"
    }
  }

  var roomTitle: String { "Daily reports and notices" }
  var roomKeys: String {
    "Enter do it  d daily report  z zero report  c chase  b file roster  n notice  Esc back"
  }

  func zeroReports(done: Int, of count: Int, missing: [String]) -> String {
    let head = "Zero reports \(done)/\(count)"
    return missing.isEmpty ? head : "\(head), missing: \(list(missing))"
  }

  func dailyReport(_ it: DailyReport, _ naming: Naming) -> String {
    let to = it.receiver.isEmpty ? "" : " to \(it.receiver)"
    return "\(it.date.iso.dropFirst(5)) daily report \(naming.clock(it.at))\(to): \(it.content)"
  }

  func filing(_ it: RosterFiling, _ naming: Naming) -> String {
    let to = it.receiver.isEmpty ? "" : " with \(it.receiver)"
    return "roster of \(it.name) filed \(naming.clock(it.at))\(to)"
  }

  func notice(_ it: UnitNotice, _ naming: Naming) -> String {
    let done = it.receipts.count - it.missing.count
    let due = it.due.map { ", due \(naming.clock($0))" } ?? ""
    return "n\(naming.number(it.number)) \(it.title)  receipts \(done)/\(it.receipts.count)\(due)"
  }

  func missingReceipts(_ it: UnitNotice, _ naming: Naming) -> String {
    it.missing.isEmpty ? "" : "missing: \(list(it.missing.map(naming.unit)))"
  }

  var roomHasNothing: String {
    "No daily or zero report is due today, and no notice waits for receipts. Press n for a notice."
  }
  var quietDay: String { "All quiet" }

  func calendarSummary(_ it: Shift, _ naming: Naming) -> String {
    let crew = it.posts.filter { !it[post: $0].isEmpty }
      .map { "\(postNameShort($0)) \(naming.person(it[post: $0]))" }
    return "Duty: \(list(crew))"
  }

  func calendarName(_ office: String) -> String { "Roster of \(office)" }
  func exported(path: String, shifts: Int) -> String { "\(shifts) shifts exported to '\(path)'." }
}
