import CellGrid
package import DutyDomain

extension Flow {
  /// Does what a person has to do in person; asks for the PIN first where there is one to be asked for.
  package mutating func sign(_ signing: Signing, _ duty: Duty) -> [Effect] {
    if let sitting, sitting.person == signing.person, !signing.alwaysAsks {
      return signing.proven.map { .perform($0) }
    }
    guard duty.hasPin(signing.person) else { return signing.unproven.map { .perform($0) } }
    var line = PinLine(.prove, signing.person, since: now)
    line.signing = signing
    pinLine = line
    notice = nil
    return []
  }

  /// Who sits at this terminal, by id: who it was opened for, else the leader or the lead officer on
  /// duty; nil where the directory does not know the name, or nobody is planned.
  package func sitter(_ duty: Duty) -> String? {
    if let givenName {
      return duty.directory.person(named: givenName)?.id ?? duty.directory.person(givenName)?.id
    }
    if let taken = duty.sitter(at: terminal, now) { return taken }
    let onDuty = role == .leader ? duty.leaderOnDuty(at: now) : duty.officerInCharge(at: now)
    let id = onDuty ?? ""
    return duty.directory.person(id)?.id
  }

  /// The sitting ends: by leaving, by somebody else sitting down, or after a time without a key.
  mutating func endSitting() {
    sitting = nil
  }

  /// A time without a key ends the sitting, and a line with half a PIN in it does not stand about.
  mutating func endSittingIfIdle(_ duty: Duty, at now: Timestamp) {
    guard let since = pinLine?.since ?? sitting?.since else { return }
    let minutes = duty.policy.sittingMinutes ?? Policy.usualSittingMinutes
    guard now.seconds(since: max(lastKeyAt, since)) >= Int64(minutes) * 60 else { return }
    endSitting()
    pinLine = nil
  }

  /// A new PIN for a person: the old one first, where there is one.
  mutating func openPinChange(of person: String, _ duty: Duty) {
    pinLine = PinLine(duty.hasPin(person) ? .old : .new, person, since: now)
    notice = nil
  }

  mutating func pressInPin(_ key: Key, _ line: PinLine, _ duty: Duty) -> [Effect] {
    var line = line
    switch key {
    case .escape, .control("c"), .control("g"):
      pinLine = nil
      say(.pinNotGiven, at: now)
    case .enter:
      return submit(line)
    default:
      guard line.editor.apply(key) else { return [] }
      notice = nil
      pinLine = line
    }
    return []
  }

  /// Only the first line of what was pasted, for a PIN has but one.
  mutating func paste(_ text: String, into line: PinLine) {
    var line = line
    line.editor.insert(text.split(whereSeparator: \.isNewline).first.map(String.init) ?? "")
    if line.editor.refusedInput { say(.refused(.pinIsWeak(.tooLong)), at: now) }
    pinLine = line
  }

  private mutating func submit(_ line: PinLine) -> [Effect] {
    let typed = Secret(line.editor.text).pin
    if typed.text.isEmpty { return [] }
    var line = line
    line.editor.replace(with: "")
    switch line.ask {
    case .prove, .old:
      line.old = typed
      pinLine = line
      return [.checkPin(typed, of: line.person)]
    case .new:
      if let weakness = typed.weakness {
        pinLine = line
        say(.refused(.pinIsWeak(weakness)), at: now)
        return []
      }
      (line.new, line.ask) = (typed, .again)
      pinLine = line
    case .again:
      guard typed == line.new else {
        (line.new, line.ask) = (nil, .new)
        pinLine = line
        say(.refused(.pinsDiffer), at: now)
        return []
      }
      pinLine = nil
      return [.setPin(typed, of: line.person, old: line.old)]
    }
    return []
  }

  /// What the edge found.
  mutating func pinChecked(_ check: PinCheck, _ duty: Duty) -> [Effect] {
    guard var line = pinLine else { return [] }
    switch check {
    case .right:
      guard let signing = line.signing else {
        line.ask = .new
        pinLine = line
        return []
      }
      pinLine = nil
      sitting = Sitting(person: line.person, since: now)
      return signing.proven.map { .perform($0) }
    case .wrong(let left):
      line.old = nil
      pinLine = line
      say(.refused(.pinWrong(line.person, triesLeft: left)), at: now)
    case .locked(let until):
      pinLine = nil
      say(.refused(.pinLocked(line.person, until: until)), at: now)
    case .noneSet:
      // Somebody has just taken it away: nothing is left to be asked for.
      pinLine = nil
      return line.signing?.unproven.map { .perform($0) } ?? []
    }
    return []
  }
}
