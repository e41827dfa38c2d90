import CellGrid
import DutyDomain
import DutyFlow
import DutyText

extension Screen {
  /// The first line: office, who is on duty, the clock; the band of a book that is no real duty.
  mutating func drawHeader() {
    let rect = layout.header
    frame.fill(rect, style: theme.style(.uiHeader))
    let wall = duty.time.reading(flow.now)
    let clock = " \(phrases.time.headClock(wall)) "
    let clockColumns = DisplayWidth.columns(of: clock)
    var room = rect
    if clockColumns < rect.columns {
      frame.write(
        clock, at: CellPoint(column: rect.right - clockColumns, row: rect.row),
        style: theme.style(.uiHeader))
      room.columns -= clockColumns
    }
    var used = 1
    if let band = duty.office.flatMap({ phrases.board.band($0.mode) }) {
      used +=
        write([piece(" \(band) ", .drillBand)], row: rect.row, in: room, from: used) - used + 1
    }
    let name = phrases.board.programName + " " + (duty.office?.name ?? "")
    let onDuty = dutyLine()
    let onDutyColumns = DisplayWidth.columns(of: onDuty)
    let nameRoom = max(8, room.columns - used - onDutyColumns - 2)
    write(
      [piece(Fitting.clip(name, columns: nameRoom), .uiHeader)], row: rect.row, in: room, from: used
    )
    if room.columns - onDutyColumns > used + 8 {
      write([piece(onDuty, .uiHeader)], row: rect.row, in: room, from: room.columns - onDutyColumns)
    }
  }

  private func dutyLine() -> String {
    guard let shift = duty.roster.onDuty(at: flow.now) else { return "" }
    let names = phrases.names
    let officers = [shift.leadOfficer, shift.secondOfficer].filter { !$0.isEmpty }
      .map(duty.directory.personName).joined(separator: "/")
    var text = ""
    if !officers.isEmpty { text += "\(names.label(.officers)) \(officers)  " }
    if !shift.leader.isEmpty {
      text += "\(names.postShort(.leader)) \(duty.directory.personName(shift.leader))"
      if let arrival = duty.roster.arrival(.leader, on: shift.date) {
        text += " " + phrases.board.arrived(naming.clock(arrival.at))
      }
    }
    return text
  }

  /// The names of the panes where not all are on the screen.
  mutating func drawTabs() {
    guard let rect = layout.tabs else { return }
    let isSingle = flow.isZoomed || layout.form == .single
    let panes: [BoardPane] = isSingle ? BoardPane.allCases : [.roster, .instructions]
    let shown = isSingle ? flow.pane : flow.lowerTab
    var column = 0
    for pane in panes {
      let key = ["1", "2", "3", ""][BoardPane.allCases.firstIndex(of: pane) ?? 3]
      let role: Role = pane == shown ? .uiTabActive : .uiTab
      column = write(
        [piece("[\(key)\(tabTitle(pane))]", role), piece(" ", .text)], row: rect.row, in: rect,
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
