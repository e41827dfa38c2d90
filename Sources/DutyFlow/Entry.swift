package import CellGrid
package import DutyDomain
package import DutyIntake

/// The input line at the bottom: what it asks for and what was typed so far.
package struct Entry: Hashable, Sendable {
  package var prompt: Prompt
  package var editor: LineEditor
  /// The time of the first key: when the telephone was answered. Nil while nothing was typed.
  package var startedAt: Timestamp?
  /// What quick entry makes of the line; only for calls.
  package var understanding: Understanding?
  /// Open incidents that this call may be about, the likeliest first.
  package var candidates: [SameIncident] = []
  /// What is known about who calls.
  package var caller = CallerLine()
  /// The incident that the call will be put to, chosen by one key.
  package var linkedTo: ItemNumber?
  package var completions: [Proposal] = []
  /// Tab is going through these proposals; any other key ends it and keeps what stands there.
  package var cycle: ProposalCycle?
  /// Which of several ways the act is done: channel, stage of report, nature.
  package var choice = 0
  /// Answers to the questions before this one.
  package var answers: [String] = []
  /// The rule wants a second word: what is missing was shown, Enter does it all the same.
  package var isSecondWord = false
  package var historyPlace: Int?
  /// Why the call is entered late, from paper; empty for a call taken as it came.
  package var lateReason = ""
  /// The time at the head of a sheet's line.
  package var lateHead: LateHead?
  /// One of many calls about one incident.
  package var isOneOfMany = false
  /// Pasted lines that wait for a word before they become one call.
  package var pastedLines: String?

  package init(_ prompt: Prompt, text: String = "", startedAt: Timestamp? = nil) {
    self.prompt = prompt
    editor = LineEditor(text, limit: longestText)
    self.startedAt = startedAt
  }

  package var text: String { editor.text }

  /// The words of the call: of a sheet, what stands behind the time.
  package var callText: String {
    lateHead.map { trim(String(text.dropFirst($0.length))) } ?? text
  }

  /// When the telephone was answered: the first key, or the time on the sheet.
  package var receivedAt: Timestamp? { lateReason.isEmpty ? startedAt : lateHead?.receivedAt }

  /// The text of this line is a call, so every key of it is kept as a draft.
  package var isCall: Bool { prompt == .call }

  var history: HistoryKind? {
    switch prompt {
    case .search: .search
    case .commandLine: .command
    case .filter: .filter
    case .reason(.describe, _): nil
    case .reason, .silenceReason, .lateReason, .reportLateReason, .extension(_, .reason),
      .erasure(_, .reason):
      .reason
    case .call, .goToNumber, .note, .acknowledgeWords, .instruction, .instructionUnits,
      .instructionDue, .extension, .erasure, .reassign, .report, .classify, .figures, .outcome,
      .step,
      .linkTarget, .completeInstruction,
      .reportStep, .reportTold, .bulletin, .bulletinStep, .spotCheck, .checkOfUs, .lineFault,
      .handover, .instructionLine, .settle, .roster, .room:
      nil
    }
  }
}

/// What Tab may put into the line.
package struct Proposal: Hashable, Sendable {
  /// What the list shows.
  package var text: String
  /// What is put in.
  package var inserted: String
  /// The characters of the line that it replaces.
  package var replaces: Range<Int>
}

/// One way of making a report, in the order in which F6 offers them.
package struct ReportChoice: Hashable, Sendable {
  package var stage: ReportStage
  package var medium: ReportMedium
  package var receiver: ReportReceiver

  package static let all: [ReportChoice] = [
    ReportChoice(stage: .first, medium: .telephone, receiver: .leaderOnDuty),
    ReportChoice(stage: .first, medium: .telephone, receiver: .superior),
    ReportChoice(stage: .first, medium: .written, receiver: .superior),
    ReportChoice(stage: .followUp, medium: .written, receiver: .superior),
    ReportChoice(stage: .final, medium: .written, receiver: .superior),
    ReportChoice(stage: .correction, medium: .written, receiver: .superior),
    ReportChoice(stage: .supplement, medium: .written, receiver: .superior),
    ReportChoice(stage: .daily, medium: .written, receiver: .superior),
    ReportChoice(stage: .verified, medium: .written, receiver: .superior),
  ]

  /// The report that the incident needs next: what settles the earliest clock, else the series goes on.
  static func needed(_ incident: Incident, _ duty: Duty) -> Int {
    for deadline in duty.openDeadlines(of: incident) {
      guard let rule = duty.policy(of: incident).rule(deadline.rule) else { continue }
      // A follow-up would settle it as well, but a supplement is what the rule calls for.
      let wanted: ReportStage? = rule.medium == .supplement ? .supplement : nil
      if let place = all.firstIndex(where: {
        rule.isSettled(by: $0.medium, to: $0.receiver, stage: $0.stage)
          && (wanted == nil || $0.stage == wanted)
      }) {
        return place
      }
    }
    return 3
  }
}

/// The ways of acknowledging for a leader, in the order in which the keys offer them.
package let acknowledgementChannels: [Channel] = [.phone, .desk, .message]
