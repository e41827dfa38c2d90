import CellGrid
import DutyDomain
import DutyFlow
import DutyIntake
import DutyText

extension Screen {
  /// A round of spot checks over the panes: the units with their numbers and what was found, the
  /// call that is going on, and the keys.
  mutating func draw(_ sheet: RoundSheet) {
    let rect = popup(columns: flow.size.columns, rows: flow.size.rows)
    let round = sheet.round(duty)
    let units = sheet.units(duty)
    open(rect, title: phrases.spot.roundTitle(round, units: units.count, naming))
    let inside = rect.inside
    let foot = roundFoot(sheet, round, columns: inside.columns - 2, rows: inside.rows / 2)
    let room = max(1, inside.rows - foot.count)
    let place = units.firstIndex(of: sheet.unit) ?? 0
    let first = max(0, min(place - room / 2, units.count - room))
    for (offset, unit) in units.dropFirst(first).prefix(room).enumerated() {
      let line = row(inside.row + offset, of: inside)
      write(
        checkRow(unit, round, columns: line.columns, isSelected: unit == sheet.unit),
        row: line.row, in: line)
      if unit == sheet.unit {
        select(line)
        frame.cursor = CellPoint(column: line.column, row: line.row)
      }
    }
    for (offset, line) in foot.enumerated() {
      write(line, row: inside.bottom - foot.count + offset, in: inside, from: 1)
    }
    if flow.entry != nil { drawBottom() }
  }

  /// Name, number, then each check with its time, the last one last; what is left of the columns goes
  /// to what was found last.
  private func checkRow(_ unit: String, _ round: SpotRound?, columns: Int, isSelected: Bool)
    -> [Piece]
  {
    let spot = phrases.spot
    let known = duty.directory.unit(unit)
    let checks = round?.checks(of: unit) ?? []
    var pieces = [
      popped(isSelected ? "> " : "  ", .text),
      popped(Fitting.pad(naming.unit(unit), columns: 12) + " ", .textStrong),
    ]
    if columns >= 60 {
      pieces.append(popped(Fitting.pad(masked(known?.dutyPhone ?? ""), columns: 14), .textMuted))
    }
    for (place, check) in checks.suffix(columns >= 100 ? 3 : 1).enumerated() {
      if place > 0 { pieces.append(popped(" | ", .textMuted)) }
      pieces.append(popped(naming.clock(check.at) + " ", .textMuted))
      let words = columns >= 60 ? spot.words(of: check) : [spot.resultShort(check.result)]
      pieces.append(
        popped(words.joined(separator: " "), check.result.isFault ? .deadlineOverdue : .messageOk))
    }
    if let last = checks.last, last.result.isFault {
      let second = last.result.asksForSecondNumber && last.secondPhone.isEmpty
      let phone = second ? masked(known?.backupPhone ?? "") : ""
      pieces.append(popped("  " + spot.checkAgain + " " + phone, .deadlineNear))
    }
    return pieces
  }

  /// What was noted of this call so far, the results with their digits, the other keys.
  private func roundFoot(_ sheet: RoundSheet, _ round: SpotRound?, columns: Int, rows: Int)
    -> [[Piece]]
  {
    let spot = phrases.spot
    let results = resultKeys.enumerated().map { "\($0 + 1) \(spot.resultShort($1))" }
      .joined(separator: "  ")
    let keys = spot.roundKeys(
      isFinished: round?.finished != nil, finishAsks: sheet.finishAsks)
    let columns = max(2, columns)
    let now = Fitting.wrap(callNow(sheet), columns: columns).prefix(2)
    let lines =
      now.map { popped($0, .textStrong) }
      + Fitting.wrap(results, columns: columns).map { popped($0, .uiHintKey) }
      + Fitting.wrap(keys, columns: columns).map { popped($0, .uiHintText) }
    return lines.prefix(max(3, rows)).map { [$0] }
  }

  /// The unit that is being called: numbers, its leader, rings so far, ticks.
  private func callNow(_ sheet: RoundSheet) -> String {
    let spot = phrases.spot
    let unit = duty.directory.unit(sheet.unit)
    var parts = [naming.unit(sheet.unit), masked(unit?.dutyPhone ?? "")]
    if let backup = unit?.backupPhone, !backup.isEmpty {
      parts.append(sheet.triedSecond ? spot.secondNumber(masked(backup)) : masked(backup))
    }
    if let leader = duty.directory.people.first(where: {
      $0.unit == sheet.unit && $0.role == .leader
    }) {
      // At the desk the mobile is there to be dialled; on a wall everybody reads it.
      let phone = flow.role == .wall ? masked(leader.mobile) : leader.mobile
      parts.append(spot.unitLeader(leader.name, phone: phone))
    }
    if sheet.medium != .telephone { parts.append(spot.checkMedium(sheet.medium)) }
    if sheet.rings > 0 { parts.append(spot.rings(sheet.rings)) }
    if let isOn = sheet.isOnRoster { parts.append(spot.onRoster(isOn)) }
    if let isReached = sheet.leaderReached { parts.append(spot.leaderReached(isReached)) }
    return parts.filter { !$0.isEmpty }.joined(separator: "  ")
  }

  /// The lines of the room with their last test in this shift.
  mutating func drawLines(_ selected: Int) {
    let rect = popup(columns: 76, rows: LineKind.allCases.count + 3)
    open(rect, title: phrases.spot.linesTitle)
    let inside = rect.inside
    let tests = duty.lineTests(ofShiftAt: flow.now)
    for (place, kind) in LineKind.allCases.enumerated() where place < inside.rows - 1 {
      let line = row(inside.row + place, of: inside)
      let own = tests.filter { $0.line == kind }
      let isWorking = own.allSatisfy(\.isWorking)
      let state =
        own.isEmpty
        ? phrases.spot.notTested
        : own.map { phrases.spot.lineState($0, naming) }.joined(separator: "  ")
      write(
        [
          popped("\(place + 1) ", .uiHintKey),
          popped(Fitting.pad(phrases.spot.lineKind(kind), columns: 16), .textStrong),
          popped(state, own.isEmpty ? .textMuted : isWorking ? .messageOk : .deadlineOverdue),
        ], row: line.row, in: line, from: 1)
      if place == selected { select(line) }
    }
    write([popped(phrases.spot.lineKeys, .uiHintKey)], row: inside.bottom - 1, in: inside, from: 1)
    if flow.entry != nil { drawBottom() }
  }

  /// The detail of a round: what it came to, then the units with a fault.
  func facts(_ round: SpotRound, _ columns: Int) -> [[Piece]] {
    let spot = phrases.spot
    var lines = wrapped(
      [spot.roundTitle(round, units: round.units.count, naming)], columns, .textStrong)
    for unit in round.faulty {
      let checks = round.checks(of: unit).map { check in
        naming.clock(check.at) + " " + spot.words(of: check).joined(separator: " ")
      }
      let isOpen = round.last(of: unit)?.result.isFault == true
      lines += wrapped(
        [naming.unit(unit)] + checks, columns, isOpen ? .deadlineOverdue : .text)
    }
    return lines
  }

  /// What the line of a check would store.
  func checked(_ entry: Entry) -> String {
    if entry.editor.isEmpty { return "" }
    let sheet: RoundSheet? = if case .round(let it) = flow.overlay { it } else { nil }
    let line = SpotLine(entry.text, ringLimit: sheet?.round(duty)?.ringLimit)
    var check = SpotCheck.blank
    check.result = line.result ?? .normal
    check.rings = line.reading.rings
    check.seconds = line.reading.seconds
    check.answeredBy = line.reading.answeredBy
    check.isOnRoster = line.reading.isOnRoster
    check.leaderReached = line.reading.leaderReached
    check.medium = line.reading.medium ?? .telephone
    let words = phrases.spot.words(of: check).dropFirst(line.result == nil ? 1 : 0)
    let head = line.result == nil ? phrases.names.label(.missing) + " " : ""
    return head + words.joined(separator: "  ")
  }

  /// What the line of a check of us would store.
  func checkedUs(_ entry: Entry) -> String {
    if entry.editor.isEmpty { return "" }
    let it = flow.checkOfUs(entry.text, duty)
    var check = CheckOfUs.blank
    check.medium = it.medium
    check.rings = it.rings
    check.seconds = it.seconds
    check.answeredBy = it.answeredBy
    check.result = it.result
    return ([naming.unit(it.by)] + phrases.spot.words(of: check)).joined(separator: "  ")
  }
}
