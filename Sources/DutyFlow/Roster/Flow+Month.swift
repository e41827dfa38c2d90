import CellGrid
package import DutyDomain

extension Flow {
  /// A narrow or low screen, and a room with several shifts a day, have the month as a list.
  package func monthIsList(_ duty: Duty) -> Bool {
    size.columns < 80 || size.rows < 22 || duty.shiftPattern.turns.count > 1
  }

  mutating func openMonth(_ duty: Duty) {
    let today = duty.roster.planned(at: now)?.date ?? duty.time.date(now)
    overlay = .month(MonthSheet(today, startedAt: now))
  }

  mutating func pressInMonth(_ key: Key, typed: Key, _ sheet: MonthSheet, _ duty: Duty)
    -> [Effect]
  {
    if sheet.showsLoads { return pressInLoads(key, sheet) }
    if let moved = moved(key, sheet, duty) {
      overlay = .month(moved)
      return []
    }
    let slot = sheet.shift(duty)?.shown.slot ?? ShiftSlot(date: sheet.selected)
    let post = sheet.postName(duty)
    switch key {
    case .escape, .character("q"), .control("c"): return leave(sheet)
    case .control("s"): return store(sheet, duty)
    case .enter, .character("e"): change(.assign, slot, post, duty)
    case .character("x"), .delete: clear(sheet, slot, post, duty)
    case .character("s"): change(.substitute, slot, post, duty)
    case .character("w"): change(.swap, slot, post, duty)
    case .character("o"): change(.takeOver, slot, post, duty)
    case .character("v"): change(.leave, slot, post, duty)
    case .character("a"): return approve(slot, duty)
    case .character("c"): return confirm(slot, post)
    case .character("f"):
      var sheet = sheet
      sheet.showsLoads = true
      overlay = .month(sheet)
    default: return type(typed, slot, post, duty)
    }
    return []
  }

  /// A Chinese character begins the name that goes into the cell.
  private mutating func type(_ key: Key, _ slot: ShiftSlot, _ post: String, _ duty: Duty)
    -> [Effect]
  {
    guard case .character(let character) = key, let scalar = character.unicodeScalars.first,
      scalar.value >= 0x2E80, !(0xFF00...0xFFEF).contains(scalar.value), !isReadOnly
    else { return [] }
    change(.assign, slot, post, duty)
    return pressInEntry(key, duty)
  }

  private func moved(_ key: Key, _ sheet: MonthSheet, _ duty: Duty) -> MonthSheet? {
    var sheet = sheet
    let isList = monthIsList(duty)
    switch key {
    case .left, .character("h"): isList ? sheet.movePost(-1, duty) : sheet.moveDay(-1)
    case .right, .character("l"): isList ? sheet.movePost(1, duty) : sheet.moveDay(1)
    case .up, .character("k"): isList ? sheet.moveTurn(-1, duty) : sheet.moveDown(-1, duty)
    case .down, .character("j"): isList ? sheet.moveTurn(1, duty) : sheet.moveDown(1, duty)
    case .tab: sheet.movePost(1, duty)
    case .backTab: sheet.movePost(-1, duty)
    case .pageDown, .control("f"): sheet.moveMonth(1)
    case .pageUp, .control("b"): sheet.moveMonth(-1)
    case .home, .character("g"): sheet.selected = sheet.first
    case .end, .character("G"): sheet.selected = sheet.first.adding(days: sheet.dayCount - 1)
    case .character("t"):
      sheet.selected = duty.roster.planned(at: now)?.date ?? duty.time.date(now)
    default: return nil
    }
    return sheet
  }

  private mutating func pressInLoads(_ key: Key, _ sheet: MonthSheet) -> [Effect] {
    var sheet = sheet
    switch key {
    case .down, .character("j"): sheet.scroll += 1
    case .up, .character("k"): sheet.scroll = max(0, sheet.scroll - 1)
    case .pageDown: sheet.scroll += page
    case .pageUp: sheet.scroll = max(0, sheet.scroll - page)
    case .escape, .character("f"), .character("q"): (sheet.showsLoads, sheet.scroll) = (false, 0)
    default: break
    }
    overlay = .month(sheet)
    return []
  }

  private mutating func clear(_ sheet: MonthSheet, _ slot: ShiftSlot, _ post: String, _ duty: Duty)
  {
    if isReadOnly { return say(.keyUnavailable(.rosterMonth, .boardIsReadOnly), at: now) }
    var sheet = sheet
    sheet.edit(slot, post, "", duty)
    overlay = .month(sheet)
  }

  /// The name that was typed for a cell goes into it, and the next post of the day is selected.
  mutating func assign(_ ask: RosterAsk, _ person: String, _ duty: Duty) -> [Effect] {
    guard case .month(var sheet) = overlay else { return [] }
    sheet.edit(ask.slot, ask.post, person, duty)
    let posts = sheet.shift(duty)?.shown.posts.count ?? 3
    if sheet.post + 1 < posts { sheet.post += 1 }
    overlay = .month(sheet)
    entry = nil
    return kept(sheet)
  }

  /// Every changed cell is on the disk as a draft, as words of a call are.
  func kept(_ sheet: MonthSheet) -> [Effect] {
    if sheet.edits.isEmpty { return [.dropDraft] }
    let content = DraftContent(.month(sheet.first), sheet.written)
    return [.saveDraft(content, startedAt: sheet.startedAt)]
  }

  private mutating func leave(_ sheet: MonthSheet) -> [Effect] {
    overlay = nil
    if sheet.edits.isEmpty { return [] }
    say(.monthKept(sheet.edits.count), at: now)
    return kept(sheet) + [.parkDraft]
  }

  /// All changed cells as one act; days that are planned already want a reason first.
  private mutating func store(_ sheet: MonthSheet, _ duty: Duty) -> [Effect] {
    if isReadOnly {
      say(.keyUnavailable(.rosterMonth, .boardIsReadOnly), at: now)
      return []
    }
    guard let first = sheet.edits.first else {
      say(.monthUnchanged, at: now)
      return []
    }
    let isNew = sheet.edits.allSatisfy { duty.roster.shifts(on: $0.slot.date).isEmpty }
    if isNew { return [.perform(.planShifts(planned(sheet, "", duty), replacing: false))] }
    open(Entry(.roster(RosterAsk(.plan, first.slot, post: first.post, part: .reason))))
    return []
  }

  /// The changed shifts as they are to be planned.
  func planned(_ sheet: MonthSheet, _ reason: String, _ duty: Duty) -> [Shift] {
    let dates = Set(sheet.edits.map(\.slot.date)).sorted()
    return dates.flatMap { sheet.shifts(on: $0, duty) }.filter { !$0.edited.isEmpty }.map { it in
      var shift = it.planned
      shift.changes = []
      shift.reason = it.isPlanned ? reason : ""
      if shift.phone.isEmpty { shift.phone = duty.roster.shifts.last?.phone ?? "" }
      return shift
    }
  }

  /// What the journal has taken of the month that is shown.
  mutating func monthStored(_ lines: [LogLine]) -> [Effect] {
    guard case .month(var sheet) = overlay, !sheet.edits.isEmpty,
      lines.contains(where: { if case .shiftPlanned = $0.event { true } else { false } })
    else { return [] }
    sheet.edits = []
    overlay = .month(sheet)
    return [.dropDraft]
  }
}

extension MonthSheet {
  mutating func moveDay(_ step: Int) { selected = selected.adding(days: step) }

  /// The same day of another month, or its last one.
  mutating func moveMonth(_ step: Int) {
    let month = selected.year * 12 + selected.month - 1 + step
    let (year, index) = (month / 12, month % 12 + 1)
    let day = min(selected.day, CivilDate.days(inMonth: index, of: year))
    selected = CivilDate(year: year, month: index, day: day) ?? selected
    scroll = 0
  }

  mutating func movePost(_ step: Int, _ duty: Duty) {
    let count = shift(duty)?.shown.posts.count ?? 3
    post = (min(post, count - 1) + step + count) % count
  }

  /// Through the posts of the day, then to the week below or above.
  mutating func moveDown(_ step: Int, _ duty: Duty) {
    let count = shift(duty)?.shown.posts.count ?? 3
    post += step
    if post < 0 {
      post = count - 1
      moveDay(-7)
    } else if post >= count {
      post = 0
      moveDay(7)
    }
  }

  /// Through the shifts of the day, then to the next day.
  mutating func moveTurn(_ step: Int, _ duty: Duty) {
    let count = shifts(on: selected, duty).count
    turn = min(turn, max(0, count - 1)) + step
    if turn < 0 {
      moveDay(-1)
      turn = max(0, shifts(on: selected, duty).count - 1)
    } else if turn >= count {
      moveDay(1)
      turn = 0
    }
  }
}
