package import DutyDomain
import DutyJournal

extension Desk {
  /// What names somebody in a call; empty when nothing does, or when the log has no such call.
  package func personalTerms(of number: ItemNumber, names: [String] = []) throws(Failure)
    -> PersonalTerms
  {
    var terms = PersonalTerms()
    for line in try journal.timeline(of: ItemReference(.call, number)).lines {
      terms.take(line, of: number)
    }
    for name in names where trim(name).count > 1 { terms.add(name: name) }
    return terms
  }

  /// Looks through the log for everything that an erasure would change. The log may be long, so this is
  /// done before anybody has to wait for it; `revise` adds what was written meanwhile.
  func findings(_ entry: ErasureEntry) throws(Failure) -> ErasureFindings {
    var found = ErasureFindings()
    guard let call = try journal.call(entry.call) else { return found }
    let ties = try ties(of: call)
    found.incidents = ties.incidents
    found.erasedBy = ties.erasedBy
    let terms = try personalTerms(of: entry.call, names: entry.names)
    if !call.facts.callback.isEmpty {
      found.otherCalls = try journal.calls(of: .number(call.facts.callback), limit: 20)
        .map(\.number).filter { $0 != call.number }
    }
    let redactor = PayloadRedactor(terms, connected: ties.connected)
    var absent = Set(entry.names.map(trim).filter { $0.count > 1 })
    var broken: Failure?
    try journal.forEachPayload(from: ties.first, through: duty.position) { line in
      do throws(CodecFault) {
        guard let left = try redactor.redacted(line) else { return }
        let text = String(decoding: left, as: UTF8.self)
        found.lines.append(RedactedLine(position: line.position, payload: text))
        let before = String(decoding: line.bytes, as: UTF8.self)
        absent = absent.filter { !before.contains($0) }
      } catch {
        broken = broken ?? .chainBroken(position: line.position, what: .unreadable)
      }
    }
    if let broken { throw broken }
    found.absentNames = entry.names.map(trim).filter(absent.contains)
    return found
  }

  /// Takes an erasure all the way. Looking through the log takes its time, and what others wrote in it is
  /// looked through anew, until nothing came between.
  func perform(erasing entry: ErasureEntry, _ signature: Signature) throws(Failure) -> DeskAnswer {
    for _ in 0..<8 {
      _ = try catchUp()
      let known = duty.position
      // Whoever asks may well write in the reason who asked for it.
      var entry = entry
      entry.reason = try personalTerms(of: entry.call, names: entry.names).redact(entry.reason)
      let intent = Intent.erase(entry)
      var archived = try lookUp(intent)
      archived.erasure = try findings(entry)
      let result = try journal.transact(signature, on: &duty) {
        (duty, _) throws(Refusal) -> [DutyEvent] in
        if duty.position != known { throw .erasure(.roomTooBusy) }
        return try duty.decide(
          intent, Act(now: signature.recordedAt, author: signature.author, archived: archived))
      }
      switch result {
      case .success(let written):
        if !written.isRepeat { erasures += 1 }
        return .stored(written.own, isRepeat: written.isRepeat)
      case .failure(.erasure(.roomTooBusy)): continue
      case .failure(let refusal): return .refused(refusal)
      }
    }
    return .refused(.erasure(.roomTooBusy))
  }

  /// How a call hangs together with the rest of the log.
  private struct Ties {
    var connected: Set<Int64> = []
    /// Where the call belongs now, and under what number that goes on.
    var incidents: [ItemNumber] = []
    var erasedBy: Int64?
    var first: Int64 = 1
  }

  private func ties(of call: Call) throws(Failure) -> Ties {
    let item = ItemReference(.call, call.number)
    var ties = Ties()
    var seen: Set<ItemNumber> = []
    var open: [ItemNumber] = []
    for line in try journal.timeline(of: item).lines {
      if ties.connected.isEmpty { ties.first = line.position }
      ties.connected.insert(line.position)
      if case .personalDataErased = line.event { ties.erasedBy = line.position }
      open += line.event.incidents
    }
    var belongs = call.incident
    while let number = open.popLast() {
      guard seen.insert(number).inserted else { continue }
      for line in try journal.timeline(of: ItemReference(.incident, number)).lines {
        if case .incidentMerged(let it) = line.event { open += [it.incident, it.into] }
        // The words of another call about the same incident are that caller's.
        let calls = line.event.subjects.filter { $0.kind == .call }
        if calls.isEmpty || calls.contains(item) { ties.connected.insert(line.position) }
      }
    }
    while let number = belongs, !ties.incidents.contains(number) {
      ties.incidents.append(number)
      belongs = nil
      for line in try journal.timeline(of: ItemReference(.incident, number)).lines {
        if case .incidentMerged(let it) = line.event, it.incident == number { belongs = it.into }
      }
    }
    return ties
  }

  /// False while free space of the data file may still hold what was erased.
  package func isScrubbed() throws(Failure) -> Bool { try journal.isScrubbed() }
}

extension DutyEvent {
  fileprivate var incidents: [ItemNumber] {
    subjects.filter { $0.kind == .incident }.map(\.number)
  }
}

extension PersonalTerms {
  /// What a line about the call says of who called; other lines only repeat it.
  fileprivate mutating func take(_ line: LogLine, of number: ItemNumber) {
    switch line.event {
    case .callRegistered(let call) where call.number == number:
      take(call.facts, call.form)
      add(numbersIn: call.text)
      add(numbersIn: call.lateReason)
    case .callSupplemented(let it):
      take(it.facts, it.form)
      take(it.factsBefore, it.formBefore)
    case .noteAdded(let it):
      add(numbersIn: it.text)
      add(numbersIn: it.lateReason)
    default: break
    }
  }

  private mutating func take(_ facts: CallFacts, _ form: CallForm?) {
    add(name: facts.callerName)
    add(numbersIn: facts.callback)
    for text in form?.texts ?? [] { add(numbersIn: text.text) }
  }
}
