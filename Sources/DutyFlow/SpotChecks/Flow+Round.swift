import CellGrid
package import DutyDomain
package import DutyIntake

extension Flow {
  /// The open round, or what one would call; that of the opened thing where it is a round.
  mutating func showRound(_ duty: Duty) {
    let opened = target.flatMap { $0.kind == .spotRound ? $0.number : nil }
    let number = opened.flatMap { duty.liveRound($0)?.number } ?? duty.spotRound?.number
    notice = nil
    overlay = .round(RoundSheet(number, duty))
  }

  mutating func pressInRound(_ key: Key, _ sheet: RoundSheet, _ duty: Duty) -> [Effect] {
    var sheet = sheet
    let finishesAll = sheet.finishAsks
    sheet.finishAsks = false
    overlay = .round(sheet)
    if case .character(let character) = key, let digit = character.wholeNumberValue,
      resultKeys.indices.contains(digit - 1)
    {
      return check(resultKeys[digit - 1], sheet, duty)
    }
    switch key {
    case .escape, .character("q"), .character("V"), .control("c"):
      overlay = nil
      return []
    case .enter, .character("l"): openCheckLine(sheet)
    case .character("u"): return run(.takeBack, duty)
    case .character("x"), .function(6): return finish(sheet, despite: finishesAll, duty)
    case .character("p"), .control("p"): return saveRound(sheet, duty)
    case .backspace: change { $0.rings = max(0, $0.rings - 1) }
    default:
      if case .character(let character) = key { note(character, sheet) }
      moveInRound(key, sheet, duty)
    }
    return []
  }

  /// Keys that note something of the call before its result is known.
  private mutating func note(_ character: Character, _ sheet: RoundSheet) {
    func turned(_ answer: Bool?) -> Bool? { answer == nil ? true : answer == true ? false : nil }
    switch character {
    case " ": change { $0.rings = min(99, $0.rings + 1) }
    case "b": change { $0.triedSecond.toggle() }
    case "o": change { $0.isOnRoster = turned($0.isOnRoster) }
    case "m": change { $0.leaderReached = turned($0.leaderReached) }
    case "v":
      let all = CheckMedium.allCases
      let place = all.firstIndex(of: sheet.medium) ?? 0
      change { $0.medium = all[(place + 1) % all.count] }
    default: break
    }
  }

  private mutating func change(_ body: (inout RoundSheet) -> Void) {
    guard case .round(var sheet) = overlay else { return }
    body(&sheet)
    overlay = .round(sheet)
  }

  private mutating func moveInRound(_ key: Key, _ sheet: RoundSheet, _ duty: Duty) {
    guard let step = verticalStep(KeyTable.command(for: key, on: nil)) else { return }
    let units = sheet.units(duty)
    let row = Cursor.move(units.firstIndex(of: sheet.unit), by: step, count: units.count)
    if let row { change { $0.select(units[row]) } }
  }

  private mutating func openCheckLine(_ sheet: RoundSheet) {
    if isReadOnly || sheet.unit.isEmpty { return refuseReadOnly() }
    open(Entry(.spotCheck(unit: sheet.unit)))
  }

  private mutating func refuseReadOnly() {
    if isReadOnly { say(.keyUnavailable(.spotRound, .boardIsReadOnly), at: now) }
  }

  /// One key a result.
  private mutating func check(_ result: SpotResult, _ sheet: RoundSheet, _ duty: Duty) -> [Effect] {
    if isReadOnly || sheet.unit.isEmpty {
      refuseReadOnly()
      return []
    }
    var entry = SpotCheckEntry(unit: sheet.unit, result: result, round: choice(sheet, duty))
    sheet.complete(&entry)
    return [.perform(.recordSpotCheck(entry))]
  }

  private func choice(_ sheet: RoundSheet, _ duty: Duty) -> SpotRoundChoice {
    sheet.round(duty).map { .number($0.number) } ?? .opened
  }

  private mutating func finish(_ sheet: RoundSheet, despite: Bool, _ duty: Duty) -> [Effect] {
    if isReadOnly {
      refuseReadOnly()
      return []
    }
    let number = sheet.round(duty)?.number
    return [.perform(.finishSpotRound(number, words: "", despiteUnchecked: despite))]
  }

  private mutating func saveRound(_ sheet: RoundSheet, _ duty: Duty) -> [Effect] {
    guard let round = sheet.round(duty) else {
      say(.refused(.noOpenSpotRound), at: now)
      return []
    }
    return [.saveRound(round.number)]
  }

  /// Enter in the line of a check: the words are read, a digit in front names the result.
  mutating func submitSpotCheck(_ entry: Entry, _ unit: String, _ text: String, _ duty: Duty)
    -> [Effect]
  {
    guard !text.isEmpty, case .round(let sheet) = overlay else {
      self.entry = nil
      return []
    }
    let line = SpotLine(text, ringLimit: sheet.round(duty)?.ringLimit)
    guard let result = line.result else {
      say(.resultUnclear(text), at: now)
      return []
    }
    var check = SpotCheckEntry(
      unit: unit, result: result, round: choice(sheet, duty), line.reading)
    check.words = line.words
    sheet.complete(&check)
    return send(entry, [.recordSpotCheck(check)])
  }

  /// A round was refused its end because units were not called: the same key ends it now.
  mutating func roundRefused(_ refusal: Refusal) {
    if case .roundHasUnchecked = refusal { change { $0.finishAsks = true } }
  }

  /// What the journal has taken of the round that is shown: the next unit has its turn.
  mutating func roundStored(_ lines: [LogLine], _ duty: Duty) {
    guard case .round(var sheet) = overlay else { return }
    for line in lines {
      if case .spotCheckRecorded(let it) = line.event, let round = it.check.round {
        sheet.number = round
        sheet.unit = it.check.unit
        sheet.goOn(duty)
      }
      if case .spotCheckWithdrawn(let it) = line.event { sheet.select(it.unit) }
    }
    if let number = sheet.number, duty.liveRound(number) == nil { sheet.number = nil }
    overlay = .round(sheet)
  }
}

/// The line of a check as it is read: `6 响6声 保安接` or the words alone.
package struct SpotLine: Hashable, Sendable {
  package var result: SpotResult?
  package var reading: SpotReading
  package var words: String

  package init(_ text: String, ringLimit: Int?) {
    let text = trim(text)
    let parts = text.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
    let digit = parts.first.flatMap { $0.count == 1 ? $0.first?.wholeNumberValue : nil }
    let named = digit.flatMap { resultKeys.indices.contains($0 - 1) ? resultKeys[$0 - 1] : nil }
    words = named == nil ? text : parts.count > 1 ? trim(parts[1]) : ""
    reading = SpotReading(words)
    result =
      named ?? reading.plainResult(ringLimit: ringLimit ?? SpotCheckRules.standard.ringLimit)
  }
}
