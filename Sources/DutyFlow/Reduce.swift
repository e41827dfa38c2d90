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
    effects = flow.press(KeyTable.folded(key), typed: key, duty)
  case .pasted(let text, let isTruncated, let at):
    flow.touch(at, duty)
    effects = flow.paste(text, isTruncated: isTruncated, duty)
  case .resized(let size): flow.size = size
  case .ticked(let now): effects = flow.tick(now, duty)
  case .dutyChanged(let at): flow.dutyChanged(at, duty)
  case .idled: flow.learnNames(duty)
  case .detailLoaded(let detail):
    flow.detail = detail
  case .searchFound(let words, let hits): flow.found(words, hits)
  case .performed(let outcome, let at): effects = flow.performed(outcome, at, duty)
  case .draftsListed(let drafts): flow.drafts = drafts
  case .draftStored(let draft): flow.say(.draftKept(flow.drafts.count + 1), at: draft.startedAt)
  case .copied(let characters): flow.say(.copied(characters), at: flow.now)
  case .viewSaved(let path): flow.say(.saved(path: path), at: flow.now)
  case .failed(let failure): flow.say(.failed(failure), at: flow.now)
  case .dataTroubled(let failure): flow.dataTrouble = failure
  case .watchersCounted(let others): flow.othersWatch = others > 0
  case .backupDone(let at): flow.lastBackupAt = at
  }
  flow.settleLists(duty)
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
    now = max(now, at)
    lastKeyAt = at
    alarm.hearAll(duty)
    queue.fresh = []
  }

  mutating func tick(_ now: Timestamp, _ duty: Duty) -> [Effect] {
    self.now = now
    if notice != nil, now.seconds(since: noticeSince) > 20 { notice = nil }
    // The order follows the clocks, but never under the finger.
    if now.milliseconds - lastKeyAt.milliseconds >= 2000 {
      let position = queue.selectedRow.map { $0 - queue.top }
      let before = queue.rows
      queue.sort(visibleIncidents(duty), duty.policy, at: now)
      if queue.rows != before, let position, let row = queue.selectedRow {
        queue.top = max(0, row - position)
      }
    }
    return alarm.tick(duty, at: now) && role != .wall ? [.ring] : []
  }

  mutating func dutyChanged(_ at: Timestamp, _ duty: Duty) {
    dataIsFreshAt = at
    let known = Set(queue.rows.map(\.number))
    if !known.isEmpty {
      queue.fresh += duty.incidents.map(\.number).filter {
        !known.contains($0) && !queue.fresh.contains($0)
      }
    }
    if at.milliseconds - lastKeyAt.milliseconds < 2000 {
      queue.refresh(visibleIncidents(duty), duty.policy)
    } else {
      queue.sort(visibleIncidents(duty), duty.policy, at: at)
    }
    marked.removeAll { item in
      item.kind == .incident
        ? duty.incident(item.number) == nil
        : item.kind == .instruction && duty.instruction(item.number) == nil
    }
  }

  /// Makes the words of quick entry from the directory; after the first frame, since it takes longer.
  mutating func learnNames(_ duty: Duty) {
    guard directoryRevision != duty.directory.revision else { return }
    directoryRevision = duty.directory.revision
    intake = Intake(directory: duty.directory, codes: duty.codes)
    completer = Completer(directory: duty.directory, codes: duty.codes)
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
  mutating func settleLists(_ duty: Duty) {
    settleInstructions(duty)
    let layout = Layout(self)
    if queue.selectedRow == nil { queue.selected = queue.rows.first?.number }
    queue.top = Cursor.top(
      queue.top, showing: queue.selectedRow, of: queue.rows.count,
      window: layout.listRows(.incidents))
    instructionList.top = Cursor.top(
      instructionList.top, showing: instructionList.selectedRow,
      of: instructionList.rows.count, window: layout.listRows(.instructions))
  }

  private mutating func settleInstructions(_ duty: Duty) {
    let words = filters[.instructions] ?? ""
    let shown = duty.instructions.filter { instruction in
      words.isEmpty
        || matches(
          words,
          "\(instruction.number.serial) \(duty.directory.personName(instruction.leader)) "
            + instruction.words + " "
            + instruction.assignments.map { duty.directory.unitName($0.unit) }
            .joined(separator: " "))
    }
    instructionList.rows = shown.sorted { one, other in
      (one.due?.milliseconds ?? .max, one.number) < (other.due?.milliseconds ?? .max, other.number)
    }.map(\.number)
    if instructionList.selectedRow == nil { instructionList.selected = instructionList.rows.first }
  }

  /// The thing whose detail must be read now; nil when the shown one is right.
  func detailWanted(_ duty: Duty, after action: Action) -> ItemReference? {
    if case .detailLoaded = action { return nil }
    let layout = Layout(self)
    guard layout.detail != nil, let target else { return nil }
    if case .dutyChanged = action { return target }
    if case .performed(.stored, _) = action { return target }
    return detail?.reference == target ? nil : target
  }
}
