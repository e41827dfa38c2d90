import CellGrid
package import DutyDomain

extension Flow {
  /// Does a command, or says why it cannot be done now.
  mutating func run(_ command: BoardCommand, _ duty: Duty) -> [Effect] {
    if let reason = obstacle(command, duty) {
      say(.keyUnavailable(command, reason), at: now)
      return []
    }
    switch command {
    case .help: overlay = .help(words: "", scroll: 0)
    case .newCall: open(newCallLine())
    case .lateEntry: open(Entry(.lateReason))
    case .search: open(Entry(.search))
    case .commandLine: open(Entry(.commandLine))
    case .goTo: open(Entry(.goToNumber))
    case .filter: open(Entry(.filter(filterPane), text: filters[filterPane] ?? ""))
    case .handover: break
    case .quit: return quit(duty)
    case .nextNeedingHand: jumpToNeed(duty)
    case .moveDown: move(by: 1)
    case .moveUp: move(by: -1)
    case .moveFirst: move(by: -1_000_000)
    case .moveLast: move(by: 1_000_000)
    case .pageDown: move(by: page)
    case .pageUp: move(by: -page)
    case .open: return openSelected(duty)
    case .back: return back(duty)
    case .paneIncidents: focus(.incidents)
    case .paneRoster: focus(.roster)
    case .paneInstructions: focus(.instructions)
    case .nextPane: focus(neighbour(1))
    case .previousPane: focus(neighbour(-1))
    case .zoom: isZoomed.toggle()
    case .sortByArrival:
      queue.sortsByArrival.toggle()
      relist(duty, at: now)
    case .mark: toggleMark()
    case .theme:
      let selected = themeNames.firstIndex(of: themeName) ?? 0
      overlay = .themes(selected: selected, before: themeName)
    case .language: return [.setLanguage]
    case .earlier, .later, .hourEarlier, .hourLater: return lookBack(command)
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .copy: return target.map { [.copy($0)] } ?? []
    case .save: return [.saveView]
    case .drafts: return showDrafts(duty)
    case .takeBack:
      takesBack = true
      return ownActs.last.map { [.perform(.takeBack($0))] } ?? []
    case .arrive: return arrive(duty)
    case .changePin: if let person = sitter(duty) { openPinChange(of: person, duty) }
    case .spotRound: showRound(duty)
    case .checkOfUs: open(Entry(.checkOfUs))
    case .lineTest: overlay = .lines(selected: 0)
    case .acknowledge, .acknowledgeOnBehalf, .instruct, .report, .bulletin, .addNote, .classify,
      .figures,
      .describe, .link, .withdrawIncident, .close, .reopen, .silence, .storm, .completeCall,
      .convey, .receive, .progress, .feedBack, .accept, .returnForRedo, .chase,
      .completeInstruction, .object, .reassign, .extend:
      return act(command, duty)
    }
    return []
  }

  /// Why a command cannot be used now; nil when it can.
  package func obstacle(_ command: BoardCommand, _ duty: Duty) -> KeyReason? {
    if past != nil, command.writes { return .lookingBack }
    if isReadOnly, command.writes { return .boardIsReadOnly }
    switch command {
    case .handover: return .inALaterVersion
    case .takeBack: return ownActs.isEmpty ? .nothingToTakeBack : nil
    case .later, .hourLater: return past == nil ? .isNow : nil
    case .copy, .mark, .addNote: return target == nil ? .nothingSelected : nil
    case .drafts: return drafts.isEmpty ? .noDraft : nil
    case .changePin: return sitter(duty) == nil ? .nobodyKnownHere : nil
    case .completeCall: return newestCall(duty) == nil ? .noCall : nil
    case .report:
      guard let target else { return .nothingSelected }
      return [.incident, .report, .bulletin].contains(target.kind) ? nil : .onlyOnIncidents
    case .bulletin:
      guard let target else { return .nothingSelected }
      return [.incident, .bulletin].contains(target.kind) ? nil : .onlyOnIncidents
    case .acknowledge, .acknowledgeOnBehalf, .classify, .figures, .describe, .link,
      .withdrawIncident, .close, .reopen, .silence, .storm:
      guard let target else { return .nothingSelected }
      return target.kind == .incident ? nil : .onlyOnIncidents
    case .convey, .receive, .progress, .feedBack, .accept, .returnForRedo, .chase,
      .completeInstruction, .object, .reassign, .extend:
      guard let target else { return .nothingSelected }
      return target.kind == .instruction ? nil : .onlyOnInstructions
    case .help, .newCall, .lateEntry, .search, .instruct, .nextNeedingHand, .commandLine, .quit,
      .moveDown,
      .moveUp, .moveFirst, .moveLast, .pageDown, .pageUp, .open, .back, .paneIncidents,
      .paneRoster, .paneInstructions, .nextPane, .previousPane, .zoom, .filter, .sortByArrival,
      .goTo, .arrive, .earlier, .hourEarlier, .theme, .language, .redraw, .suspend, .save,
      .spotRound, .checkOfUs, .lineTest:
      return nil
    }
  }

  private mutating func quit(_ duty: Duty) -> [Effect] {
    let open = duty.incidents.count + duty.instructions.count
    if open == 0 || othersWatch || isReadOnly { return [.quit] }
    asksBeforeQuit = true
    say(.quitAsksOpenItems(open), at: now)
    return []
  }

  private mutating func toggleMark() {
    guard let target else { return }
    if let place = marked.firstIndex(of: target) {
      marked.remove(at: place)
    } else {
      marked.append(target)
    }
    move(by: 1)
  }

  private func arrive(_ duty: Duty) -> [Effect] {
    let shift = duty.roster.onDuty(at: now.adding(minutes: 60)) ?? duty.roster.onDuty(at: now)
    let missing = shift.flatMap { shift in
      DutyPost.allCases.first {
        !shift[$0].isEmpty && duty.roster.arrival($0, on: shift.date) == nil
      }
    }
    return [.perform(.arrive(missing ?? .leader, person: ""))]
  }
}

extension BoardCommand {
  /// Commands that a read-only board does not have.
  package var writes: Bool {
    switch self {
    case .newCall, .lateEntry, .storm, .completeCall, .acknowledge, .acknowledgeOnBehalf, .instruct,
      .report, .bulletin, .handover, .addNote,
      .classify, .figures, .describe, .link, .withdrawIncident, .close, .reopen, .takeBack,
      .silence, .arrive, .changePin, .checkOfUs, .convey, .receive, .progress, .feedBack, .accept,
      .returnForRedo, .chase,
      .completeInstruction, .object, .reassign, .extend, .drafts:
      true
    case .help, .search, .nextNeedingHand, .commandLine, .quit, .moveDown, .moveUp, .moveFirst,
      .moveLast, .pageDown, .pageUp, .open, .back, .paneIncidents, .paneRoster,
      .paneInstructions, .nextPane, .previousPane, .zoom, .filter, .sortByArrival, .goTo, .mark,
      .earlier, .later, .hourEarlier, .hourLater, .theme, .language, .redraw, .suspend, .copy,
      .save, .spotRound, .lineTest:
      false
    }
  }
}
