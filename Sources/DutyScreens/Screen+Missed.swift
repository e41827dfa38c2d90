import CellGrid
import DutyDomain
import DutyFlow
import DutyText

extension Screen {
  /// What ran out while no board watched: when, about what, by which rule.
  mutating func drawMissed(_ selected: Int) {
    let timers = flow.missedNow(duty)
    let rect = popup(columns: flow.size.columns, rows: flow.size.rows)
    open(rect, title: phrases.desk.missedTitle(timers.count))
    let screen = self
    drawRows(timers, selected: selected, keys: phrases.desk.missedKeys, in: rect.inside) {
      screen.pieces(of: $0, isSelected: $1, columns: $2)
    }
  }

  private func pieces(of timer: MissedTimer, isSelected: Bool, columns: Int) -> [Piece] {
    let age = phrases.time.age(minutes: max(0, flow.now.minutes(since: timer.due)))
    let what = phrases.desk.missed(timer.what, naming)
    let ruleColumns = phrases.language == .chinese ? 22 : 30
    let title = max(4, columns - 2 - 12 - 8 - 7 - ruleColumns)
    return [
      popped(isSelected ? "> " : "  ", .text),
      popped(Fitting.pad(naming.clock(timer.due), columns: 12), .deadlineOverdue),
      popped(Fitting.pad(age, columns: 8), .textMuted),
      popped(Fitting.pad(timer.item.short(thisYear: naming.thisYear), columns: 7), .textStrong),
      popped(Fitting.pad(what, columns: ruleColumns), .textStrong),
      popped(Fitting.pad(words(of: timer.item), columns: title), .text),
    ]
  }

  /// What it is about, in one line.
  private func words(of item: ItemReference) -> String {
    switch item.kind {
    case .incident: return duty.incident(item.number)?.title ?? ""
    case .instruction: return duty.instruction(item.number)?.words ?? ""
    case .notice: return duty.room.notices.first { $0.number == item.number }?.title ?? ""
    case .day: return phrases.names.item(item, naming)
    case .call, .report, .bulletin, .spotRound, .spotCheck, .checkOfUs, .lineTest: return ""
    }
  }
}
