import DutyDomain

extension English {
  func adopted(_ it: ShiftPattern) -> String {
    let turns = list(it.turns.map(patternLine))
    let adopted = "The shift pattern is in force: \(turns); \(patternPosts(it))."
    return it.basis.isEmpty ? adopted : adopted + " Basis: \(it.basis)."
  }

  func proposed(_ it: Swap, _ naming: Naming) -> String {
    let one = "\(naming.person(it.onePerson)) (\(slot(it.one)), \(postNameShort(it.onePost)))"
    let other =
      "\(naming.person(it.otherPerson)) (\(slot(it.other)), \(postNameShort(it.otherPost)))"
    return "Swap \(it.number) was proposed: \(one) against \(other). Reason: \(it.reason)."
  }

  func consented(_ it: SwapStep, _ naming: Naming) -> String {
    "\(naming.person(it.person)) agreed to swap \(it.number)."
  }

  func refused(_ it: SwapStep, _ naming: Naming) -> String {
    if it.person.isEmpty, it.words.isEmpty { return "Swap \(it.number) was withdrawn." }
    let who = it.person.isEmpty ? "" : " by \(naming.person(it.person))"
    return "Swap \(it.number) was refused\(who). Reason: \(it.words)."
  }

  func swapped(_ it: ShiftSwapped, _ naming: Naming) -> String {
    let swap = it.swap
    return "Swap \(swap.number) was approved by \(naming.person(it.approver)): "
      + "\(naming.person(swap.otherPerson)) has \(slot(swap.one)) (\(postNameShort(swap.onePost))), "
      + "\(naming.person(swap.onePerson)) has \(slot(swap.other)) (\(postNameShort(swap.otherPost)))."
  }

  func substituted(_ it: SubstitutionRecorded, _ naming: Naming) -> String {
    let change = it.change
    let who =
      "\(naming.person(change.incoming)) for \(naming.person(change.outgoing)) "
      + "(\(postName(change.post)))"
    let since = change.from.map { ", from \(naming.clock($0))" } ?? ""
    let head =
      "\(change.kind == .takeover ? "Takeover" : "Substitution") \(change.number), "
      + "\(slot(it.slot)): \(who)\(since). Reason: \(change.reason)."
    return change.approver.isEmpty
      ? head + " A leader must still approve it."
      : head + " Approved by \(naming.person(change.approver))."
  }

  func approved(_ it: SubstitutionApproved, _ naming: Naming) -> String {
    "Takeover \(it.number) was approved by \(naming.person(it.approver))."
  }

  func away(_ it: Leave, _ naming: Naming) -> String {
    let acting = it.substitute.isEmpty ? "nobody acts" : "\(naming.person(it.substitute)) acts"
    let approved = it.approver.isEmpty ? "" : " Approved by \(naming.person(it.approver))."
    return
      "Absence \(it.number): \(naming.person(it.person)) is away from \(naming.clock(it.from)) "
      + "to \(naming.clock(it.until)), \(acting). Reason: \(it.reason)." + approved
  }

  func back(_ it: LeaveEnded, _ naming: Naming) -> String {
    let ended = "Absence \(it.number) ends at \(naming.clock(it.at))."
    return it.reason.isEmpty ? ended : ended + " Note: \(it.reason)."
  }

  func confirmed(_ it: Confirmation, _ naming: Naming) -> String {
    "\(naming.person(it.person)) confirmed \(slot(it.slot)) (\(postName(it.post)))."
  }

  func sentDaily(_ it: DailyReportSent, _ naming: Naming) -> String {
    let to = it.report.receiver.isEmpty ? "" : " to \(it.report.receiver)"
    let sent = "Daily report of \(it.report.date.iso)\(to): \(it.report.content)"
    return it.verdicts.isEmpty ? sent : sent + " (\(verdicts(it.verdicts, naming)))"
  }

  func filed(_ it: HolidayRosterFiled, _ naming: Naming) -> String {
    let to = it.filing.receiver.isEmpty ? "" : " with \(it.filing.receiver)"
    let filed = "The roster of \(it.filing.name) (from \(it.filing.holiday.iso)) was filed\(to)."
    return it.verdicts.isEmpty ? filed : filed + " \(verdicts(it.verdicts, naming))."
  }

  func zeroReported(_ it: ZeroReportTaken, _ naming: Naming) -> String {
    let said = it.report.text.isEmpty ? "" : ": \(it.report.text)"
    let head = "Zero report of \(naming.unit(it.report.unit)) for \(it.report.date.iso)\(said)"
    return it.verdicts.isEmpty ? head : head + " (\(verdicts(it.verdicts, naming)))"
  }

  func zeroReminded(_ it: ZeroReport, _ naming: Naming) -> String {
    let said = it.text.isEmpty ? "" : ": \(it.text)"
    return "\(naming.unit(it.unit)) was reminded of the zero report for \(it.date.iso)\(said)"
  }

  func issued(_ it: UnitNotice, _ naming: Naming) -> String {
    let units = list(it.receipts.map { naming.unit($0.unit) })
    let due = it.due.map { ", to be confirmed by \(naming.clock($0))" } ?? ""
    let text = it.text.isEmpty ? "" : "\(it.text) "
    return "Notice \(naming.number(it.number)) '\(it.title)': \(text)"
      + "issued (\(channel(it.channel))) to \(units)\(due)."
  }

  func noticeReceived(_ it: NoticeStep, _ naming: Naming) -> String {
    let by = it.person.isEmpty ? "" : " (\(it.person))"
    let said = it.text.isEmpty ? "" : ": \(it.text)"
    let head = "\(naming.unit(it.unit))\(by) has notice \(naming.number(it.notice))\(said)"
    return it.verdicts.isEmpty ? head : head + " (\(verdicts(it.verdicts, naming)))"
  }

  func noticeChased(_ it: NoticeStep, _ naming: Naming) -> String {
    let said = it.text.isEmpty ? "" : ": \(it.text)"
    return "\(naming.unit(it.unit)) was chased about notice \(naming.number(it.notice))\(said)"
  }

  private func verdicts(_ all: [Verdict], _ naming: Naming) -> String {
    all.map { verdict($0, naming) }.joined(separator: "; ")
  }

  func rosterParts(_ it: RosterRefusal, _ naming: Naming) -> (happened: String, next: String) {
    switch it {
    case .noSuchShift(let slot):
      ("No shift is planned for \(self.slot(slot)).", "Plan it first, or check the date.")
    case .noSuchPost(let post):
      ("The shift has no post '\(postName(post))'.", "Check the name of the post.")
    case .notOnShift(let person, let date):
      ("\(naming.person(person)) has no shift on \(date.iso).", "Check the name and the date.")
    case .postIsVacant(let slot, let post):
      (
        "Nobody is planned as \(postName(post)) on \(self.slot(slot)).",
        "Plan somebody in the month (key R) instead."
      )
    case .shiftHasBegun(let slot):
      (
        "The shift of \(self.slot(slot)) has begun and can no longer be swapped.",
        "Record a substitution, or a takeover."
      )
    case .shiftIsOver(let slot):
      (
        "The shift of \(self.slot(slot)) is not on duty at that time.",
        "Check the time; explain a past shift in a note."
      )
    case .noSuchChange(let number):
      ("There is no swap, substitution or absence \(number).", "Check the number.")
    case .consentMissing(let number, let person):
      ("\(naming.person(person)) has not agreed to swap \(number).", "Ask the other side first.")
    case .notTheOtherSide(let number, let person):
      (
        "The other side of swap \(number) is \(naming.person(person)).",
        "Only \(naming.person(person)) can agree."
      )
    case .approverMissing:
      ("No approver is named and no leader is on duty now.", "Name the leader who approved it.")
    case .onAnotherPost(let person, let slot, let post):
      (
        "\(naming.person(person)) is \(postName(post)) on \(self.slot(slot)) already.",
        "Nobody can hold two posts; find somebody else."
      )
    case .adjoiningShift(let person, let date):
      (
        "\(naming.person(person)) has the adjoining shift of \(date.iso): two shifts running.",
        "If it must be so, confirm once more (--anyway)."
      )
    case .personAway(let person, let until):
      (
        "\(naming.person(person)) is away until \(naming.clock(until)).",
        "If it must be so, confirm once more (--anyway)."
      )
    case .samePerson(let person):
      ("\(naming.person(person)) stands on both sides.", "Name somebody else.")
    case .endsBeforeItBegins: ("It ends before it begins.", "Check both times.")
    case .pattern(let fault):
      (patternFault(fault), "Check the names, the times and the posts.")
    }
  }

  private func patternFault(_ fault: PatternFault) -> String {
    switch fault {
    case .noShift: "No shift is named."
    case .nameTwice: "Two shifts or posts have one name."
    case .nameMissing: "Where a day has several shifts, each needs a name."
    case .length: "A shift must begin within the day and last at most a day."
    case .overlap: "Two shifts overlap."
    }
  }

  func roomParts(_ it: RoomRefusal, _ naming: Naming) -> (happened: String, next: String) {
    switch it {
    case .noSuchHoliday(let date?):
      ("No holiday begins on \(date.iso).", "Check the calendar, or adopt that of the year.")
    case .noSuchHoliday(nil):
      ("The calendar knows no further holiday.", "Adopt the calendar of the year first.")
    case .alreadyFiled(let date, let at):
      (
        "The roster of the holiday from \(date.iso) was filed at \(naming.clock(at)).",
        "File changes anew and explain them in a note."
      )
    case .alreadyReported(let date, let unit, let at):
      (
        "\(naming.unit(unit)) has reported for \(date.iso) at \(naming.clock(at)).",
        "Nothing more is needed."
      )
    case .owesNoReport(let unit):
      (
        "\(naming.unit(unit)) owes no zero report.",
        "Check the unit, or the units of the deadline rule."
      )
    case .noticeNotSentTo(let number, let unit):
      (
        "Notice \(naming.number(number)) was not issued to \(naming.unit(unit)).",
        "Check the unit."
      )
    case .whichUnit(let number, let units):
      (
        "Several units have not confirmed notice \(naming.number(number)): "
          + "\(list(units.map(naming.unit))).", "Name the unit."
      )
    }
  }
}
