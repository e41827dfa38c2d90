import CellGrid
import DutyDomain

extension Flow {
  /// Commands on a thing: most open a line that asks for the words, some act at once.
  mutating func act(_ command: BoardCommand, _ duty: Duty) -> [Effect] {
    let number = target?.number ?? ItemNumber(year: 0, serial: 0)
    let incident = duty.incident(number)
    switch command {
    case .acknowledge:
      return acknowledge(inPerson: role == .leader, duty)
    case .acknowledgeOnBehalf: return acknowledge(inPerson: false, duty)
    case .withdrawAcknowledgement:
      open(Entry(.reason(.withdrawAcknowledgement, ItemReference(.incident, number))))
    case .instruct:
      open(Entry(.instruction(target?.kind == .incident ? number : nil)))
    case .report:
      if target?.kind == .report { return showReport(number, duty) }
      if target?.kind == .bulletin { return stepBulletin(number, duty) }
      var entry = Entry(.report(number))
      entry.choice = incident.map { ReportChoice.needed($0, duty) } ?? 3
      open(entry)
    case .bulletin:
      if target?.kind == .bulletin { return stepBulletin(number, duty) }
      open(Entry(.bulletin(number), text: duty.series.first?.name ?? ""))
    case .addNote: if let item = marked.first ?? target { open(Entry(.note(item))) }
    case .classify:
      open(Entry(.classify(number), text: incident.map(ClassificationLine.written) ?? ""))
    case .figures: open(Entry(.figures(number)))
    case .describe:
      open(Entry(.reason(.describe, ItemReference(.incident, number)), text: incident?.title ?? ""))
    case .link: if let target { open(Entry(.linkTarget(target))) }
    case .withdrawIncident: return [.perform(.withdraw(number, reason: ""))]
    case .close: open(Entry(.outcome(number)))
    case .reopen: if let target { open(Entry(.reason(.reopen, target))) }
    case .silence: open(Entry(.silenceReason(number)))
    case .storm: startStorm(number)
    case .completeCall: return newestCall(duty).map { [.loadCall($0)] } ?? []
    case .convey: return step(.convey, number, duty)
    case .receive: return step(.receive, number, duty)
    case .accept: return step(.accept, number, duty)
    case .chase: return step(.chase, number, duty)
    case .progress: open(Entry(.step(.progress, number)))
    case .feedBack: open(Entry(.step(.feedBack, number)))
    case .returnForRedo: open(Entry(.step(.returnForRedo, number)))
    case .completeInstruction: open(Entry(.completeInstruction(number)))
    case .object: openObjection(number, duty)
    case .tellLeader: openTold(number)
    case .issueSlip: openSlip(number, duty)
    case .completeRecord: openRecord(number, duty)
    case .fileInstruction: open(Entry(.instructionLine(.file, number)))
    case .settle: open(Entry(.settle(number)))
    case .reassign: open(Entry(.reassign(number)))
    case .extend: openExtension(number, duty)
    case .help, .newCall, .lateEntry, .search, .handover, .dayLog, .nextNeedingHand, .commandLine,
      .quit,
      .moveDown,
      .moveUp, .moveFirst, .moveLast, .pageDown, .pageUp, .open, .back, .paneIncidents,
      .paneRoster, .paneInstructions, .nextPane, .previousPane, .zoom, .filter, .sortByArrival,
      .goTo, .mark, .takeBack, .erase, .arrive, .changePin, .spotRound, .checkOfUs, .lineTest,
      .theme,
      .language, .redraw, .suspend, .copy, .save, .drafts, .rates, .takeDesk, .waiting, .missed,
      .rosterMonth, .roomDuties, .swapShift, .substitute, .takeOver, .recordLeave, .confirmShift,
      .approveChange, .earlier, .later, .hourEarlier, .hourLater:
      break
    }
    return []
  }

  /// The call whose form can be filled in: the opened one, else the newest of the selected incident.
  func newestCall(_ duty: Duty) -> ItemNumber? {
    guard let target else { return nil }
    switch target.kind {
    case .call: return target.number
    case .incident:
      return (duty.incident(target.number) ?? detail?.incident)?.calls.last
    case .instruction, .report, .bulletin, .spotRound, .spotCheck, .checkOfUs, .lineTest, .notice,
      .day:
      return nil
    }
  }

  /// The marked incidents, else the one that is selected.
  func targets(_ kind: ItemKind) -> [ItemNumber] {
    let marked = marked.filter { $0.kind == kind }.map(\.number)
    if !marked.isEmpty { return marked }
    return target.flatMap { $0.kind == kind ? [$0.number] : nil } ?? []
  }

  /// A step that needs no words is taken at once where only one unit can be meant; else it asks.
  private mutating func step(_ step: InstructionStep, _ number: ItemNumber, _ duty: Duty)
    -> [Effect]
  {
    let possible = duty.instruction(number)?.assignments.filter {
      step.isPossible(from: $0.state)
    }
    if let possible, possible.count > 1 {
      open(Entry(.step(step, number)))
      return []
    }
    return [.perform(.step(step, number, StepEntry()))]
  }
}
