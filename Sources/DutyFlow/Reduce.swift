import CellGrid
package import DutyDomain
import DutyIntake

/// The operator's state machine: what an action changes, and what the edge must do about it.
///
/// Pure: time comes with the action, duty facts are read only, everything else is in `flow`.
package func reduce(_ flow: inout Flow, _ action: Action, _ duty: Duty) -> [Effect] {
  var effects: [Effect] = []
  switch action {
  case .keyPressed(let key, let at):
    flow.touch(at, duty)
    let answer = flow.answerPresence(duty)
    effects = flow.press(KeyTable.folded(key), typed: key, duty) + answer
  case .pasted(let text, let isTruncated, let at):
    flow.touch(at, duty)
    effects = flow.paste(text, isTruncated: isTruncated, duty)
  case .resized(let size): flow.size = size
  case .ticked(let now): effects = flow.tick(now, duty)
  case .dutyChanged(let at): flow.dutyChanged(at, duty)
  case .pastShown(let moment, let at): flow.showPast(moment, at: at, duty)
  case .idled: flow.learnNames(duty)
  case .detailLoaded(let detail):
    flow.detail = detail
    if detail == nil { flow.leaveWhatIsNot(duty) }
    if let shown = detail?.reference, shown.kind == .incident {
      flow.unread.removeAll { $0 == shown.number }
    }
  case .searchFound(let words, let hits): flow.found(words, hits)
  case .callerFound(let query, let history): flow.callerFound(query, history, duty)
  case .performed(let outcome, let at): effects = flow.performed(outcome, at, duty)
  case .pinChecked(let check, let at):
    flow.now = max(flow.now, at)
    effects = flow.pinChecked(check, duty)
  case .reportComposed(let request, let texts): flow.composed(request, texts, duty)
  case .actedByRule(let lines, let at):
    flow.now = max(flow.now, at)
    flow.actedByRule(lines, duty)
  case .dayLogLoaded(let sheet): flow.overlay = .dayLog(sheet)
  case .shiftFilesWritten(let count):
    flow.say(.shiftFilesWritten(count: count), at: flow.now)
  case .erased(let remains): flow.say(.erased(remains), at: flow.now)
  case .erasureSeen: flow.forgetWhatWasRead()
  case .callLoaded(let call): effects = flow.callLoaded(call, duty)
  case .draftsListed(let drafts): flow.drafts = drafts
  case .ratesComputed(let rates): flow.overlay = .rates(RateSheet(rates))
  case .copied(let characters): flow.say(.copied(characters), at: flow.now)
  case .viewSaved(let path): flow.say(.saved(path: path), at: flow.now)
  case .failed(let failure): flow.say(.failed(failure), at: flow.now)
  case .dataTroubled(let failure): flow.dataTrouble = failure
  case .watchersCounted(let others): flow.othersWatch = others > 0
  case .backupDone(let at): flow.lastBackupAt = at
  case .lexiconRead(let report, let isFirst): flow.take(report, isFirst: isFirst)
  case .wordsKnown(let words): flow.take(words)
  }
  flow.settleLists()
  if let wanted = flow.detailWanted(duty, after: action) { effects.append(.loadDetail(wanted)) }
  return effects
}

extension Flow {
  /// The thing that commands act on: the opened one, else the selected one of the pane.
  package var target: ItemReference? {
    if let openedItem { return openedItem }
    switch pane {
    case .incidents, .detail: return queue.selected.map { ItemReference(.incident, $0) }
    case .instructions:
      return instructionList.selected.map { ItemReference(.instruction, $0) }
    case .roster: return nil
    }
  }

  /// The lower pane of the compact layout: the one that was last in use of the two.
  package var lowerTab: BoardPane { pane == .instructions ? .instructions : .roster }

  package mutating func say(_ notice: Notice, at now: Timestamp) {
    self.notice = notice
    noticeSince = now
  }

  mutating func touch(_ at: Timestamp, _ duty: Duty) {
    if past == nil {
      now = max(now, at)
      endSittingIfIdle(duty, at: now)
    }
    lastKeyAt = at
    let waiting = present ?? summary
    alarm.hear(waiting.unacknowledged + waiting.expired, at: at)
    queue.fresh = []
  }

  mutating func tick(_ now: Timestamp, _ duty: Duty) -> [Effect] {
    if past != nil { return tickBeside(now, duty) }
    self.now = now
    endSittingIfIdle(duty, at: now)
    if notice != nil, now.seconds(since: noticeSince) > 20 { notice = nil }
    followHandover(duty)
    // The order follows the clocks, but never under the finger.
    if now.milliseconds - lastKeyAt.milliseconds >= 2000 {
      if queue.mayMove(duty, at: now) {
        clocks.follow(duty, at: now)
        let (visible, clocks) = (visibleIncidents(duty), clocks)
        queue.keepingPlace { $0.sort(visible, clocks, duty, at: now) }
      }
      if role == .wall { queue.selected = queue.rows.first?.number }
      // Limits and steps of chasing come with the minute.
      if now.milliseconds / 60_000 != listedMinute { listInstructions(duty) }
    }
    if now.wholeMinute != roomMinute { followRoom(duty) }
    return tickAlarms(now, duty)
  }

  mutating func dutyChanged(_ at: Timestamp, _ duty: Duty) {
    dataIsFreshAt = at
    if past != nil { return noteBeside(duty, at: at) }
    now = max(now, at)
    let isFirst = seenPosition == 0
    takeNote(duty, own: [])
    relist(duty, at: at, mayMove: at.milliseconds - lastKeyAt.milliseconds >= 2000)
    marked.removeAll { item in
      item.kind == .incident
        ? duty.incident(item.number) == nil
        : item.kind == .instruction && duty.instruction(item.number) == nil
    }
    if isFirst, role == .leader, !waitingItems(duty).isEmpty { overlay = .waiting(selected: 0) }
  }

  /// What has come since the board last looked: new incidents flash, others that somebody else has
  /// written about are unread. What was there when the board opened is neither.
  mutating func takeNote(_ duty: Duty, own: [ItemReference]) {
    let isFirst = seenPosition == 0
    if !isFirst {
      let known = queue.fresh.count
      defer { noteArrivals(queue.fresh.count - known) }
      let incidents = duty.incidents
      for place in incidents.indices where incidents[place].lastPosition > seenPosition {
        let number = incidents[place].number
        if own.contains(incidents[place].reference) { continue }
        let isNew = newest.map { number > $0 } ?? true
        if isNew, !queue.fresh.contains(number) { queue.fresh.append(number) }
        if !unread.contains(number) { unread.append(number) }
      }
      unread.removeAll { duty.incident($0) == nil }
    }
    seenPosition = duty.position
    followHandover(duty)
    newest = duty.incidents.last?.number ?? newest
    clocks.follow(duty, at: now)
    summary = Summary(clocks)
    noteWhatRules(duty, isFirst: isFirst)
    alarm.listen(to: duty, clocks, at: now, isFirst: isFirst)
    followRoom(duty)
    band = duty.office.flatMap { $0.mode == .live ? nil : $0.mode }
  }

  /// Makes the lists anew. Unless rows may move, those on the screen keep their order and new ones
  /// wait below.
  mutating func relist(_ duty: Duty, at now: Timestamp, mayMove: Bool = true) {
    clocks.follow(duty, at: now)
    let clocks = clocks
    let visible = visibleIncidents(duty)
    if case .waiting(let selected) = overlay {
      overlay = .waiting(selected: max(0, min(selected, waitingItems(duty).count - 1)))
    }
    queue.keepingPlace { queue in
      if mayMove || queue.rows.isEmpty {
        queue.sort(visible, clocks, duty, at: now)
      } else {
        queue.refresh(visible, clocks)
      }
    }
    listInstructions(duty)
  }

  /// The open incidents that pass the filter.
  func visibleIncidents(_ duty: Duty) -> [Incident] {
    guard let words = filters[.incidents], !words.isEmpty else { return duty.incidents }
    return duty.incidents.filter { matches(words, searchText($0, duty)) }
  }

  private func searchText(_ incident: Incident, _ duty: Duty) -> String {
    let kind = duty.codes[incident.classification.primary]?.chinese ?? ""
    return "\(incident.number.serial) \(kind) \(incident.place) \(incident.title)"
  }

  func matches(_ words: String, _ text: String) -> Bool {
    completer?.matches(words, text) ?? text.contains(words)
  }

  /// Keeps selections on their items and inside the windows.
  mutating func settleLists() {
    let layout = Layout(self)
    if queue.selectedRow == nil { queue.selected = queue.rows.first?.number }
    queue.top = Cursor.top(
      queue.top, showing: queue.selectedRow, of: queue.rows.count,
      window: layout.listRows(.incidents))
    if instructionList.selectedRow == nil { instructionList.selected = instructionList.rows.first }
    instructionList.top = Cursor.top(
      instructionList.top, showing: instructionList.selectedRow,
      of: instructionList.rows.count, window: layout.listRows(.instructions))
  }

  /// The open instructions that pass the filter, the earliest limit first.
  private mutating func listInstructions(_ duty: Duty) {
    listedMinute = now.milliseconds / 60_000
    let words = filters[.instructions] ?? ""
    let shown = duty.instructions.filter { words.isEmpty || matches(words, searchText($0, duty)) }
    let keyed = shown.map { it in
      let need = need(of: it, duty)
      return (number: it.number, rank: need.rank, since: need.since, due: it.due)
    }
    instructionList.rows = keyed.sorted { one, other in
      if one.rank != other.rank { return one.rank < other.rank }
      if one.since != other.since { return one.since < other.since }
      return (one.due?.milliseconds ?? .max, one.number)
        < (other.due?.milliseconds ?? .max, other.number)
    }.map(\.number)
  }

  /// First what is overdue, then what a unit must be reminded of now, the longest wait first; then the
  /// rest.
  private func need(of it: Instruction, _ duty: Duty) -> (rank: Int, since: Int64) {
    if it.isOverdue(at: now), let due = it.due { return (0, due.milliseconds) }
    let owed = duty.chases(of: it, at: now).first { $0.isDue(at: now) }
    return owed.map { (1, $0.due.milliseconds) } ?? (2, 0)
  }

  private func searchText(_ instruction: Instruction, _ duty: Duty) -> String {
    let units = instruction.assignments.map { duty.directory.unitName($0.unit) }
    return "\(instruction.number.serial) \(duty.directory.personName(instruction.leader)) "
      + instruction.words + " " + units.joined(separator: " ")
  }

  /// The thing whose detail must be read now; nil when the shown one is right.
  func detailWanted(_ duty: Duty, after action: Action) -> ItemReference? {
    if case .detailLoaded = action { return nil }
    let layout = Layout(self)
    guard layout.detail != nil, let target else { return nil }
    if case .dutyChanged = action { return target }
    if case .erasureSeen = action { return target }
    if case .performed(.stored, _) = action { return target }
    return detail?.reference == target ? nil : target
  }
}
