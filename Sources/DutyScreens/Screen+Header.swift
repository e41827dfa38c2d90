import CellGrid
import DutyDomain
import DutyFlow
import DutyText

extension Screen {
  /// The first line: office, who is on duty, the clock. Below it the band of a book that is no real
  /// duty; where there is no room for a line of its own, the band takes the place of the names.
  mutating func drawHeader() {
    let rect = layout.header
    frame.fill(rect, style: theme.style(.uiHeader))
    let clock = " " + phrases.time.headClock(duty.time.reading(flow.now)) + " "
    let clockColumns = DisplayWidth.columns(of: clock)
    let room = max(0, rect.columns - clockColumns)
    write([piece(clock, .uiHeader)], row: rect.row, in: rect, from: room)
    let band =
      flow.past.map { phrases.board.past(duty.time.reading($0.at)) }
      ?? flow.band.flatMap(phrases.board.band)
    if let band, let place = layout.band {
      frame.fill(place, style: theme.style(.drillBand))
      write([piece(band, .drillBand)], row: place.row, in: place, from: 1)
    } else if let band {
      let text = Fitting.clip(band, columns: max(0, room - 1), mark: "")
      write([piece(text, .drillBand)], row: rect.row, in: rect, from: 1)
      return
    }
    if drawHandoverBar(room) { return }
    let (name, onDuty) = headWords(room - 1)
    write([piece(name, .uiHeader)], row: rect.row, in: rect, from: 1)
    let onDutyColumns = DisplayWidth.columns(of: onDuty)
    write([piece(onDuty, .uiHeader)], row: rect.row, in: rect, from: room - onDutyColumns - 1)
  }

  /// The richest words that fit: first the arrival goes, then the program's name, then the officers.
  private func headWords(_ columns: Int) -> (name: String, onDuty: String) {
    let program = phrases.board.programName
    let office = duty.office?.name ?? ""
    let full = office.isEmpty ? program : program + " " + office
    let short = office.isEmpty ? program : office
    // The lines are put together only as far as they are asked for: mostly the first one fits.
    let choices: [(name: String, officers: Bool, arrival: Bool)] = [
      (full, true, true), (full, true, false), (short, true, false), (program, true, false),
      (short, false, false), (program, false, false),
    ]
    let fitting = choices.lazy.map { choice in
      (choice.name, dutyLine(officers: choice.officers, arrival: choice.arrival))
    }.first { name, onDuty in
      DisplayWidth.columns(of: name) + DisplayWidth.columns(of: onDuty) + 3 <= columns
    }
    if let fitting { return fitting }
    if DisplayWidth.columns(of: short) + 3 <= columns { return (short, "") }
    return (Fitting.clip(program, columns: max(0, columns)), "")
  }

  private func dutyLine(officers isWithOfficers: Bool, arrival isWithArrival: Bool) -> String {
    guard let shift = duty.roster.onDuty(at: flow.now) else { return "" }
    var parts: [String] = []
    // Whoever has taken the desk signs here, and everybody in front of it should see that.
    if let taken = duty.sitter(at: flow.terminal, flow.now), flow.role != .wall {
      parts.append(phrases.desk.seated(duty.directory.personName(taken)))
    }
    let officers = officers(of: shift)
    if isWithOfficers, !officers.isEmpty {
      parts.append(phrases.names.label(.onDuty) + " " + officers)
    }
    if !shift.leader.isEmpty {
      var leader =
        phrases.names.postShort(.leader) + " " + duty.directory.personName(shift.leader)
      if isWithArrival, let arrival = duty.roster.arrival(.leader, of: shift) {
        leader += " " + arrivalWords(arrival)
      }
      parts.append(leader)
    }
    return parts.joined(separator: "  ")
  }

  /// Both officers of a shift, with a stroke between them.
  func officers(of shift: Shift) -> String {
    [shift.leadOfficer, shift.secondOfficer].filter { !$0.isEmpty }
      .map(duty.directory.personName).joined(separator: "/")
  }

  /// The names of the panes where not all are on the screen; one that does not fit whole is left out.
  mutating func drawTabs() {
    guard let rect = layout.tabs else { return }
    let isSingle = flow.isZoomed || layout.form == .single
    let panes: [BoardPane] =
      isSingle
      ? BoardPane.allCases
      : layout.incidents == nil
        ? [.incidents, .roster, .instructions] : [.roster, .instructions]
    var column = 0
    for pane in panes {
      let key = ["1 ", "2 ", "3 ", ""][BoardPane.allCases.firstIndex(of: pane) ?? 3]
      let isShown = isSingle ? pane == flow.pane : pane == flow.lowerTab
      let words = key + tabTitle(pane)
      let text = isShown ? "[\(words)]" : words
      if column + DisplayWidth.columns(of: text) > rect.columns { break }
      column = write(
        [piece(text, isShown ? .uiTabActive : .uiTab), piece(" ", .text)], row: rect.row, in: rect,
        from: column)
    }
  }

  private func tabTitle(_ pane: BoardPane) -> String {
    let name = phrases.board.pane(pane)
    switch pane {
    case .incidents: return "\(name) \(duty.incidents.count)"
    case .instructions: return "\(name) \(duty.instructions.count)"
    case .roster, .detail: return name
    }
  }
}
