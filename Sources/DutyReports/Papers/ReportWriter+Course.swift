import DutyDomain
import DutyText

extension ReportWriter {
  /// So many items at most, the newest; a paper has no room for all of a long night.
  private static let mostItems = 10
  private static let longestItem = 160

  /// The lines that the last report could not know; all of them where nothing was reported.
  private var news: [LogLine] {
    timeline.filter { $0.position > before?.position ?? 0 }
  }

  var hasNews: Bool {
    before == nil || !course.isEmpty || !measures.isEmpty || changedFacts != nil
      || figures(FigureKind.allCases) != nil
  }

  /// 简要经过: what callers and officers said, oldest first.
  var course: String {
    joined(
      news.compactMap { line in
        if case .callRegistered(let call) = line.event, call.incident == incident.number {
          return called(call)
        }
        if case .callLinked(let it) = line.event, it.incident == incident.number {
          return calls.first { $0.number == it.call }.map(called)
        }
        if case .noteAdded(let it) = line.event {
          return papers.noted(at: clock(it.happenedAt ?? line.recordedAt), short(it.text))
        }
        return nil
      })
  }

  private func called(_ call: Call) -> String {
    let unit = call.facts.callerUnit.isEmpty ? "" : naming.unit(call.facts.callerUnit)
    return papers.called(
      unit + call.facts.callerName, at: clock(call.receivedAt), short(call.text))
  }

  /// 领导到位、已采取措施: who was told, what was ordered, what the units answered.
  var measures: String {
    joined(
      news.compactMap { line in
        switch line.event {
        case .incidentAcknowledged(let it):
          let taken = it.acknowledgement
          return papers.leaderTook(
            naming.person(taken.leader), at: clock(taken.at), words: short(taken.words))
        case .instructionRegistered(let it):
          let order = it.instruction
          return papers.leaderSaid(
            naming.person(order.leader), at: clock(order.givenAt), words: short(order.words),
            units: order.assignments.map { naming.unit($0.unit) })
        case .instructionReceived(let it):
          return papers.unitAnswered(naming.unit(it.unit), at: clock(it.at), .received, "")
        case .instructionProgressed(let it):
          return papers.unitAnswered(
            naming.unit(it.unit), at: clock(it.at), .inProgress, short(it.text))
        case .instructionFedBack(let it):
          return papers.unitAnswered(
            naming.unit(it.unit), at: clock(it.at), .fedBack, short(it.text))
        case .reportRecorded(let it):
          let report = it.report
          guard report.medium == .telephone else { return nil }
          let to =
            report.receiverName.isEmpty ? names.receiver(report.receiver) : report.receiverName
          return papers.toldBefore(
            to, at: clock(report.sentAt), report.stage, report.medium)
        case .shiftPatternAdopted, .swapProposed, .swapConsented, .swapRefused, .shiftSwapped,
          .substitutionRecorded, .substitutionApproved, .leaveRecorded, .leaveEnded,
          .shiftConfirmed, .dailyReportSent, .holidayRosterFiled, .zeroReportReceived,
          .zeroReportReminded, .noticeIssued, .noticeReceived, .noticeChased,
          .deskTaken, .presenceConfirmed, .presenceMissed, .acknowledgementExpired,
          .spotRoundOpened, .spotCheckRecorded, .spotCheckWithdrawn, .spotRoundFinished,
          .checkOfUsRecorded, .lineTested, .handoverPlanAdopted, .shiftStarted, .handoverOpened,
          .handoverItemStated, .handoverItemChecked, .handoverItemAccepted, .handoverItemQuestioned,
          .handoverSigned, .handoverWithdrawn, .shiftHandedOver, .officerReleased,
          .shiftSupplemented,
          .officeEstablished, .policyAdopted, .calendarAdopted, .codesAdopted,
          .unitRecorded, .personRecorded, .shiftPlanned, .arrived, .callRegistered,
          .callLinked, .callSupplemented, .incidentOpened, .incidentClassified, .figuresStated,
          .incidentDescribed, .noteAdded, .itemRead, .acknowledgementWithdrawn, .alarmSilenced,
          .incidentMerged, .incidentClosed, .incidentReopened, .lineStruck, .deadlineSettled,
          .clocksAdjusted, .alarmClimbed, .reportDrafted, .reportRevised, .reportReviewed,
          .reportSigned, .reportConfirmed, .reportWithdrawn, .bulletinSeriesAdopted,
          .bulletinDrafted, .bulletinSigned, .bulletinSent, .bulletinReceived,
          .bulletinWithdrawn, .instructionConveyed, .instructionObjected,
          .instructionReassigned, .feedbackAccepted, .feedbackReturned, .instructionExtended,
          .instructionChased, .stepWithdrawn, .instructionDescribed, .slipIssued,
          .chaseFellDue, .leaderTold, .instructionCompleted, .instructionFiled,
          .journalRestored, .personalDataErased, .pinChanged:
          return nil
        }
      })
  }

  private func joined(_ items: [String]) -> String {
    let shown = items.suffix(ReportWriter.mostItems)
    let all = items.count > shown.count ? [papers.earlierLeftOut] + shown : Array(shown)
    return all.joined(separator: phrases.language == .chinese ? "；" : "; ")
  }

  /// One line of text, cut where it would crowd out the rest.
  private func short(_ text: String) -> String {
    let flat = plain(text)
    let cut = ReportWriter.longestItem
    return flat.count <= cut ? flat : flat.prefix(cut) + "..."
  }
}
