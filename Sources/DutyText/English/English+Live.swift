import DutyDomain

extension English {
  func known(_ known: Int, of wanted: Int) -> String { "Known \(known)/\(wanted)" }

  var ask: String { "Ask:" }

  var complete: String { "Complete, Enter stores it" }

  func check(_ fact: FactKind, _ reason: FactReason, _ naming: Naming) -> String {
    "Please check \(self.fact(fact)): \(self.reason(reason, naming))"
  }

  func why(_ fact: String, _ reason: FactReason, basis: String, _ naming: Naming) -> String {
    guard case .levelRule(let rule, let figure, let value, let threshold) = reason else {
      return "\(fact): \(self.reason(reason, naming))"
    }
    let reach = threshold > 0 ? "reaches \(levelValue(figure, threshold))" : "is below the next"
    return "\(fact): \(levelFigure(figure)) \(levelValue(figure, value)) \(reach)"
      + " (\(levelRule(rule)))"
  }

  func owner(_ person: Person?, unit: String) -> String {
    guard let person else { return "duty line of \(unit)" }
    return [person.name, unit].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  var ownerDiffers: String { "not the caller in the line, please check" }

  func recentCalls(_ count: Int, of caller: CallerKey, _ naming: Naming) -> String {
    let whose =
      switch caller {
      case .number(let digits): digits
      case .unit(let id): naming.unit(id)
      case .name(let name): name
      }
    return "\(whose): " + (count == 1 ? "1 call in 30 days" : "\(count) calls in 30 days")
  }

  func pastCall(_ call: Call, isOpen: Bool, _ naming: Naming) -> String {
    let title = call.facts.title.isEmpty ? String(call.text.prefix(16)) : call.facts.title
    let incident = call.incident.map { "#" + naming.number($0) } ?? ""
    return [naming.clock(call.receivedAt), incident + (isOpen ? " open" : ""), title]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  func maybe(
    _ incident: ItemNumber, _ title: String, _ reasons: [SameReason], _ naming: Naming
  ) -> String {
    "\(naming.number(incident)) \(title) (\(list(reasons.map(same))))"
  }

  func same(_ reason: SameReason) -> String {
    switch reason {
    case .samePlace: "same place"
    case .nearPlace(let road): "both at \(road)"
    case .sameKind: "same kind"
    case .sameCaller: "same caller"
    case .sameFigure(let kind, let value): "both \(figure(kind, value))"
    case .assignedUnit: "a unit on it"
    case .sharedWord(let word): "both say '\(word)'"
    case .minutesBefore(let minutes): minutes < 1 ? "just now" : "\(age(minutes: minutes)) ago"
    }
  }

  var linkKey: String { "Perhaps the same, Ctrl-T links:" }

  func linkSelected(_ incident: ItemNumber, _ title: String, _ naming: Naming) -> String {
    "Ctrl-T puts it to the selected \(naming.number(incident)) \(title)"
  }

  func linked(_ incident: ItemNumber, _ title: String, _ naming: Naming) -> String {
    "to incident \(naming.number(incident)) \(title)"
  }

  func due(_ due: Timestamp, now: Timestamp, time: OfficeTime) -> String {
    let (date, clock) = LimitMoment.read(due, time)
    let minutes = max(0, due.minutes(since: now))
    let days = "\(minutes / 1440) days \(minutes / 60 % 24) hours"
    let left = minutes < 2880 ? length(minutes: minutes) : days
    return "= \(weekday(date.weekday)) \(date.iso.dropFirst(5)) \(clock) (\(left) left)"
  }

  func duePassed(_ due: Timestamp, time: OfficeTime) -> String {
    let wall = time.reading(due)
    return "\(wall.date.iso.dropFirst(5)) \(Naming.clock(wall)) has passed; name a later limit"
  }

  var dueUnread: String {
    "No moment can be read from it; write 18:00, in 30 min or by Friday"
  }
}
