import DutyDomain

extension English {
  func pinLabel(_ ask: PinAsk, _ person: String, _ naming: Naming) -> String {
    let name = naming.person(person)
    return switch ask {
    case .prove: "PIN of \(name)"
    case .old: "Old PIN of \(name)"
    case .new: "New PIN of \(name)"
    case .again: "New PIN once more"
    }
  }

  func pinHint(_ ask: PinAsk) -> String {
    switch ask {
    case .prove: "typed in person, Enter confirms, Esc cancels; asked once per sitting"
    case .old: "if it is forgotten, an officer resets it"
    case .new: "at least 4 characters, no run, not all the same"
    case .again: "it is kept when both are the same"
    }
  }

  var noPinGiven: Message {
    Message(
      "No PIN was given.", safe: "Nothing was changed.",
      next: "Type it at the terminal, or give one line on standard input.")
  }

  func pinChanged(_ it: PinChanged, _ naming: Naming) -> String {
    let name = naming.person(it.person)
    return switch it.change {
    case .set: "\(name) has set a PIN."
    case .changed: "\(name) has changed the PIN."
    case .reset: "PIN of \(name) set anew; the old one is void."
    case .erased: "PIN of \(name) erased; acts of \(name) go without proof."
    }
  }

  func weak(_ weakness: PinWeakness) -> (happened: String, next: String) {
    switch weakness {
    case .tooShort:
      (
        "The PIN has fewer than \(Secret.fewestCharacters) characters.",
        "Use at least \(Secret.fewestCharacters)."
      )
    case .tooLong:
      ("The PIN has more than \(Secret.mostCharacters) characters.", "Use a shorter one.")
    case .allEqual: ("The PIN is one character over and over.", "Choose one that is hard to guess.")
    case .run: ("The PIN is a run of neighbours.", "Choose one that is hard to guess.")
    }
  }
}

// Who sits where, what runs out, whether somebody is there.
extension English {
  func acknowledged(_ it: IncidentAcknowledged, _ naming: Naming) -> String {
    let given = it.acknowledgement
    let verb = it.previous == nil ? "acknowledged" : "acknowledged again"
    let how =
      "\(naming.person(given.leader)) \(verb) at \(naming.clock(given.at)) (\(channel(given.channel)))"
    let signed = "\(how), \(presence(of: given, naming))"
    return given.words.isEmpty ? "\(signed)." : "\(signed): \(given.words)"
  }

  func presence(of it: Acknowledgement, _ naming: Naming) -> String {
    if !it.onBehalfBy.isEmpty { return "written down by \(it.onBehalfBy)" }
    return it.proof == .pin ? "proved by PIN" : "not proved"
  }

  func withdrawn(_ it: AcknowledgementWithdrawn, _ naming: Naming) -> String {
    let number = naming.number(it.incident)
    let then =
      it.restored == nil
      ? "incident \(number) rings again" : "the one before it stands again on incident \(number)"
    let told = "The acknowledgement was withdrawn; \(then)."
    return it.reason.isEmpty ? told : told + " Reason: \(it.reason)."
  }

  func expired(_ it: AcknowledgementExpired, _ naming: Naming) -> String {
    let number = naming.number(it.incident)
    return
      "Incident \(number), acknowledged at \(naming.clock(it.since)), had to be looked at again by \(naming.clock(it.due)): the rule for level '\(level(it.level))' is \(length(minutes: it.minutes))."
  }

  func deskTaken(_ it: DeskTaken, _ line: LogLine, _ naming: Naming) -> String {
    it.person.isEmpty
      ? "The desk \(line.terminal) was left; the roster says who signs there."
      : "\(naming.person(it.person)) took the desk \(line.terminal) and signs there until \(naming.clock(it.until))."
  }

  func presenceConfirmed(_ it: PresenceConfirmed, _ naming: Naming) -> String {
    "The presence prompt of \(naming.clock(it.due)) was answered."
  }

  func presenceMissed(_ it: PresenceMissed, _ naming: Naming) -> String {
    let whom =
      it.person.isEmpty ? "no leader is planned" : "\(naming.person(it.person)) must be told"
    return
      "Nobody answered the presence prompt of \(naming.clock(it.due)) within \(it.answerMinutes) min (one every \(it.everyMinutes) min by rule); \(whom)."
  }

  func lookAgain(age: String) -> String { "re-ack \(age)" }

  func waitingTitle(_ leader: String, _ count: Int, _ naming: Naming) -> String {
    "Waiting for \(naming.person(leader)): \(count)"
  }

  func need(_ need: WaitingNeed) -> String {
    switch need {
    case .acknowledge: "ack"
    case .acknowledgeAgain: "re-ack"
    case .reviewReport: "review"
    case .signReport, .signBulletin: "sign off"
    case .judgeFeedback: "feedback"
    case .hearResult: "result"
    }
  }

  var waitingKeys: String { "F4 acts  Enter opens  m marks  arrows choose  Esc to the queue" }

  func missedTitle(_ count: Int) -> String { "Ran out while nobody watched: \(count)" }

  func missed(_ what: MissedTimer.What, _ naming: Naming) -> String {
    switch what {
    case .deadline(let rule, let unit):
      unit.isEmpty ? self.rule(rule) : "\(self.rule(rule)), \(naming.unit(unit))"
    case .chase(let rule, let unit): "chase (\(chaseRule(rule))), \(naming.unit(unit))"
    case .acknowledgement: "acknowledgement ran out"
    case .climb(let person): "unacknowledged; tell \(naming.person(person))"
    }
  }

  var missedKeys: String { "Enter opens  arrows choose  what is done leaves the list  Esc closes" }

  func seatsTitle(_ terminal: String) -> String { "Who sits at \(terminal)" }

  var seatsKeys: String {
    "digit takes  letters search names  Enter confirms  0 leaves  Esc cancels"
  }

  func seated(_ name: String) -> String { "Desk \(name)" }

  var postsTitle: String { "Arrivals" }

  var postsKeys: String { "1 to 3 checks in that post  Enter the next one  Esc back" }

  func lateArrival(_ clock: String) -> String { "in \(clock) late" }

  func presenceGap(_ clock: String) -> String { "no answer to presence prompt \(clock)" }

  func seatLine(_ seat: DeskSeat, _ naming: Naming) -> String {
    "\(seat.terminal)  \(naming.person(seat.person))  until \(naming.clock(seat.until))"
  }

  var noSeatTaken: String { "Nobody has taken a desk; the roster says who signs." }

  var noPresencePrompt: Message {
    Message(
      "No presence prompt waits for an answer now.", safe: "Nothing was changed.",
      next: "The board rings when one is due.")
  }

  var whoSits: Message {
    Message(
      "It was not said who sits down.", safe: "Nothing was changed.",
      next: "Give the name, as in: dutyboard desk take NAME.")
  }
}

extension English {
  /// Which incidents are acknowledged together, and which are left.
  func bulk(_ numbers: [ItemNumber], left: [ItemNumber], _ naming: Naming) -> String {
    let asked = "Acknowledge \(numbers.count) together: \(list(numbers.map(naming.number)))"
    if left.isEmpty { return asked }
    return asked + "; left, being grave or sensitive: \(list(left.map(naming.number)))"
  }
}
