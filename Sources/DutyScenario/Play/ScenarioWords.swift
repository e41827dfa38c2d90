import DutyDomain

/// The words by which scenario files name things of the duty room: data of their format.
enum ScenarioWords {
  static let stages: [(word: String, stage: ReportStage)] = [
    ("初报", .first), ("续报", .followUp), ("终报", .final), ("更正", .correction),
    ("补报", .supplement), ("日报", .daily),
  ]
  static let natures: [(word: String, nature: InstructionNature)] = [
    ("批办性", .action), ("指导性", .guidance), ("参阅性", .reference),
  ]
  static let urgent = ["紧急", "特急", "特提", "加急", "urgent"]
  /// In the result of a call: nobody was reached.
  static let unanswered = ["无人", "未接", "没接", "占线", "关机", "不通", "无法接通", "失联", "no answer"]
  static let posts: [(word: String, post: DutyPost)] = [
    ("带班领导", .leader), ("主班", .leadOfficer), ("副班", .secondOfficer),
  ]
  /// What came of a spot check.
  static let results: [(word: String, result: SpotResult)] = [
    ("正常", .normal), ("响铃超三声", .slow), ("无人接听", .unanswered), ("占线", .busy),
    ("空号或停机", .deadNumber), ("非值班人员接听(顶岗)", .standIn), ("带班领导失联", .leaderUnreachable),
    ("不掌握情况", .uninformed),
  ]
  /// Lines that are tested at a handover when its words name them; the telephone always is.
  static let lines: [(word: String, line: LineKind)] = [
    ("", .telephone), ("传真", .fax), ("视频", .video), ("卫星", .satellite),
  ]
  static let completed = "办结"
  static let filed = "归档"
  static let inWork = "办理"

  /// Fields that a step may have and that the player takes into account, whatever the action.
  static let fields: Set<String> = [
    "event", "instruction", "warning", "kind", "caller", "callback", "occurred_at", "place",
    "category", "also", "figures", "sensitive", "sensitive_reason", "to", "from", "purpose",
    "medium",
    "result", "leader", "read_back", "plans", "acked_at", "units", "suggested", "confirmed",
    "level",
    "by", "reason", "listener", "speaker", "report", "no", "signed_by", "confirmed_by_phone",
    "late_reason", "periodical", "urgency", "due", "source", "verbatim", "state", "on_time", "out",
    "in", "leader_in", "open_events", "next_deadline", "lines_tested", "signed", "unit", "text",
    "post", "approved_by", "effective_from", "outcome", "phone", "on_roster", "leader_reached",
    "recheck",
    "notice", "zero_report", "incoming", "relief_arrived", "leader_on_duty", "colour", "type",
    "msgType",
    "alert_file", "supersedes", "topic", "answered_at", "plan", "matter", "expected_until",
    "measures", "blocked_from", "blocked_to",
  ]

  /// Numbers that say something about the step and nothing about the incident.
  static let notTotals: Set<String> = ["no", "rings", "receivers"]
}
