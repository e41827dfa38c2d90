package import DutyDomain

/// Text that was being typed and not stored: it survives Esc, hang-up and kill, and goes on where it
/// was begun.
package struct Draft: Hashable, Sendable {
  /// Names the draft among all drafts of the data directory.
  package var id: String
  /// When its first key was pressed.
  package var startedAt: Timestamp
  package var content: DraftContent

  package init(id: String, startedAt: Timestamp, content: DraftContent) {
    self.id = id
    self.startedAt = startedAt
    self.content = content
  }

  /// A half-typed call.
  package init(id: String, text: String, startedAt: Timestamp) {
    self.init(id: id, startedAt: startedAt, content: DraftContent(.line(.call), text))
  }

  /// The words typed so far.
  package var text: String { content.text }
}

/// What a draft holds: where it was begun, and everything typed so far.
package struct DraftContent: Hashable, Sendable {
  package var origin: DraftOrigin
  package var text: String
  /// Answers to the questions before this one.
  package var answers: [String] = []
  package var choice = 0
  /// The incident that the call was to be put to.
  package var linkedTo: ItemNumber?
  /// The reason of a late entry; empty for a call taken as it came.
  package var lateReason = ""
  /// What was typed into fields of the full form.
  package var fields: [CallField: String] = [:]

  package init(_ origin: DraftOrigin, _ text: String) {
    self.origin = origin
    self.text = text
  }
}

/// Where a draft was begun: the record and the question it belongs to.
package enum DraftOrigin: Hashable, Sendable {
  case line(Prompt)
  case sheet(CallSheet.Purpose)
  case paper(ReportRequest)
  /// Changed cells of the month that begins on this day.
  case month(CivilDate)
}

extension Prompt {
  /// What is typed here is worth keeping: words of callers, leaders and officers.
  package var keepsDraft: Bool {
    switch self {
    case .call, .note, .acknowledgeWords, .instruction, .instructionUnits, .instructionDue, .report,
      .reportLateReason, .figures, .outcome, .step, .completeInstruction:
      true
    case .search, .filter, .commandLine, .goToNumber, .classify, .reason, .linkTarget,
      .silenceReason, .lateReason, .extension, .erasure, .reassign,
      .reportStep, .reportTold, .bulletin, .bulletinStep, .spotCheck, .checkOfUs, .lineFault,
      .handover, .instructionLine, .settle, .roster, .room:
      false
    }
  }
}
