extension Duty {
  mutating func open(_ it: Handover, _ line: LogLine) {
    handover = it
    handover?.cutOff = line.position
    handovers = max(handovers, it.number)
  }

  mutating func check(_ it: HandoverItemStep, _ line: LogLine) {
    changeItem(it, line) { ($0.state, $0.isSound, $0.words) = (.accepted, it.isSound, it.words) }
  }

  /// What is asked now was not known to the officer who has signed.
  mutating func question(_ it: HandoverItemStep, _ line: LogLine) {
    handover?.outgoingSigned = nil
    changeItem(it, line) { ($0.state, $0.question, $0.answer) = (.questioned, it.words, "") }
  }

  mutating func sign(_ it: HandoverSigned) {
    switch it.side {
    case .outgoing: handover?.outgoingSigned = it.signature
    case .incoming: handover?.incomingSigned = it.signature
    }
  }

  mutating func start(_ it: ShiftStarted, _ line: LogLine) {
    held = HeldShift(
      date: it.date, officer: it.officer, since: line.recordedAt, until: it.until,
      firstLine: line.position)
  }

  mutating func close(_ it: ShiftHandedOver, _ line: LogLine) {
    let ended = it.handover
    handover = nil
    held = HeldShift(
      number: ended.number, date: ended.incomingShift, officer: ended.incoming,
      since: line.recordedAt, until: ended.nextChange, firstLine: ended.cutOff + 1,
      closedBy: line.position, before: ended.outgoing, bound: it.bound)
  }

  mutating func state(_ it: HandoverItemStep) {
    handover?.outgoingSigned = nil
    guard !it.id.isEmpty else {
      handover?.words = it.words
      return
    }
    guard let place = handover?.items.firstIndex(where: { $0.id == it.id }) else { return }
    if it.question.isEmpty {
      handover?.items[place].words = it.words
    } else {
      handover?.items[place].answer = it.words
      handover?.items[place].state = .answered
    }
  }

  mutating func changeItem(
    _ it: HandoverItemStep, _ line: LogLine, _ body: (inout HandoverItem) -> Void
  ) {
    guard let place = handover?.items.firstIndex(where: { $0.id == it.id }) else { return }
    handover?.items[place].by = it.by
    handover?.items[place].at = line.recordedAt
    if var item = handover?.items[place] {
      body(&item)
      handover?.items[place] = item
    }
  }
}
