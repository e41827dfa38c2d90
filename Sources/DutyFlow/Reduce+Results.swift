import CellGrid
import DutyDomain

extension Flow {
  /// What the desk answered. Only a stored act ends the line; a refusal gives it back with the reason.
  mutating func performed(_ outcome: Outcome, _ at: Timestamp, _ duty: Duty) -> [Effect] {
    now = max(now, at)
    // What others wrote has come in with the decision, also where it was a refusal.
    if case .stored = outcome {} else if duty.position != seenPosition { dutyChanged(at, duty) }
    switch outcome {
    case .stored(let lines): return stored(lines, duty)
    case .refused(let refusal):
      takesBack = false
      if case .nothingChanged = refusal, pending == nil, pendingSheet == nil { return [] }
      giveBack()
      if refusal.asksForASecondWord { entry?.isSecondWord = true }
      roundRefused(refusal)
      if case .lateReportNeedsReason(let number, _, _) = refusal { askWhyLate(number) }
      if case .handover(.lateNeedsReason) = refusal { askWhyHandoverIsLate(duty) }
      say(.refused(refusal), at: now)
    case .failed(let failure):
      takesBack = false
      giveBack()
      say(.failed(failure), at: now)
    }
    return []
  }

  /// A late report waits for its second question; what was typed to the first one is kept.
  private mutating func askWhyLate(_ number: ItemNumber) {
    guard let first = entry, case .report = first.prompt else { return }
    var next = Entry(.reportLateReason(number))
    next.choice = first.choice
    next.answers = [trim(first.text)]
    entry = next
  }

  /// A refusal or failure gives the line or the form back as it was.
  private mutating func giveBack() {
    entry = pending ?? entry
    if let pendingSheet { sheet = pendingSheet }
    pending = nil
    pendingSheet = nil
  }

  private mutating func stored(_ lines: [LogLine], _ duty: Duty) -> [Effect] {
    let wasCall = pending?.isCall == true || pendingSheet?.purpose == .newCall
    let kept = pending != nil || pendingSheet != nil
    pending = nil
    pendingSheet = nil
    guard let last = lines.last else { return [] }
    if case .itemRead = last.event {
      takeNote(duty, own: last.event.subjects)
      return []
    }
    let isTakeBack = takesBack
    takesBack = false
    if isTakeBack { ownActs.removeLast() } else { ownActs = (ownActs + [lines]).suffix(20) }
    noteSeat(lines)
    takeNote(duty, own: lines.flatMap(\.event.subjects))
    relist(duty, at: now)
    var call: Call?
    for line in lines { if case .callRegistered(let it) = line.event { call = it } }
    if let call, wasCall {
      let incident = call.incident
      goOnWithSeries(call)
      let stored = Notice.callStored(
        call: call.number, incident: incident, position: last.position)
      say(checkNotice(lines) ?? stored, at: now)
      if let incident, queue.rows.contains(where: { $0.number == incident }) {
        focus(.incidents)
        queue.selected = incident
        queue.fresh = [incident]
        detailScroll = 0
      }
      return [.dropDraft]
    }
    marked.removeAll { item in lines.contains { $0.event.subjects.contains(item) } }
    let item = last.event.subjects.first
    let stored = checkNotice(lines) ?? .stored(item, position: last.position)
    say(isTakeBack ? .takenBack(item) : stored, at: now)
    roundStored(lines, duty)
    if !isTakeBack, let number = lines.compactMap(\.event.rosterNumber).last {
      say(.rosterStored(number, position: last.position), at: now)
    }
    leaveWhatIsGone(duty)
    return (kept && !isMonthEdited ? [.dropDraft] : []) + slips(in: lines) + reportStored(lines)
      + handoverStored(lines, duty) + monthStored(lines)
  }

  /// The draft on the disk belongs to the month and outlives other lines.
  private var isMonthEdited: Bool {
    if case .month(let sheet) = overlay { !sheet.edits.isEmpty } else { false }
  }

  /// A closed thing is left behind: the selection goes on to what took its row.
  private mutating func leaveWhatIsGone(_ duty: Duty) {
    guard let opened = openedItem, pane == .detail else { return }
    let isLive =
      switch opened.kind {
      case .incident: duty.incident(opened.number) != nil
      case .instruction: duty.instruction(opened.number) != nil
      case .call, .report, .bulletin, .spotRound, .spotCheck, .checkOfUs, .lineTest, .notice, .day:
        true
      }
    if !isLive, detail?.isArchived == false { back(duty) }
  }

  mutating func found(_ words: String, _ hits: [SearchHit]) {
    let isKept: Bool
    switch overlay {
    case .search(let list): isKept = list.isKept
    case .help, .themes, .sheet, .report, .round, .lines, .drafts, .handover, .dayLog, .rates,
      .waiting, .missed, .seats, .posts, .month, .room, nil:
      isKept = false
    }
    guard entry?.prompt == .search || isKept else { return }
    overlay = .search(SearchList(words: words, hits: hits, selected: 0, isKept: isKept))
  }

  mutating func keepSearch() -> [Effect] {
    guard case .search(var list) = overlay, !list.hits.isEmpty else {
      say(.nothingFound(entry?.text ?? ""), at: now)
      return []
    }
    list.isKept = true
    overlay = .search(list)
    entry = nil
    return []
  }

  mutating func pressInOverlay(_ key: Key, typed: Key, _ duty: Duty) -> [Effect] {
    guard let overlay else { return [] }
    let command = KeyTable.command(for: key, on: nil)
    switch overlay {
    case .help(let words, let scroll): return pressInHelp(key, typed, words, scroll, duty)
    case .search(var list):
      if let step = verticalStep(command) {
        list.selected = Cursor.move(list.selected, by: step, count: list.hits.count) ?? 0
        self.overlay = .search(list)
      } else if command == .open {
        self.overlay = nil
        if let item = list.hits[list.selected].item { go(to: item, duty) }
      } else if command == .search {
        entry = Entry(.search, text: list.words)
      } else if command == .back || command == .quit {
        self.overlay = nil
      }
    case .month(let sheet): return pressInMonth(key, typed: typed, sheet, duty)
    case .room(let sheet): return pressInRoom(key, sheet, duty)
    case .report(let sheet): return pressInReport(key, typed: typed, sheet, duty)
    case .round(let sheet): return pressInRound(key, sheet, duty)
    case .lines(let selected): return pressInLines(key, selected, duty)
    case .handover(let sheet): return pressInHandover(key, sheet, duty)
    case .dayLog(let sheet): return pressInDayLog(key, sheet)
    case .rates(let sheet): return pressInRates(key, verticalStep(command), sheet)
    case .themes(let selected, let before):
      return chooseTheme(command, selected, before)
    case .waiting(let selected):
      return pressInWaiting(key, verticalStep(command), selected, duty)
    case .missed(let selected):
      return pressInMissed(key, verticalStep(command), selected, duty)
    case .seats(let chosen, let selected):
      return pressInSeats(key, verticalStep(command), chosen, selected, duty)
    case .posts: return pressInPosts(key, duty)
    case .sheet(let sheet): return pressInSheet(typed, sheet, duty)
    case .drafts(let selected, let discards):
      return pressInDrafts(key, verticalStep(command), selected, discards, duty)
    }
    return []
  }

  /// Letters search the keys; arrows scroll; a function or control key does what it says.
  private mutating func pressInHelp(
    _ key: Key, _ typed: Key, _ words: String, _ scroll: Int, _ duty: Duty
  ) -> [Effect] {
    let command = KeyTable.command(for: key, on: target?.kind)
    switch typed {
    case .character("?") where words.isEmpty: overlay = nil
    case .character(let character): overlay = .help(words: words + String(character), scroll: 0)
    case .backspace: overlay = .help(words: String(words.dropLast()), scroll: 0)
    case .escape where !words.isEmpty: overlay = .help(words: "", scroll: 0)
    default:
      if let step = verticalStep(command) {
        overlay = .help(words: words, scroll: min(max(0, scroll + step), 2 * KeyTable.rows.count))
        return []
      }
      overlay = nil
      guard let command, command != .back, command != .help, command != .open else { return [] }
      return run(command, duty)
    }
    return []
  }

  private mutating func chooseTheme(_ command: BoardCommand?, _ selected: Int, _ before: String)
    -> [Effect]
  {
    if let step = verticalStep(command) {
      guard let row = Cursor.move(selected, by: step, count: themeNames.count) else { return [] }
      overlay = .themes(selected: row, before: before)
      themeName = themeNames[row]
      return [.setTheme(themeName)]
    }
    overlay = nil
    if command == .open {
      say(.themeChanged(themeName), at: now)
      return [.keepTheme(themeName)]
    }
    themeName = before
    return [.setTheme(before)]
  }

  func verticalStep(_ command: BoardCommand?) -> Int? {
    switch command {
    case .moveDown: 1
    case .moveUp: -1
    case .pageDown: page
    case .pageUp: -page
    case .moveFirst: -1_000_000
    case .moveLast: 1_000_000
    default: nil
    }
  }
}
