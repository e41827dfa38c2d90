import DutyDomain

extension English {
  func nature(_ nature: InstructionNature) -> String {
    switch nature {
    case .action: "for action"
    case .guidance: "for guidance"
    case .reference: "for reference"
    }
  }

  func state(_ state: AssignmentState) -> String {
    switch state {
    case .registered: "not conveyed"
    case .conveyed: "not received"
    case .received: "received"
    case .inProgress: "in progress"
    case .fedBack: "to review"
    case .returned: "returned"
    case .completed: "completed"
    case .filed: "filed"
    }
  }

  func step(_ step: InstructionStep) -> String {
    switch step {
    case .convey: "convey"
    case .receive: "confirm receipt"
    case .object: "object"
    case .progress: "note progress"
    case .feedBack: "feed back"
    case .accept: "accept"
    case .returnForRedo: "return for redo"
    case .chase: "chase"
    }
  }

  func ending(_ ending: Ending) -> String {
    switch ending {
    case .handled: "handled"
    case .merged: "merged into another"
    case .withdrawn: "kept in the register only"
    }
  }

  func callKind(_ kind: CallKind) -> String {
    switch kind {
    case .incident: "incident"
    case .followUp: "follow-up"
    case .request: "request"
    case .meeting: "meeting"
    case .instruction: "superior's order"
    case .spotCheck: "spot check"
    case .weather: "warning"
    case .enquiry: "enquiry"
    case .other: "other"
    }
  }

  func figureKind(_ kind: FigureKind) -> String {
    switch kind {
    case .dead: "dead"
    case .missing: "missing"
    case .serious: "seriously hurt"
    case .minor: "slightly hurt"
    case .injured: "hurt"
    case .trapped: "trapped"
    case .crowd: "gathered"
    case .lossWan: "direct loss"
    case .areaSquareMetres: "burnt area"
    case .toMove: "people to move"
    case .households: "households"
    case .magnitudeTenths: "magnitude"
    }
  }

  func figure(_ kind: FigureKind, _ value: Int) -> String {
    switch kind {
    case .dead: "\(value) dead"
    case .missing: "\(value) missing"
    case .serious: "\(value) serious"
    case .minor: "\(value) minor"
    case .injured: "\(value) hurt"
    case .trapped: "\(value) trapped"
    case .crowd: "\(value) gathered"
    case .lossWan: "loss CNY \(value)0,000"
    case .areaSquareMetres:
      value < 1000 ? "\(value) m2 burnt" : "\(tenths(value, of: 10_000)) ha burnt"
    case .toMove: "\(value) to move"
    case .households: "\(value) households"
    case .magnitudeTenths: "M\(value / 10).\(value % 10)"
    }
  }

  func label(_ label: Label) -> String {
    switch label {
    case .number: "No."
    case .level: "level"
    case .category: "kind"
    case .also: "also"
    case .title: "what"
    case .place: "place"
    case .status: "state"
    case .sensitive: "sensitive"
    case .occurred: "occurred"
    case .received: "received"
    case .recorded: "recorded"
    case .caller: "caller"
    case .callback: "call back"
    case .text: "text"
    case .words: "words"
    case .kind: "type"
    case .figures: "figures"
    case .deadline: "deadline"
    case .due: "due"
    case .done: "done"
    case .rule: "rule"
    case .clockStart: "clock start"
    case .met: "in time"
    case .late: "late"
    case .open: "open"
    case .closed: "closed"
    case .onDuty: "on duty"
    case .leader: "leader"
    case .officers: "officers"
    case .next: "next"
    case .arrived: "arrived"
    case .relieved: "takes over"
    case .phone: "telephone"
    case .gap: "nobody"
    case .note: "note"
    case .substitutions: "substitutions"
    case .acknowledged: "acknowledged"
    case .unacknowledged: "unacknowledged"
    case .notGraded: "not graded"
    case .suggested: "suggested"
    case .instruction: "instruction"
    case .unit: "unit"
    case .given: "given"
    case .givenBy: "leader"
    case .fedBack: "fed back"
    case .chases: "chases"
    case .report: "report"
    case .stage: "stage"
    case .medium: "medium"
    case .receiver: "to"
    case .sentBy: "sent by"
    case .sentAt: "sent"
    case .content: "content"
    case .date: "date"
    case .from: "from"
    case .until: "until"
    case .author: "author"
    case .position: "line"
    case .reason: "reason"
    case .outcome: "outcome"
    case .timeline: "timeline"
    case .facts: "facts"
    case .missing: "missing"
    case .incident: "incident"
    case .call: "call"
    case .shift: "shift"
    case .item: "item"
    case .reviewed: "reviewed"
    case .signed: "signed off"
    case .receipt: "receipt"
    case .withdrawn: "withdrawn"
    }
  }
}
