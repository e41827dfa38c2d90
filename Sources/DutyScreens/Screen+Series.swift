import CellGrid
import DutyDomain
import DutyFlow
import DutyIntake
import DutyText

extension Screen {
  /// What the series of calls is about, over the line of one of its calls; nil for a call by itself.
  func seriesLine(_ entry: Entry) -> [Piece]? {
    if !entry.lateReason.isEmpty { return [lateSheet(entry)] }
    guard let series = flow.series, let incident = series.incident, entry.isCall else { return nil }
    let text = phrases.board.storm(
      incident, count: series.count, felt: series.tally.felt, damaged: series.tally.damaged, naming)
    var pieces = [piece(text + "  ", .uiStatusFilter)]
    if entry.linkedTo == nil {
      pieces.append(piece(phrases.board.apartFromStorm, .factUnclear))
    } else if !entry.editor.isEmpty {
      let form = StormWords.form(of: entry.text)
      let answers = [CallField.isFelt: form.isFelt, .hasDamage: form.hasDamage]
      for field in [CallField.isFelt, .hasDamage] {
        let answer = answers[field] ?? nil
        let role: Role = answer == nil ? .factMissing : .factKnown
        pieces.append(
          piece("\(phrases.form.callField(field)) \(phrases.form.answer(answer))  ", role))
      }
    }
    return pieces
  }

  private func lateSheet(_ entry: Entry) -> Piece {
    guard let at = entry.lateHead?.receivedAt else {
      return piece(phrases.board.lateSheetNeedsTime, .factMissing)
    }
    let delay = phrases.time.age(minutes: max(0, flow.now.minutes(since: at)))
    let text = phrases.board.lateSheet(
      (flow.series?.count ?? 0) + 1, receivedAt: naming.clock(at), delay: delay)
    return piece(text, .factKnown)
  }
}
