import DutyDomain

extension English {
  func reason(_ reason: KeyReason, for command: BoardCommand) -> String {
    let name = self.command(command)
    return switch reason {
    case .nothingSelected:
      "'\(name)' needs a selected item. Select one with the arrow keys first."
    case .onlyOnIncidents: "'\(name)' works on incidents only. Press 1 to go to the incidents."
    case .onlyOnCalls: "\(name) works on calls only. Press # and type c123 to open one."
    case .onlyOnInstructions:
      "'\(name)' works on instructions only. Press 3 to go to the instructions."
    case .boardIsReadOnly:
      "This board is read-only, so '\(name)' cannot be used. Please go to the duty desk."
    case .lookingBack: "The board shows the past. Press ] or Esc to come back to now, then do it."
    case .isNow: "This is now; nothing comes after it."
    case .nothingToTakeBack: "Nothing was done at this terminal that could be taken back."
    case .noDraft: "There is no draft."
    case .noOwnLine: "This incident has no open clock of a unit's own line."
    case .nobodyKnownHere:
      "Nobody of the directory sits here, so '\(name)' cannot be used. Press W to say who does."
    case .noShift: "No shift can be meant. Plan one, or press R and choose a day."
    case .nothingToApprove: "No swap waits for consent or approval, and no takeover either."
    case .noCall:
      "Nothing selected has a call to complete. Select an incident, or go to a call with # (c123)."
    }
  }

  func label(_ prompt: Prompt, _ naming: Naming) -> String {
    switch prompt {
    case .call: "Call"
    case .search: "Search"
    case .filter(let pane): "Filter \(self.pane(pane))"
    case .commandLine: "Command"
    case .goToNumber: "Number"
    case .note(let item): "Note on \(self.item(item, naming))"
    case .acknowledgeWords(let number):
      "Acknowledge incident \(naming.number(number)) for the leader"
    case .instruction(nil): "Instruction"
    case .instruction(let number?): "Instruction on incident \(naming.number(number))"
    case .instructionUnits: "Units"
    case .instructionDue: "Due"
    case .report(let number): "Report on incident \(naming.number(number))"
    case .classify(let number): "Classify incident \(naming.number(number))"
    case .figures(let number): "Figures of incident \(naming.number(number))"
    case .outcome(let number): "Close incident \(naming.number(number))"
    case .reason(let command, let item):
      "\(self.command(command)) \(self.item(item, naming)), reason"
    case .step(let step, let number): "Instruction \(naming.number(number)), \(self.step(step))"
    case .linkTarget(let item): "Link \(self.item(item, naming)) to"
    case .completeInstruction(let number): "Complete instruction \(naming.number(number))"
    case .reportStep(let step, let number):
      "Report \(naming.number(number)), \(reportStep(step))"
    case .bulletin(let number): "Issue on incident \(naming.number(number))"
    case .spotCheck(let unit): "Check of \(naming.unit(unit))"
    case .checkOfUs: "Check of us"
    case .lineFault(let line): "\(lineKind(line)) does not work"
    case .bulletinStep(let step, let number):
      "Bulletin \(naming.number(number)), \(bulletinStep(step))"
    case .handover(let part): self.label(part, naming)
    case .roster(let it): ask(it, naming)
    case .room(let it): ask(it, naming)
    case .reportTold(let number, let stage):
      "Told by telephone, incident \(naming.number(number)), \(self.stage(stage))"
    case .erasure(let call, .reason): "Erase data of call \(naming.number(call)), reason"
    case .erasure(let call, .approver): "Erase data of call \(naming.number(call)), approved by"
    case .erasure(let call, .names): "Erase data of call \(naming.number(call)), other names"
    case .extension(let number, .due): "Extend instruction \(naming.number(number)) until"
    case .extension(let number, .reason): "Extend instruction \(naming.number(number)), reason"
    case .extension(let number, .approver): "Extend instruction \(naming.number(number)), agreed by"
    case .reassign(let number): "Reassign instruction \(naming.number(number))"
    case .reportLateReason(let number): "Incident \(naming.number(number)), why the report is late"
    case .silenceReason(let number): "Silence incident \(naming.number(number)), reason"
    case .instructionLine(let question, let number): self.label(question, number, naming)
    case .settle(let number): settleLabel(number, naming)
    case .lateReason: "Late entry, reason"
    }
  }

  func hint(_ prompt: Prompt) -> String {
    switch prompt {
    case .call: "who, telephone, time, place, what, casualties; type as you listen, Enter stores"
    case .search: "a few characters; closed items are found too"
    case .filter: "text or level; Enter keeps it, Esc clears it"
    case .commandLine: "type a command, Tab completes"
    case .goToNumber: "31 incident, c123 call, p7 instruction, r12 report"
    case .note: "one line, Enter stores it"
    case .acknowledgeWords: "the leader's words, may be left empty; Tab changes the channel"
    case .instruction: "the leader's words, verbatim; write 'name: words' for another leader"
    case .instructionUnits: "names of units, separated by commas; Tab completes"
    case .instructionDue: "18:00, tomorrow 12:00, 3d; just Enter when there is no limit"
    case .report: "receiver: content, may be empty; Tab changes the kind, F6 writes it in full"
    case .classify: "12H02 2 sensitive:why reason; level 1-4"
    case .figures: "for example 2 dead 3 missing 12 hurt, then the source"
    case .outcome: "the outcome; Enter closes the incident"
    case .reason: "give the reason; Enter confirms, Esc cancels"
    case .step: "unit, contact and text"
    case .linkTarget: "number of the incident, such as 31"
    case .completeInstruction: "the result; Enter confirms"
    case .reportStep(.review, _): "who reviewed it; just Enter when it was you"
    case .reportStep(.sign, _): "which leader signed it off; just Enter for the leader on duty"
    case .reportStep(.send, _): "receiver; Tab changes the way; when late: 'receiver: reason'"
    case .reportStep(.confirm, _): "who confirmed that it has arrived"
    case .reportStep(.withdraw, _): "give the reason; the number stays used"
    case .reportStep(.revise, _): "the new text"
    case .spotCheck: "such as: 6 rings; 6 2 rings, a guard; a digit 1 to 8 in front is the result"
    case .checkOfUs: "who, how many rings, who answered, what was asked and said, the result"
    case .lineFault: "what is wrong; Enter stores it"
    case .bulletin: "the periodical; Enter drafts it from the last report"
    case .bulletinStep(.sign, _): "leader: reviewer"
    case .bulletinStep(.send, _): "receivers; just Enter for all"
    case .bulletinStep(.receipt, _): "receiver: who confirmed it"
    case .bulletinStep(.withdraw, _): "give the reason; the number stays used"
    case .handover(let part): hint(part)
    case .roster(let it): hint(it)
    case .room(let it): hint(it)
    case .reportTold: "who took it; Tab: read back or not; when late: 'name: reason'"
    case .erasure(_, .reason): "the ground: work ended, Response Law art. 85"
    case .erasure(_, .approver): "the leader; empty where a leader does it"
    case .erasure(_, .names): "others named in the words; Enter: none"
    case .extension(_, .due): "the new limit, such as 18:00 or 2026-11-25 12:00"
    case .extension(_, .reason): "why it takes longer"
    case .extension(_, .approver): "the leader who agreed; empty is the leader on duty"
    case .reassign: "from-unit to-unit reason; from-unit only if several"
    case .reportLateReason:
      "say why it is late; the reason stays with the report and cannot be deleted"
    case .silenceReason: "give the reason; this deadline then rings no more"
    case .instructionLine(let question, _): self.hint(question)
    case .settle: settleHint
    case .lateReason: "why it is entered late, such as power failure"
    }
  }
}
