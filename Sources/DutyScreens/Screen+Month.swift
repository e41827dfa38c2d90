import CellGrid
import DutyDomain
import DutyFlow
import DutyText

extension Screen {
  /// The month of the roster over the panes: days by weeks, or as a list where there is less room.
  mutating func draw(_ sheet: MonthSheet) {
    let rect = popup(columns: flow.size.columns, rows: flow.size.rows)
    open(rect, title: title(of: sheet))
    let inside = rect.inside
    let body = CellRect(
      column: inside.column, row: inside.row, columns: inside.columns,
      rows: max(1, inside.rows - 1))
    if sheet.showsLoads {
      drawLoads(sheet, body)
    } else if flow.monthIsList(duty) {
      drawList(sheet, body)
    } else {
      drawWeeks(sheet, body)
    }
    write(
      [
        popped(
          Fitting.clip(phrases.roster.monthKeys, columns: max(2, inside.columns - 2)), .uiHintKey)
      ], row: inside.bottom - 1, in: inside, from: 1)
    if flow.entry != nil { drawBottom() }
  }

  private func title(of sheet: MonthSheet) -> String {
    let words = phrases.roster
    var parts = [words.monthTitle(sheet.selected.year, sheet.selected.month)]
    let gaps = duty.roster.gaps(from: flow.now, until: flow.now.adding(minutes: 30 * 1440))
    if !gaps.isEmpty { parts.append(words.gapsAhead(gaps.count)) }
    if !sheet.edits.isEmpty { parts.append(words.monthEdits(sheet.edits.count)) }
    return parts.joined(separator: "  ")
  }

  /// Everything doubtful in the month, by shift.
  private func doubts(_ sheet: MonthSheet) -> [RosterWarning] {
    let from = duty.time.instant(sheet.first, minuteOfDay: 0)
    let until = duty.time.instant(sheet.first.adding(days: sheet.dayCount), minuteOfDay: 0)
    // Gaps of hours that belong to the day before are drawn there.
    return duty.rosterWarnings(from: from, until: until, now: flow.now).filter {
      $0.what != .gap || !$0.post.isEmpty
    }
  }

  // Weeks.

  private mutating func drawWeeks(_ sheet: MonthSheet, _ body: CellRect) {
    let columns = body.columns / 7
    let lead = sheet.first.weekday - 1
    let weeks = (lead + sheet.dayCount + 6) / 7
    let high = body.rows >= 1 + weeks * 4 + 4
    let cellRows = high ? 4 : 3
    let shown = min(weeks, max(1, (body.rows - 3) / cellRows))
    let selectedWeek = (lead + sheet.selected.day - 1) / 7
    let first = min(max(0, selectedWeek - shown + 1), weeks - shown)
    for weekday in 1...7 {
      write(
        [popped(phrases.time.weekday(weekday), .textMuted)], row: body.row, in: body,
        from: 1 + (weekday - 1) * columns)
    }
    let warnings = doubts(sheet)
    for date in sheet.dates {
      let place = lead + date.day - 1
      guard (first..<first + shown).contains(place / 7) else { continue }
      let cell = CellRect(
        column: body.column + 1 + place % 7 * columns,
        row: body.row + 1 + (place / 7 - first) * cellRows, columns: columns - 1, rows: cellRows)
      draw(date, sheet, warnings, cell)
    }
    let below = body.row + 1 + shown * cellRows
    drawDetail(
      sheet, warnings,
      CellRect(
        column: body.column, row: below, columns: body.columns,
        rows: max(0, body.bottom - below)))
  }

  private mutating func draw(
    _ date: CivilDate, _ sheet: MonthSheet, _ warnings: [RosterWarning], _ cell: CellRect
  ) {
    let shift = sheet.shifts(on: date, duty).first
    let own = warnings.filter { $0.slot.date == date }
    let isToday = date == (duty.roster.planned(at: flow.now)?.date ?? duty.time.date(flow.now))
    let isRoomy = cell.rows >= 4
    let number = Fitting.pad(
      (isToday && isRoomy ? "*" : "") + "\(date.day)", columns: isRoomy ? 3 : 2)
    var head = [popped(number, isToday ? .rosterNow : .textStrong)]
    if isToday, !isRoomy {
      head.append(popped("*", .rosterNow))
    } else {
      head += marks(of: date, columns: isRoomy ? cell.columns - 5 : 0)
    }
    if !own.isEmpty, isRoomy { head.append(popped(" !", .rosterGap)) }
    write(head, row: cell.row, in: cell)
    guard let shift, shift.isPlanned || !shift.edited.isEmpty else {
      write([popped(phrases.roster.doubt(.gap), .rosterGap)], row: cell.row + 1, in: cell)
      if date == sheet.selected { select(row(cell.row + 1, of: cell)) }
      return
    }
    let posts = shift.shown.posts
    if cell.rows >= 4 {
      writePost(shift, posts[0], own, cell, row: cell.row + 1, from: 0)
      let lead = writePost(shift, posts[1], own, cell, row: cell.row + 2, from: 0)
      let next = write([popped("/", .textMuted)], row: cell.row + 2, in: cell, from: lead)
      _ = writePost(shift, posts[2], own, cell, row: cell.row + 2, from: next)
      let words = Set(own.map(\.what)).sorted { $0.rawValue < $1.rawValue }
        .map(phrases.roster.doubt)
      let line = Fitting.clip(phrases.names.list(words), columns: cell.columns)
      write([popped(line, .rosterGap)], row: cell.row + 3, in: cell)
    } else {
      // Two names do not fit beside each other, so the leader stands behind the day.
      writePost(shift, posts[0], own, cell, row: cell.row, from: 4)
      writePost(shift, posts[1], own, cell, row: cell.row + 1, from: 0)
      writePost(shift, posts[2], own, cell, row: cell.row + 2, from: 0)
    }
    if date == sheet.selected { selectPost(sheet, shift, cell) }
  }

  /// The bar over the cell's selected post; a post beside the three is selected as the whole cell.
  private mutating func selectPost(_ sheet: MonthSheet, _ shift: MonthShift, _ cell: CellRect) {
    let post = min(sheet.post, shift.shown.posts.count - 1)
    func width(_ place: Int) -> Int {
      max(2, DisplayWidth.columns(of: name(shift, shift.shown.posts[place])))
    }
    let place: CellRect
    switch (post, cell.rows >= 4) {
    case (0, true):
      place = CellRect(column: cell.column, row: cell.row + 1, columns: width(0), rows: 1)
    case (1, true):
      place = CellRect(column: cell.column, row: cell.row + 2, columns: width(1), rows: 1)
    case (2, true):
      place = CellRect(
        column: cell.column + width(1) + 1, row: cell.row + 2, columns: width(2), rows: 1)
    case (0, false):
      place = CellRect(column: cell.column + 4, row: cell.row, columns: width(0), rows: 1)
    case (1, false):
      place = CellRect(column: cell.column, row: cell.row + 1, columns: width(1), rows: 1)
    case (2, false):
      place = CellRect(column: cell.column, row: cell.row + 2, columns: width(2), rows: 1)
    case (_, _): place = cell
    }
    select(place)
    frame.cursor = flow.entry == nil ? CellPoint(column: place.column, row: place.row) : nil
  }

  private func marks(of date: CivilDate, columns: Int) -> [Piece] {
    guard let day = duty.calendar.day(date) else {
      return date.weekday > 5 ? [popped(Fitting.pad("", columns: 0), .textMuted)] : []
    }
    let mark = day.isWorkday ? phrases.roster.workdayMark : phrases.roster.holidayMark
    let isRoomy = columns > DisplayWidth.columns(of: mark + day.name)
    return [popped(isRoomy ? mark + " " + day.name : mark, .deadlineNear)]
  }

  private func name(_ shift: MonthShift, _ post: String) -> String {
    let person = shift.shown[post: post]
    return person.isEmpty ? phrases.roster.doubt(.gap) : duty.directory.personName(person)
  }

  @discardableResult
  private mutating func writePost(
    _ shift: MonthShift, _ post: String, _ warnings: [RosterWarning], _ cell: CellRect, row: Int,
    from column: Int
  ) -> Int {
    let isVacant = shift.shown[post: post].isEmpty
    let isDoubtful = warnings.contains {
      $0.post == post && $0.slot == shift.shown.slot && $0.what != .unconfirmed
    }
    let role: Role =
      isVacant || isDoubtful
      ? .rosterGap
      : shift.edited.contains(post)
        ? .uiMarked
        : shift.planned[post: post] != shift.shown[post: post] ? .deadlineNear : .text
    return write([popped(name(shift, post), role)], row: row, in: cell, from: column)
  }

  // A list.

  private mutating func drawList(_ sheet: MonthSheet, _ body: CellRect) {
    let warnings = doubts(sheet)
    let detail = body.rows >= 12 ? 4 : body.rows >= 5 ? 1 : 0
    let list = CellRect(
      column: body.column, row: body.row, columns: body.columns, rows: body.rows - detail)
    var rows: [(date: CivilDate, turn: Int, shift: MonthShift)] = []
    for date in sheet.dates {
      for (turn, shift) in sheet.shifts(on: date, duty).enumerated() {
        rows.append((date, turn, shift))
      }
    }
    let ofDay = rows.filter { $0.date == sheet.selected }.count
    let turn = min(sheet.turn, max(0, ofDay - 1))
    let selected = rows.firstIndex { $0.date == sheet.selected && $0.turn == turn } ?? 0
    let first = min(max(0, selected - list.rows / 2), max(0, rows.count - list.rows))
    for (offset, it) in rows.dropFirst(first).prefix(list.rows).enumerated() {
      let line = row(list.row + offset, of: list)
      let own = warnings.filter { $0.slot == it.shift.shown.slot }
      drawRow(it.shift, it.date, own, sheet, line, isSelected: first + offset == selected)
    }
    drawDetail(
      sheet, warnings,
      CellRect(column: body.column, row: list.bottom, columns: body.columns, rows: detail))
  }

  private mutating func drawRow(
    _ shift: MonthShift, _ date: CivilDate, _ warnings: [RosterWarning], _ sheet: MonthSheet,
    _ line: CellRect, isSelected: Bool
  ) {
    let isToday = date == duty.roster.planned(at: flow.now)?.date
    var column = write(
      [
        popped(isToday ? "*" : " ", .rosterNow),
        popped(Fitting.pad("\(date.day)", columns: 2, alignment: .trailing) + " ", .textStrong),
        popped(phrases.time.weekday(date.weekday) + " ", .textMuted),
      ], row: line.row, in: line)
    let marks = marks(of: date, columns: 0)
    column = write(
      marks.isEmpty ? [popped("  ", .text)] : marks, row: line.row, in: line, from: column)
    column = write([popped(" ", .text)], row: line.row, in: line, from: column)
    if !shift.shown.name.isEmpty {
      column = write(
        [popped(shift.shown.name + " ", .textMuted)], row: line.row, in: line, from: column)
    }
    guard shift.isPlanned || !shift.edited.isEmpty else {
      write([popped(phrases.board.nobodyOnDuty, .rosterGap)], row: line.row, in: line, from: column)
      if isSelected { select(line) }
      return
    }
    for (place, post) in shift.shown.posts.enumerated() {
      let start = column
      column = writePost(shift, post, warnings, line, row: line.row, from: column)
      if isSelected, place == min(sheet.post, shift.shown.posts.count - 1) {
        let bar = CellRect(
          column: line.column + start, row: line.row, columns: max(2, column - start), rows: 1)
        select(bar)
        frame.cursor = flow.entry == nil ? CellPoint(column: bar.column, row: bar.row) : nil
      }
      column = write([popped(" ", .text)], row: line.row, in: line, from: column)
    }
    if !warnings.isEmpty {
      write([popped("!", .rosterGap)], row: line.row, in: line, from: column)
    }
  }

  // The selected day, and everybody's load.

  /// Time, who holds each post and who was planned, what was changed, what is doubtful.
  private mutating func drawDetail(
    _ sheet: MonthSheet, _ warnings: [RosterWarning], _ rect: CellRect
  ) {
    guard rect.rows > 0, let shift = sheet.shift(duty) else { return }
    let words = phrases.roster
    let post = sheet.postName(duty)
    let complete = duty.roster.complete(shift.planned)
    var parts = [words.slot(shift.shown.slot), "\(words.postName(post)) \(name(shift, post))"]
    let was = shift.planned[post: post]
    if was != shift.shown[post: post], !was.isEmpty {
      parts[1] += words.planned(duty.directory.personName(was))
    }
    let others = shift.shown.posts.dropFirst(3).map {
      "\(words.postName($0)) \(name(shift, $0))"
    }
    let head = (parts + others + [shift.shown.note]).filter { !$0.isEmpty }
    var lines: [(text: String, role: Role)] = [(head.joined(separator: "  "), .text)]
    lines += complete.changes.map { (words.change($0, naming), .deadlineNear) }
    lines += duty.roster.swaps.filter { $0.one == shift.shown.slot || $0.other == shift.shown.slot }
      .map { (words.swap($0, naming), .deadlineNear) }
    lines += warnings.filter { $0.slot == shift.shown.slot }
      .map { (words.warning($0, naming), .rosterGap) }
    var row = rect.row
    for line in lines {
      for text in Fitting.wrap(line.text, columns: max(2, rect.columns - 2)) where row < rect.bottom
      {
        write([popped(text, line.role)], row: row, in: rect, from: 1)
        row += 1
      }
    }
  }

  private mutating func drawLoads(_ sheet: MonthSheet, _ body: CellRect) {
    let year = CivilDate(year: sheet.selected.year, month: 1, day: 1)!
    let from = duty.time.instant(year, minuteOfDay: 0)
    let until = duty.time.instant(sheet.first.adding(days: sheet.dayCount), minuteOfDay: 0)
    let loads = dutyLoads(
      duty.roster.shifts.map(duty.roster.complete), duty.calendar, duty.time, from: from,
      until: until
    ).sorted { ($0.shifts, $0.minutes, $1.person) > ($1.shifts, $1.minutes, $0.person) }
    let widths = [10, 7, 7, 7, 7, 8]
    func row(_ cells: [String]) -> String {
      zip(cells, widths).enumerated().map { place, it in
        Fitting.pad(it.0, columns: it.1, alignment: place == 0 ? .leading : .trailing)
      }.joined()
    }
    let title =
      "\(phrases.roster.fairnessTitle) \(year.iso.prefix(7)) - \(sheet.first.iso.prefix(7))"
    write([popped(title, .textStrong)], row: body.row, in: body, from: 1)
    write(
      [popped(row(phrases.roster.fairnessHeads()), .textMuted)], row: body.row + 1, in: body,
      from: 1)
    let room = max(1, body.rows - 2)
    let first = min(sheet.scroll, max(0, loads.count - room))
    for (offset, load) in loads.dropFirst(first).prefix(room).enumerated() {
      let cells = [
        duty.directory.personName(load.person), "\(load.shifts)", "\(load.weekendDays)",
        "\(load.holidays)", "\(load.nights)", phrases.roster.hours(minutes: load.minutes),
      ]
      write([popped(row(cells), .text)], row: body.row + 2 + offset, in: body, from: 1)
    }
  }
}
