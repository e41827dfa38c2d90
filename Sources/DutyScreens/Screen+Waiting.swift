import CellGrid
import DutyDomain
import DutyFlow
import DutyText

extension Screen {
  /// The leader's list: what has to be done, about what, how long it waits and until when.
  mutating func drawWaiting(_ selected: Int) {
    let items = flow.waitingItems(duty)
    var rect = popup(columns: flow.size.columns, rows: flow.size.rows)
    // What the board says meanwhile, and the line for a PIN, stay in sight below it.
    rect.rows -= layout.aside?.rows ?? 0
    let leader = flow.leaderHere(duty) ?? ""
    open(rect, title: phrases.desk.waitingTitle(leader, items.count, naming))
    let screen = self
    drawRows(items, selected: selected, keys: phrases.desk.waitingKeys, in: rect.inside) {
      screen.pieces(of: $0, isSelected: $1, columns: $2)
    }
  }

  private func pieces(of waiting: WaitingItem, isSelected: Bool, columns: Int) -> [Piece] {
    let isChinese = phrases.language == .chinese
    let level = level(of: waiting.item)
    let severity = role(of: level)
    let pointer = flow.marked.contains(waiting.item) ? "*" : isSelected ? ">" : " "
    let age = phrases.time.age(minutes: max(0, flow.now.minutes(since: waiting.since)))
    let limit = waiting.due.map {
      phrases.time.countdown(from: flow.now, to: $0, time: duty.time)
    }
    let number = waiting.item.short(thisYear: naming.thisYear)
    let needColumns = isChinese ? 7 : 9
    let title = max(4, columns - 1 - needColumns - 6 - 4 - 8 - 10)
    return [
      popped(pointer, .text),
      popped(Fitting.pad(phrases.desk.need(waiting.need), columns: needColumns), .textStrong),
      popped(Fitting.pad(number, columns: 5, alignment: .trailing) + " ", .text),
      popped(Fitting.pad(level == nil ? "" : theme.mark(severity), columns: 4), severity),
      popped(Fitting.pad(words(of: waiting), columns: title), .text),
      popped(Fitting.pad(age, columns: 8, alignment: .trailing, mark: ""), .textMuted),
      popped(
        Fitting.pad(limit ?? "", columns: 10, alignment: .trailing, mark: ""),
        limitRole(waiting)),
    ]
  }

  private func limitRole(_ waiting: WaitingItem) -> Role {
    guard let due = waiting.due else { return .textMuted }
    if flow.now.wholeMinute > due.wholeMinute { return .deadlineOverdue }
    return due.seconds(since: flow.now) < 600 ? .deadlineNear : .deadlineFar
  }

  private func level(of item: ItemReference) -> IncidentLevel? {
    switch item.kind {
    case .incident: duty.incident(item.number)?.effectiveLevel
    case .report: incident(ofReport: item.number)?.effectiveLevel
    case .call, .instruction, .bulletin, .spotRound, .spotCheck, .checkOfUs, .lineTest, .notice,
      .day:
      nil
    }
  }

  private func incident(ofReport number: ItemNumber) -> Incident? {
    duty.reportDraft(number).flatMap { duty.incident($0.incident) }
  }

  /// What it is about, in one line.
  private func words(of waiting: WaitingItem) -> String {
    let number = waiting.item.number
    switch waiting.item.kind {
    case .incident:
      let incident = duty.incident(number)
      let mark = incident?.isSensitive == true ? "[\(phrases.names.sensitiveMark)]" : ""
      return mark + (incident?.title ?? "")
    case .report:
      let stage = duty.reportDraft(number).map { phrases.names.stage($0.stage) } ?? ""
      return stage + " " + (incident(ofReport: number)?.title ?? "")
    case .bulletin:
      let bulletin = duty.bulletin(number)
      return [bulletin?.series.name ?? "", bulletin?.title ?? ""].joined(separator: " ")
    case .instruction:
      let words = duty.instruction(number)?.words ?? ""
      return waiting.unit.isEmpty ? words : duty.directory.unitName(waiting.unit) + " " + words
    case .call, .spotRound, .spotCheck, .checkOfUs, .lineTest, .notice, .day: return ""
    }
  }
}
