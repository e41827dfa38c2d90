import CellGrid
import DutyDomain

extension Flow {
  /// F6 a second time: the report that the line would record, as a text. A draft on its way comes first.
  ///
  /// A clock may still ask for a first report, as one does when the level rises; but once a first
  /// paper went upward, the next text is a follow-up.
  func composeReport(_ number: ItemNumber, _ choice: ReportChoice, _ duty: Duty) -> [Effect] {
    let open = duty.reportDrafts.first { $0.incident == number }
    let hasFirst = duty.incident(number)?.series.contains { $0.medium == .written } ?? false
    let stage = choice.stage == .first && hasFirst ? ReportStage.followUp : choice.stage
    let request = ReportRequest(number, open?.stage ?? stage, number: open?.number)
    return [.composeReport(request)]
  }

  /// F6 on a report that was opened by its number.
  mutating func showReport(_ number: ItemNumber, _ duty: Duty) -> [Effect] {
    guard let report = duty.report(number) ?? detail?.report else { return [] }
    if duty.incident(report.incident) == nil {
      say(.refused(.incidentIsClosed(report.incident)), at: now)
      return []
    }
    return [.composeReport(ReportRequest(report.incident, report.stage, number: number))]
  }

  mutating func composed(_ request: ReportRequest, _ texts: ReportTexts?, _ duty: Duty) {
    guard let texts else {
      say(.refused(.noSuchItem(ItemReference(.incident, request.incident))), at: now)
      return
    }
    let stored = duty.report(request.number)
    let text = pendingPaper ?? stored?.content ?? texts[.written]
    var sheet = ReportSheet(request, texts, text: text, now: now)
    sheet.isChanged = pendingPaper != nil
    pendingPaper = nil
    entry = nil
    overlay = .report(sheet)
    if !texts.hasNews, stored == nil { say(.nothingNew, at: now) }
  }

  mutating func pressInReport(_ key: Key, typed: Key, _ sheet: ReportSheet, _ duty: Duty)
    -> [Effect]
  {
    if sheet.isEditing { return edit(typed, sheet, duty) }
    var sheet = sheet
    let step = KeyTable.command(for: key, on: nil)
    switch key {
    case .function(6), .character("r"): return next(sheet, duty)
    case .escape, .character("q"), .control("c"): return leave(sheet, duty)
    case .enter, .character("e"): sheet.isEditing = canEdit(sheet, duty)
    case .tab, .right: sheet.turn(1)
    case .backTab, .left: sheet.turn(-1)
    case .character("t"): open(Entry(.reportTold(sheet.request.incident, sheet.request.stage)))
    case .character("v"): ask(.review, sheet, duty)
    case .character("s"): ask(.sign, sheet, duty)
    case .character("x"): ask(.withdraw, sheet, duty)
    case .character("y"): return [.copyText(sheet.text)]
    case .character("p"), .control("p"):
      guard let number = sheet.request.number else { return [.saveView] }
      return [.savePaper(ItemReference(.report, number))]
    default:
      if step == .moveDown { sheet.scroll += 1 }
      if step == .moveUp { sheet.scroll = max(0, sheet.scroll - 1) }
      if step == .pageDown { sheet.scroll += page }
      if step == .pageUp { sheet.scroll = max(0, sheet.scroll - page) }
    }
    if case .report = overlay { overlay = .report(sheet) }
    return []
  }

  private func canEdit(_ sheet: ReportSheet, _ duty: Duty) -> Bool {
    guard sheet.shown == .written, !isReadOnly else { return false }
    guard let report = duty.report(sheet.request.number) else { return true }
    return ReportStep.revise.isPossible(from: report.state)
  }

  /// The columns of the text in the window; one is kept for the caret.
  package var reportColumns: Int { max(10, size.columns - 5) }

  private mutating func edit(_ key: Key, _ sheet: ReportSheet, _ duty: Duty) -> [Effect] {
    var sheet = sheet
    if key == .escape || key == .control("s") || key == .function(6) {
      sheet.isEditing = false
      overlay = .report(sheet)
      return key == .escape ? [] : next(sheet, duty)
    }
    let before = sheet.editor.text
    guard sheet.editor.apply(key, columns: reportColumns) else { return [] }
    if sheet.editor.refusedInput {
      say(.refused(.textTooLong(.content, limit: longestText)), at: now)
    }
    let isNew = sheet.editor.text != before
    if isNew { sheet.isChanged = true }
    overlay = .report(sheet)
    return isNew ? kept(sheet) : []
  }

  /// Every key of a text is on the disk, as that of a call is.
  func kept(_ sheet: ReportSheet) -> [Effect] {
    let content = DraftContent(.paper(sheet.request), sheet.editor.text)
    return [.saveDraft(content, startedAt: sheet.startedAt)]
  }

  mutating func pasteIntoReport(_ text: String, _ sheet: ReportSheet) -> [Effect] {
    guard sheet.isEditing else { return [] }
    var sheet = sheet
    sheet.editor.insert(text)
    sheet.isChanged = true
    overlay = .report(sheet)
    return kept(sheet)
  }

  /// One key a step: store the text, review, sign off, send, confirm.
  private mutating func next(_ sheet: ReportSheet, _ duty: Duty) -> [Effect] {
    if isReadOnly {
      say(.keyUnavailable(.report, .boardIsReadOnly), at: now)
      return []
    }
    let number = sheet.request.number
    guard let number, !sheet.isChanged else {
      return [.writeReport(sheet.request, text: sheet.editor.text)]
    }
    switch duty.nextStep(of: number) {
    case .review: return [.perform(.reviewReport(number, by: "", words: ""))]
    case .sign: return [.perform(.signReport(number, leader: "", words: ""))]
    case .send: open(Entry(.reportStep(.send, number)))
    case .confirm: open(Entry(.reportStep(.confirm, number)))
    case .revise, .withdraw, nil: say(.reportIsDone, at: now)
    }
    return []
  }

  private mutating func ask(_ step: ReportStep, _ sheet: ReportSheet, _ duty: Duty) {
    guard let number = sheet.request.number, !isReadOnly else { return }
    open(Entry(.reportStep(step, number)))
  }

  /// Esc: a text that was changed and not stored is parked as a draft; nothing is lost.
  private mutating func leave(_ sheet: ReportSheet, _ duty: Duty) -> [Effect] {
    overlay = nil
    guard sheet.isChanged else { return [] }
    say(.draftKept(drafts.count + 1), at: now)
    return kept(sheet) + [.parkDraft]
  }

  /// Enter in a line of the sheet.
  mutating func submitReportStep(
    _ entry: Entry, _ step: ReportStep, _ number: ItemNumber, _ text: String, _ duty: Duty
  ) -> [Effect] {
    switch step {
    case .review: return send(entry, [.reviewReport(number, by: text, words: "")])
    case .sign: return send(entry, [.signReport(number, leader: text, words: "")])
    case .confirm: return send(entry, [.confirmReport(number, by: text, at: nil)])
    case .withdraw: return send(entry, [.withdrawReport(number, reason: text)])
    case .revise: return []
    case .send:
      guard let report = duty.reportDraft(number) else { return [] }
      let parts = text.split(maxSplits: 1) { "：:".contains($0) }.map { trim(String($0)) }
      var it = ReportEntry(
        incident: report.incident, stage: report.stage, medium: .written,
        receiverName: parts.first ?? "", lateReason: parts.count > 1 ? parts[1] : "")
      it.draft = number
      it.channel = sendingChannels[entry.choice]
      it.despiteGaps = entry.isSecondWord
      return send(entry, [.report(it)])
    }
  }

  /// The telephone was put down: what was read out, to whom, and whether it was repeated.
  mutating func submitReportTold(
    _ entry: Entry, _ number: ItemNumber, _ stage: ReportStage, _ text: String
  ) -> [Effect] {
    guard case .report(let sheet) = overlay else { return [] }
    let parts = text.split(maxSplits: 1) { "：:".contains($0) }.map { trim(String($0)) }
    var it = ReportEntry(
      incident: number, stage: stage, medium: .telephone, receiverName: parts.first ?? "",
      content: sheet.texts[.telephone], lateReason: parts.count > 1 ? parts[1] : "")
    if it.receiverName.isEmpty {
      say(.refused(.textMissing(.name)), at: now)
      return []
    }
    it.channel = .phone
    it.readBack = entry.choice == 0
    it.statesFacts = true
    it.missing = sheet.texts.missing
    return send(entry, [.report(it)])
  }

  /// What the journal has taken of the report that is shown.
  mutating func reportStored(_ lines: [LogLine]) -> [Effect] {
    guard case .report(var sheet) = overlay else { return [] }
    for line in lines {
      if let written = line.event.writtenReport {
        sheet.request.number = written.report.number
        sheet.isChanged = false
        overlay = .report(sheet)
        return [.dropDraft]
      }
      if case .reportWithdrawn = line.event { overlay = nil }
    }
    return []
  }
}

extension ReportSheet {
  fileprivate mutating func turn(_ step: Int) {
    let all = PaperKind.allCases
    let place = all.firstIndex(of: shown) ?? 0
    shown = all[(place + step + all.count) % all.count]
    scroll = 0
  }
}

extension DutyEvent {
  /// A report that was drafted or given another text.
  fileprivate var writtenReport: ReportWritten? {
    if case .reportDrafted(let it) = self { return it }
    if case .reportRevised(let it) = self { return it }
    return nil
  }
}

extension Refusal {
  /// The rule lets it pass after a second word.
  var asksForASecondWord: Bool {
    if case .closeHasGaps = self { return true }
    if case .reportHasGaps = self { return true }
    if case .erasure(.asks) = self { return true }
    if case .roster(.adjoiningShift) = self { return true }
    if case .roster(.personAway) = self { return true }
    return false
  }
}
