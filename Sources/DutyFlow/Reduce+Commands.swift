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
    case .handover: showHandover(duty)
    case .dayLog: return [.loadDayLog(nil)]
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
    case .save: return savePaper()
    case .rates: return [.computeRates(.leader)]
    case .drafts: return showDrafts(duty)
    case .takeBack:
      takesBack = true
      return ownActs.last.map { [.perform(.takeBack($0))] } ?? []
    case .erase: openErasure()
    case .arrive: if !posts(duty).isEmpty { overlay = .posts } else { return arrive(duty) }
    case .takeDesk: overlay = .seats(typed: "", selected: 0)
    case .waiting: openWaiting(duty)
    case .missed: openMissed(duty)
    case .changePin: if let person = sitter(duty) { openPinChange(of: person, duty) }
    case .spotRound: showRound(duty)
    case .checkOfUs: open(Entry(.checkOfUs))
    case .lineTest: overlay = .lines(selected: 0)
    case .rosterMonth: openMonth(duty)
    case .roomDuties: overlay = .room(RoomSheet())
    case .swapShift, .substitute, .takeOver, .recordLeave, .confirmShift, .approveChange:
      return actOnRoster(command, duty)
    case .acknowledge, .acknowledgeOnBehalf, .withdrawAcknowledgement, .instruct, .report,
      .bulletin,
      .addNote, .classify,
      .figures,
      .describe, .link, .withdrawIncident, .close, .reopen, .silence, .storm, .completeCall,
      .convey, .receive, .progress, .feedBack, .accept, .returnForRedo, .chase,
      .completeInstruction, .object, .reassign, .extend, .tellLeader, .issueSlip, .completeRecord,
      .fileInstruction, .settle:
      return act(command, duty)
    }
    return []
  }

  /// Why a command cannot be used now; nil when it can.
  package func obstacle(_ command: BoardCommand, _ duty: Duty) -> KeyReason? {
    if past != nil, command.writes { return .lookingBack }
    if isReadOnly, command.writes { return .boardIsReadOnly }
    switch command {
    case .takeBack: return ownActs.isEmpty ? .nothingToTakeBack : nil
    case .later, .hourLater: return past == nil ? .isNow : nil
    case .copy, .mark, .addNote: return target == nil ? .nothingSelected : nil
    case .drafts: return drafts.isEmpty ? .noDraft : nil
    case .erase:
      if target == nil { return .nothingSelected }
      return callMeant == nil ? .onlyOnCalls : nil
    case .changePin: return sitter(duty) == nil ? .nobodyKnownHere : nil
    case .swapShift, .substitute, .takeOver, .recordLeave, .confirmShift:
      return shiftMeant(duty) == nil ? .noShift : nil
    case .approveChange:
      return duty.roster.swaps.isEmpty && unapproved(duty) == nil ? .nothingToApprove : nil
    case .completeCall: return newestCall(duty) == nil ? .noCall : nil
    case .report:
      guard let target else { return .nothingSelected }
      return [.incident, .report, .bulletin].contains(target.kind) ? nil : .onlyOnIncidents
    case .bulletin:
      guard let target else { return .nothingSelected }
      return [.incident, .bulletin].contains(target.kind) ? nil : .onlyOnIncidents
    case .acknowledge, .acknowledgeOnBehalf, .withdrawAcknowledgement, .classify, .figures,
      .describe, .link, .withdrawIncident, .close, .reopen, .silence, .storm:
      guard let target else { return .nothingSelected }
      return target.kind == .incident ? nil : .onlyOnIncidents
    case .settle:
      guard let target else { return .nothingSelected }
      if target.kind != .incident { return .onlyOnIncidents }
      return ownLines(target.number, duty).isEmpty ? .noOwnLine : nil
    case .convey, .receive, .progress, .feedBack, .accept, .returnForRedo, .chase,
      .completeInstruction, .object, .reassign, .extend, .tellLeader, .issueSlip, .completeRecord,
      .fileInstruction:
      guard let target else { return .nothingSelected }
      return target.kind == .instruction ? nil : .onlyOnInstructions
    case .help, .newCall, .lateEntry, .search, .instruct, .nextNeedingHand, .commandLine, .quit,
      .handover, .dayLog, .moveDown,
      .moveUp, .moveFirst, .moveLast, .pageDown, .pageUp, .open, .back, .paneIncidents,
      .paneRoster, .paneInstructions, .nextPane, .previousPane, .zoom, .filter, .sortByArrival,
      .goTo, .arrive, .spotRound, .checkOfUs, .lineTest, .theme, .language, .redraw, .suspend,
      .save, .rates, .takeDesk, .waiting, .missed, .rosterMonth, .roomDuties, .earlier,
      .hourEarlier:
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
    toggle(mark: target)
    move(by: 1)
  }

  /// Nobody is planned: the desk says so.
  private func arrive(_ duty: Duty) -> [Effect] { [.perform(.arrive(.leader, person: ""))] }
}

extension BoardCommand {
  /// Commands that a read-only board does not have.
  package var writes: Bool {
    switch self {
    case .newCall, .lateEntry, .storm, .completeCall, .acknowledge, .acknowledgeOnBehalf, .instruct,
      .report, .bulletin, .handover, .addNote,
      .classify, .figures, .describe, .link, .withdrawIncident, .close, .reopen, .takeBack, .erase,
      .silence, .arrive, .changePin, .checkOfUs, .convey, .receive, .progress, .feedBack, .accept,
      .takeDesk, .withdrawAcknowledgement, .returnForRedo, .chase, .completeInstruction, .object,
      .reassign, .extend, .drafts, .tellLeader, .issueSlip, .completeRecord, .fileInstruction,
      .settle, .swapShift, .substitute, .takeOver, .recordLeave, .confirmShift, .approveChange:
      true
    case .help, .search, .dayLog, .nextNeedingHand, .commandLine, .quit, .moveDown, .moveUp,
      .waiting, .missed,
      .moveFirst,
      .moveLast, .pageDown, .pageUp, .open, .back, .paneIncidents, .paneRoster,
      .paneInstructions, .nextPane, .previousPane, .zoom, .filter, .sortByArrival, .goTo, .mark,
      .spotRound, .lineTest, .theme, .language, .redraw, .suspend, .copy, .save, .rates,
      .rosterMonth, .roomDuties, .earlier, .later, .hourEarlier, .hourLater:
      false
    }
  }
}
