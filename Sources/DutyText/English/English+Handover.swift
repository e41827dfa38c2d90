import DutyDomain

extension English {
  func handoverKind(_ kind: HandoverItemKind) -> String {
    switch kind {
    case .incident: "open incident"
    case .deadline: "deadline at hand"
    case .instruction: "instruction"
    case .report: "report under way"
    case .receipt: "report to be confirmed"
    case .paper: "paper owed after telephone"
    case .bulletin: "bulletin"
    case .spotRound: "spot-check round"
    case .callAgain: "unit to call again"
    case .leave: "away and stand-in"
    case .notice: "notice to confirm"
    case .roomDuty: "clock of the room"
    case .draft: "draft"
    case .check: "line or equipment"
    }
  }

  func handoverState(_ it: HandoverItem) -> String {
    switch (it.kind, it.state) {
    case (.check, .open): "untried"
    case (.check, .accepted): it.isSound == false ? "faulty" : "in order"
    case (_, .open): "open"
    case (_, .questioned): "asked"
    case (_, .answered): "answered"
    case (_, .accepted): "accepted"
    }
  }

  func handoverSide(_ side: HandoverSide) -> String {
    switch side {
    case .outgoing: "Outgoing"
    case .incoming: "Incoming"
    }
  }

  func check(_ id: String, name: String) -> String {
    if !name.isEmpty { return name }
    return switch id {
    case "phones": "duty telephones"
    case "fax": "fax"
    case "computers": "computers and network"
    case "satellite_phone": "satellite telephone"
    case "keys": "keys and seals"
    default: id
    }
  }

  func handed(
    _ kind: HandoverItemKind, _ it: ItemReference?, id: String, title: String, rule: String,
    _ naming: Naming
  ) -> String {
    let thing = it.map { item($0, naming) } ?? ""
    return switch kind {
    case .incident, .instruction, .report, .bulletin, .spotRound: thing
    case .callAgain: "\(thing), to call again"
    case .leave: "away: \(title)"
    case .notice: "\(thing), receipts missing"
    case .roomDuty: "\(thing) \(self.rule(rule))"
    case .deadline: "\(thing), \(self.rule(rule))"
    case .receipt: "\(thing), arrival to be confirmed"
    case .paper: "\(thing), paper owed"
    case .draft: "draft '\(title)'"
    case .check: check(id, name: title)
    }
  }

  func handoverTitle(_ number: Int, out: String, in incoming: String) -> String {
    "Handover \(number)  from \(out)  to \(incoming)"
  }

  func handoverProgress(_ it: Handover, late: Int?, _ naming: Naming) -> String {
    var parts: [String] = []
    if let planned = it.plannedAt { parts.append("planned \(naming.clock(planned))") }
    parts.append("cut-off \(naming.clock(it.openedAt)) #\(it.cutOff)")
    parts.append("accepted \(it.accepted)/\(it.items.count)")
    if it.questioned > 0 { parts.append("asked \(it.questioned)") }
    if let late { parts.append("late by \(length(minutes: late))") }
    let unsigned = HandoverSide.allCases.filter { it.signature($0) == nil }
    for side in unsigned { parts.append("\(handoverSide(side)) unsigned") }
    return parts.joined(separator: "  ")
  }

  func staysWith(_ officer: String, isMet: Bool) -> String {
    isMet ? "\(officer) has done it" : "\(officer) stays until it is done"
  }

  var settledSince: String { "settled since the cut-off" }

  func takenAgain(_ leader: String) -> String { "acknowledged by \(leader), to be taken anew" }

  func handoverKeys(_ next: HandoverSide?, isCheck: Bool, isQuestioned: Bool) -> String {
    let sign = next.map { "F7 \(handoverSide($0)) signs  " } ?? ""
    let own =
      isCheck
      ? "Enter in order  b faulty  "
      : isQuestioned ? "l answer  " : "Enter accept  n ask  l words  "
    return own + sign + "w on the whole  F8 next  F2 call  x withdraw  Esc park"
  }

  func label(_ part: HandoverPart, _ naming: Naming) -> String {
    switch part {
    case .open: "Hand over to"
    case .words: "Words"
    case .answer: "Answer"
    case .question: "Question"
    case .fault: "Fault"
    case .whole: "On the whole"
    case .withdraw: "Withdraw, reason"
    case .lateReason: "Late, reason"
    }
  }

  func hint(_ part: HandoverPart) -> String {
    switch part {
    case .open: "who comes on duty; just Enter for the roster's officer; Enter is the cut-off"
    case .words: "what the incoming officer should know of it"
    case .answer: "what there is to say; the incoming officer then accepts it"
    case .question: "what is unclear; it is answered before it is accepted"
    case .fault: "what is wrong, and whether it was reported"
    case .whole: "what is to be said of the whole shift"
    case .withdraw: "why it is withdrawn; Enter confirms"
    case .lateReason: "why the handover is late; Enter signs"
    }
  }

  func barDue(since: String, minutes: Int) -> String {
    "The handover was due at \(since), \(length(minutes: minutes)) ago: F7 begins it"
  }

  func barOpen(_ it: Handover, late: Int?, _ naming: Naming) -> String {
    var text = "Handover not finished  accepted \(it.accepted)/\(it.items.count)"
    if it.questioned > 0 { text += "  asked \(it.questioned)" }
    if let late { text += "  late by \(length(minutes: late))" }
    return text + "  F7 goes on"
  }

  func barBound(_ officer: String, _ deadlines: [String]) -> String {
    "\(officer) may not leave yet: \(list(deadlines))"
  }

  func adopted(_ plan: HandoverPlan) -> String {
    let checks = list(plan.checks.map { check($0.id, name: $0.name) })
    return "The list for handovers was set: \(checks); deadlines within \(plan.boundMinutes) min "
      + "after the cut-off stay with the outgoing officer; late after \(plan.lateAfterMinutes) min. "
      + "Basis: \(plan.basis.isEmpty ? "not stated" : plan.basis)."
  }

  func started(_ it: ShiftStarted, _ naming: Naming) -> String {
    "\(naming.person(it.officer)) began the shift of \(day(it.date)); nobody handed it over."
  }

  func opened(_ it: Handover, _ naming: Naming) -> String {
    "\(naming.person(it.outgoing)) hands over to \(naming.person(it.incoming)): handover \(it.number) "
      + "is cut off here with \(it.items.count) items; what comes now belongs to the next shift."
  }

  func stated(_ it: HandoverItemStep, _ naming: Naming) -> String {
    if it.id.isEmpty { return "Words on the whole handover: \(it.words)" }
    return it.question.isEmpty
      ? "Words on \(handed(it, naming)): \(it.words)"
      : "The question about \(handed(it, naming)), '\(it.question)', was answered: \(it.words)"
  }

  func checked(_ it: HandoverItemStep, _ naming: Naming) -> String {
    let name = handed(it, naming)
    if it.isSound == false { return "Tried at the handover, \(name): faulty, \(it.words)." }
    return it.words.isEmpty
      ? "Tried at the handover, \(name): in order."
      : "Tried at the handover, \(name): in order, \(it.words)."
  }

  func accepted(_ it: HandoverItemStep, _ naming: Naming) -> String {
    let leader = naming.person(it.acknowledgedBy)
    let again = it.acknowledgedBy.isEmpty ? "" : " (acknowledged by \(leader), taken anew by name)"
    return "\(naming.person(it.by)) took over \(handed(it, naming))\(again)."
  }

  func questioned(_ it: HandoverItemStep, _ naming: Naming) -> String {
    "\(naming.person(it.by)) asked about \(handed(it, naming)): \(it.words)"
  }

  func signed(_ it: HandoverSigned, _ naming: Naming) -> String {
    let proof = it.signature.isProven ? "identity proven" : "identity not proven"
    let side = it.side == .outgoing ? "the outgoing officer" : "the incoming officer"
    return "Handover \(it.handover) was signed by \(side), "
      + "\(naming.person(it.signature.by)) (\(proof))."
  }

  func withdrawn(_ it: HandoverWithdrawn) -> String {
    "Handover \(it.handover) was withdrawn; the shift goes on as before. Reason: \(it.reason)."
  }

  func handedOver(_ it: ShiftHandedOver, _ naming: Naming) -> String {
    let ended = it.handover
    var text =
      "Handover \(ended.number) is complete: from \(naming.person(ended.outgoing)) "
      + "to \(naming.person(ended.incoming)), \(ended.items.count) items."
    if let late = ended.lateMinutes {
      text += " Late by \(length(minutes: late)). Reason: \(ended.lateReason)."
    }
    if !it.bound.isEmpty {
      let kept = list(it.bound.map { item($0, naming) })
      text += " \(naming.person(ended.outgoing)) stays until this is done: \(kept)."
    }
    return text
  }

  func released(_ it: OfficerReleased, _ naming: Naming) -> String {
    "The deadlines that kept \(naming.person(it.officer)) at the desk are met; "
      + "\(naming.person(it.officer)) may leave."
  }

  func supplemented(_ it: ShiftSupplemented) -> String {
    "Added later to the shift that handover \(it.handover) closed: \(it.words)"
  }

  func refusal(_ it: HandoverRefusal, _ naming: Naming) -> (happened: String, next: String) {
    switch it {
    case .isOpen(let number, let outgoing):
      (
        "Handover \(number) by \(naming.person(outgoing)) is not finished.",
        "Accept and sign it first, or withdraw it with a reason."
      )
    case .noneIsOpen: ("No handover is going on.", "The outgoing officer begins one first.")
    case .whoGoesOff:
      ("Nobody is known who could hand over.", "Plan the roster first, or say who acts.")
    case .whoComesOn:
      ("The roster has no lead officer for the next shift.", "Name who comes on duty.")
    case .samePerson(let name):
      ("\(naming.person(name)) cannot hand over to the same person.", "Name somebody else.")
    case .shiftIsHeld(let by, let since):
      (
        "\(naming.person(by)) has been on duty since \(naming.clock(since)).",
        "Press F7 to hand over."
      )
    case .noSuchItem(let id):
      ("The handover has no item '\(id)'.", "Check it against the list.")
    case .notYours(let side, let officer):
      (
        "Only the \(side == .outgoing ? "outgoing" : "incoming") officer, "
          + "\(naming.person(officer)), can do that.",
        "Let that officer do it, or say who acts."
      )
    case .questionIsOpen(let id):
      ("The question about '\(id)' is not answered.", "The outgoing officer answers it first.")
    case .notTried(let id):
      ("'\(id)' has not been tried.", "Try it, then record what was found.")
    case .isNoCheck(let id): ("'\(id)' is no line or equipment.", "Accept it or ask about it.")
    case .isAccepted(let id):
      ("'\(id)' has been accepted.", "Add a note, or let the incoming officer ask about it.")
    case .incomingHasSigned:
      ("The incoming officer has signed; the list stands.", "Add a note for what is left to say.")
    case .signedAlready(_, let by):
      ("\(naming.person(by)) has signed for this side already.", "The other side signs now.")
    case .notAllAccepted(let count, let first):
      (
        "\(count) items are not accepted, the first of them is '\(first)'.",
        "Accept them one by one, or ask about them."
      )
    case .lateNeedsReason(let minutes, let planned):
      (
        "The handover was planned for \(naming.clock(planned)), "
          + "\(length(minutes: minutes)) ago.", "Give the reason, then sign."
      )
    case .noSuchHandover(let number):
      ("There is no closed handover \(number).", "Check its number.")
    case .badPlan:
      (
        "The list for handovers cannot be used.",
        "Each line needs a word of its own in plain letters, and minutes not below zero."
      )
    }
  }

  var noHandover: String { "No handover is going on." }

  func shiftHeld(_ it: HeldShift, _ naming: Naming) -> String {
    let how = it.number == 0 ? "nobody handed over" : "handover \(it.number)"
    let until = it.until.map { ", until \(naming.clock($0)) as planned" } ?? ""
    return "\(naming.person(it.officer)) has been on duty since \(naming.clock(it.since)) "
      + "(\(how))\(until)."
  }

  func checklist(_ plan: HandoverPlan) -> [String] {
    plan.checks.map { "\($0.id)  \(check($0.id, name: $0.name))" }
      + [
        "deadlines within \(plan.boundMinutes) min after the cut-off stay with the outgoing officer",
        "late after \(plan.lateAfterMinutes) min, and then a reason is wanted",
        "basis: \(plan.basis.isEmpty ? "not stated" : plan.basis)",
      ]
  }

  func headOfHandover(_ number: Int, _ date: CivilDate, out: String, in incoming: String) -> String
  {
    "That is the head of handover \(number): the shift of \(day(date)), from \(out) to \(incoming)."
  }

  func headWithinShift(_ date: CivilDate, closedBy number: Int?) -> String {
    number.map { "That line is in the shift of \(day(date)), which handover \($0) closed." }
      ?? "That line is in the shift of \(day(date)), which has not been handed over."
  }

  func filesWritten(_ paths: [String]) -> String {
    paths.isEmpty
      ? "All files of the shifts are there." : "\(paths.count) files were written."
  }
}
