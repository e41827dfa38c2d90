import DutyJournal

@testable import DutyDomain

/// One event of every kind with every field filled: what the stored texts of version 1 mean.
enum Samples {
  static let incident = ItemNumber(year: 2026, serial: 31)
  static let call = ItemNumber(year: 2026, serial: 123)
  static let instruction = ItemNumber(year: 2026, serial: 7)
  static let at = Timestamp(milliseconds: 1_795_430_700_123)
  static let later = Timestamp(milliseconds: 1_795_434_300_000)

  static let sensitivity = Sensitivity(isSensitive: true, reason: "学校")
  static let classification = Classification(
    primary: "12H02", secondary: ["12G07"], level: .major, sensitivity: sensitivity)
  static let figure = Figure(.injured, 2, source: "交警大队")
  static let acknowledgement = Acknowledgement(
    at: at, leader: "p008", channel: .phone, words: "全力救治", onBehalfBy: "白一鸣")
  static let verdict = Verdict(
    settling: Deadline(
      item: ItemReference(.incident, incident), rule: "leader", clockStart: at, due: later),
    at: later)
  static let report = Report(
    number: ItemNumber(year: 2026, serial: 12), incident: incident, stage: .followUp,
    medium: .written, receiver: .superior, receiverName: "市应急局", sentBy: "白一鸣", sentAt: later,
    content: "续报", lateReason: "线路中断")
  static let assignment = Assignment(
    unit: "d-traffic", state: .fedBack, conveyedAt: at, receivedAt: at, receivedBy: "赵队",
    fedBackAt: later, feedback: "已疏导", completedAt: later, chases: 1)
  static let order = Instruction(
    number: instruction, incident: incident, leader: "p008", words: "立即疏导", nature: .action,
    givenAt: at, due: later, assignments: [assignment], endedAt: later, metDue: true,
    lastPosition: 40)
  static let whole = Incident(
    number: incident, title: "石门镇三车相撞", place: "石门镇", occurredAt: at, receivedAt: at,
    openedAt: later, classification: classification, suggestedLevel: .serious,
    suggestedBy: "art3.dead", figures: Figures([figure]), calls: [call],
    instructions: [instruction], reports: [report], readers: ["杜玉萍"],
    acknowledgement: acknowledgement, verdicts: [verdict], silencedRules: ["phone_city"],
    lastPosition: 41,
    closing: Closing(
      at: later, by: "白一鸣", outcome: "已处置", ending: .merged,
      mergedInto: ItemNumber(year: 2026, serial: 32)))
  static let facts = CallFacts(
    kind: .incident, kindIsUnclear: true, callerUnit: "t-shimen", callerName: "王强",
    callback: "13800001234", occurredAt: at, place: "石门镇", category: "12H02", also: ["12G07"],
    figures: [figure], sensitivity: sensitivity, suggestedLevel: .ordinary, suggestedBy: "art3",
    noneHurt: false, sourceCut: .county, isSchoolOrSite: true, title: "三车相撞")
  static let shift = Shift(
    date: CivilDate(year: 2026, month: 11, day: 23)!, from: at, until: later, leader: "p008",
    leadOfficer: "p020", secondOfficer: "p021", phone: "0571-12345678", note: "节前")

  static func step(_ text: String) -> AssignmentStep {
    AssignmentStep(
      instruction: instruction, incident: incident, unit: "d-traffic", at: at, person: "赵队",
      channel: .message, text: text, before: Assignment(unit: "d-traffic"))
  }

  static let ended = InstructionEnded(
    instruction: instruction, incident: incident, at: later, verdict: verdict, text: "办结",
    archived: order)
}

extension Samples {
  static let form: CallForm = {
    var form = CallForm()
    form.direction = .outgoing
    form.endedAt = later
    form.verification = .calledBack
    form.urgency = .urgent
    form.isReadBack = true
    form.handledAt = later
    form.isFelt = true
    form.hasDamage = false
    form[.cause] = "追尾"
    form[.requests] = "增派\"云梯\""
    return form
  }()

  /// What the texts of earlier versions mean, by version.
  static let earlier: [Int: [DutyEvent]] = [
    1: [
      .callRegistered(
        Call(
          number: call, position: 0, receivedAt: at, recordedAt: later, recordedBy: "白一鸣",
          text: "三车相撞，\"两人\"受伤\n已拨打120 🚑", facts: facts, incident: incident, lateReason: "占线"))
    ] + first.filter { old in version2.contains { $0.kind == old.kind } },
    2: version2.filter { old in version3.contains { $0.kind == old.kind } },
  ]

  /// In the newest version of each kind.
  static let events: [DutyEvent] = first.map { old in
    version3.first { $0.kind == old.kind } ?? version2.first { $0.kind == old.kind } ?? old
  }

  private static let first: [DutyEvent] = office + incidents + instructions + bulletins + spotChecks

  private static let office: [DutyEvent] = [
    .officeEstablished(
      Office(
        name: "云岭区应急管理办公室", utcOffsetMinutes: 480, shiftStartMinute: 510,
        shiftLengthMinutes: 1440, mode: .drill)),
    .policyAdopted(
      Policy(
        name: "default",
        rules: [
          DeadlineRule(
            id: "leader", medium: .leaderTold, levels: [.especiallySerious, .serious, .major],
            orSensitive: true, start: .occurred, minutes: 10, basis: "值班制度")
        ], alarms: [AlarmRule(level: .serious, everySeconds: 15, lookAgainMinutes: 60)])),
    .calendarAdopted(
      HolidayCalendar(
        name: "2026", days: [CalendarDay(date: shift.date, isWorkday: true, name: "调休上班")])),
    .codesAdopted(
      CodesAdopted(rows: [
        CategoryCode(
          code: "12H02", parent: "12H00", chinese: "撞车", english: "collision", group: 9,
          keywords: ["相撞", "追尾"])
      ])),
    .unitRecorded(
      Unit(
        id: "t-shimen", name: "石门镇人民政府", shortName: "石门镇", kind: "town", parent: "gov",
        dutyPhone: "0571-1", backupPhone: "0571-2", aliases: ["石门"])),
    .personRecorded(
      Person(
        id: "p008", name: "杜玉萍", unit: "gov", title: "副区长", role: .leader, mobile: "13800000008")),
    .shiftPlanned(shift),
    .arrived(Arrival(date: shift.date, post: .leadOfficer, person: "p020", at: at)),
    .journalRestored(JournalRestored(from: "a.backup", kept: "b.replaced")),
    .personalDataErased(
      PersonalDataErased(position: 17, redactedPayload: #"{"text":"—"}"#, reason: "第八十五条")),
  ]

  private static let incidents: [DutyEvent] = [
    .callRegistered(
      Call(
        number: call, position: 0, receivedAt: at, recordedAt: later, recordedBy: "白一鸣",
        text: "三车相撞，\"两人\"受伤\n已拨打120 🚑", facts: facts, incident: incident, lateReason: "占线",
        form: form)),
    .callSupplemented(
      CallSupplemented(
        call: call, incident: incident, facts: facts, form: form, changed: [.endedAt, .isReadBack],
        factsBefore: CallFacts(callerName: "王"), formBefore: CallForm())),
    .callLinked(
      CallLinked(
        call: call, incident: incident, previous: ItemNumber(year: 2025, serial: 9), text: "同一起")),
    .incidentOpened(IncidentOpened(incident: whole, call: call)),
    .incidentClassified(
      IncidentClassified(
        incident: incident, before: Classification(), after: classification, reason: "两死")),
    .figuresStated(
      FiguresStated(
        incident: incident, figures: [figure], suggestedLevel: .ordinary, suggestedBy: "art3",
        replacesAll: true, before: [Figure(.dead, 1)], levelBefore: .major,
        suggestedByBefore: "art3.dead")),
    .incidentDescribed(
      IncidentDescribed(
        incident: incident, title: "隧道起火", place: "云岭隧道", occurredAt: at, reason: "更正")),
    .noteAdded(
      NoteAdded(
        item: ItemReference(.report, ItemNumber(year: 2026, serial: 12)), incident: incident,
        text: "已送达", happenedAt: at, lateReason: "补录")),
    .itemRead(ItemRead(item: ItemReference(.incident, incident), reader: "杜玉萍")),
    .incidentAcknowledged(
      IncidentAcknowledged(
        incident: incident, acknowledgement: acknowledgement, verdicts: [verdict])),
    .acknowledgementWithdrawn(AcknowledgementWithdrawn(incident: incident, rules: ["leader"])),
    .alarmSilenced(AlarmSilenced(incident: incident, rule: "leader", reason: "在场")),
    .incidentMerged(
      IncidentMerged(incident: incident, into: ItemNumber(year: 2026, serial: 32))),
    .incidentClosed(
      IncidentClosed(
        incident: incident, outcome: "已处置", ending: .withdrawn, missing: [.level, .finalReport])),
    .incidentReopened(IncidentReopened(incident: whole, reason: "复燃")),
    .lineStruck(
      LineStruck(
        position: 44, reason: "写错",
        items: [ItemReference(.call, call), ItemReference(.incident, incident)])),
    .reportRecorded(ReportRecorded(report: report, verdicts: [verdict])),
    .deadlineSettled(
      DeadlineSettled(
        incident: incident, verdicts: [verdict], unit: "d-health", call: call, text: "已报",
        reopened: ["health_line"])),
    .clocksAdjusted(
      ClocksAdjusted(
        incident: incident, cause: .figures,
        changes: [ClockChange(rule: "phone_city", before: at, after: later)])),
    .pinChanged(PinChanged(person: "p008", change: .reset)),
    .alarmClimbed(
      AlarmClimbed(
        incident: incident, step: 2, person: "p008", level: .serious, minutes: 5, since: at)),
    .reportDrafted(ReportWritten(sent)), .reportRevised(ReportWritten(sent)),
    .reportReviewed(ReportStepTaken(report: sent.number, incident: incident, step: paperStep)),
    .reportSigned(ReportStepTaken(report: sent.number, incident: incident, step: paperStep)),
    .reportConfirmed(ReportWritten(sent)), .reportWithdrawn(ReportWritten(sent)),
  ]

  private static let instructions: [DutyEvent] = [
    .instructionRegistered(InstructionRegistered(instruction: order)),
    .instructionConveyed(step("已传达")), .instructionReceived(step("收到")),
    .instructionObjected(step("不属本单位")),
    .instructionReassigned(
      InstructionReassigned(
        instruction: instruction, incident: incident, from: "d-traffic", to: "d-emer",
        reason: "职责")),
    .instructionProgressed(step("在办")), .instructionFedBack(step("办完")),
    .feedbackAccepted(step("认可")), .feedbackReturned(step("重办")),
    .instructionExtended(
      InstructionExtended(
        instruction: instruction, incident: incident, previousDue: at, due: later, reason: "大雪",
        approver: "杜玉萍")),
    .instructionChased(step("催办")),
    .stepWithdrawn(
      StepWithdrawn(
        instruction: instruction, incident: incident, position: 51, assignment: assignment)),
    .instructionCompleted(ended), .instructionFiled(ended),
  ]

  /// What version 2 of some kinds can say, in full.
  static let version2: [DutyEvent] = [
    .policyAdopted(
      Policy(
        name: "district",
        rules: [
          DeadlineRule(
            id: "health_line", label: "2 h", profile: "extra", from: "卫健局", to: "市卫健委",
            medium: .unitLine, levels: [.major], orSensitive: true, kinds: ["13A"],
            urgencies: [.urgent], occasion: .casualtiesChanged, start: .accepted, minutes: 120,
            workingDays: 1, reminders: [30], units: ["d-health"], words: ["已报"], basis: "第二十条")
        ],
        alarms: [
          AlarmRule(level: .serious, everySeconds: 15, lookAgainMinutes: 60, climbMinutes: 5)
        ], reason: "会议纪要")),
    .incidentOpened(IncidentOpened(incident: whole2, call: call)),
    .incidentReopened(IncidentReopened(incident: whole2, reason: "复燃")),
    .incidentMerged(
      IncidentMerged(
        incident: incident, into: ItemNumber(year: 2026, serial: 32), verdicts: [verdict])),
    .reportRecorded(ReportRecorded(report: report2, verdicts: [verdict])),
    .instructionRegistered(InstructionRegistered(instruction: order2)),
    .instructionReceived(settled("收到")), .instructionObjected(settled("不属本单位")),
    .stepWithdrawn(
      StepWithdrawn(
        instruction: instruction, incident: incident, position: 51, assignment: assignment,
        rules: ["sign_for"])),
    .instructionCompleted(ended2), .instructionFiled(ended2),
  ]

  private static var unitVerdict: Verdict {
    var verdict = verdict
    verdict.rule = "sign_for"
    verdict.unit = "d-traffic"
    return verdict
  }

  private static var whole2: Incident {
    var incident = whole
    incident.policyNumber = 2
    incident.casualtiesChangedAt = later
    incident.climbStep = 2
    return incident
  }

  private static var report2: Report {
    var report = report
    report.stage = .supplement
    return report
  }

  private static var order2: Instruction {
    var order = order
    order.urgency = .urgent
    order.policyNumber = 2
    order.verdicts = [unitVerdict]
    return order
  }

  private static var ended2: InstructionEnded {
    var ended = ended
    ended.archived = order2
    return ended
  }

  private static func settled(_ text: String) -> AssignmentStep {
    var step = step(text)
    step.verdicts = [unitVerdict]
    return step
  }
}
