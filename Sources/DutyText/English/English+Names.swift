import DutyDomain

extension English {
  var comma: String { ", " }

  func level(_ level: IncidentLevel?) -> String {
    switch level {
    case .especiallySerious: "especially serious"
    case .serious: "serious"
    case .major: "major"
    case .ordinary: "ordinary"
    case nil: "not graded"
    }
  }

  func levelShort(_ level: IncidentLevel?) -> String {
    switch level {
    case .especiallySerious: "gravest"
    case .serious: "serious"
    case .major: "major"
    case .ordinary: "ordinary"
    case nil: "ungraded"
    }
  }

  func post(_ post: DutyPost) -> String {
    switch post {
    case .leader: "leader on duty"
    case .leadOfficer: "lead officer"
    case .secondOfficer: "second officer"
    }
  }

  func postShort(_ post: DutyPost) -> String {
    switch post {
    case .leader: "leader"
    case .leadOfficer: "lead"
    case .secondOfficer: "second"
    }
  }

  func role(_ role: PersonRole) -> String {
    switch role {
    case .leader: "leader"
    case .director: "director"
    case .officer: "duty officer"
    case .liaison: "liaison"
    case .informationReporter: "information reporter"
    }
  }

  func boardRole(_ role: BoardRole) -> String {
    switch role {
    case .officer: "duty desk"
    case .leader: "leader's desk"
    case .wall: "wall screen"
    }
  }

  func channel(_ channel: Channel) -> String {
    switch channel {
    case .desk: "in person"
    case .phone: "telephone"
    case .message: "text message"
    case .fax: "fax"
    case .paper: "paper"
    }
  }

  func stage(_ stage: ReportStage) -> String {
    switch stage {
    case .first: "first report"
    case .followUp: "follow-up"
    case .final: "final report"
    case .verified: "verified report"
    case .correction: "correction"
    case .supplement: "supplement"
    case .daily: "daily report"
    }
  }

  func medium(_ medium: ReportMedium) -> String {
    switch medium {
    case .telephone: "telephone"
    case .written: "written"
    }
  }

  func receiver(_ receiver: ReportReceiver) -> String {
    switch receiver {
    case .leaderOnDuty: "the leader on duty"
    case .superior: "the city duty room"
    case .other: "another unit"
    }
  }

  func mode(_ mode: JournalMode) -> String {
    switch mode {
    case .live: "live"
    case .drill: "drill"
    case .simulate: "simulation"
    case .demo: "demonstration"
    }
  }

  func itemKind(_ kind: ItemKind) -> String {
    switch kind {
    case .incident: "incident"
    case .call: "call"
    case .instruction: "instruction"
    case .report: "report"
    case .bulletin: "bulletin"
    case .spotRound: "spot-check round"
    case .spotCheck: "spot check"
    case .checkOfUs: "check of us"
    case .lineTest: "line test"
    }
  }

  func item(_ item: ItemReference, _ naming: Naming) -> String {
    "\(itemKind(item.kind)) \(naming.number(item.number))"
  }

  func category(_ code: String, _ codes: CodeTable) -> String {
    code.isEmpty ? "unclassified" : codes[code]?.english ?? code
  }

  func gap(_ gap: CloseGap) -> String {
    switch gap {
    case .acknowledgement: "the leader's acknowledgement"
    case .level: "a level"
    case .category: "a category"
    case .firstReport: "a first report"
    case .finalReport: "a final report"
    case .openInstruction: "completion of an instruction"
    case .outcome: "an outcome"
    }
  }

  func field(_ field: Field) -> String {
    switch field {
    case .call: "text of the call"
    case .note: "note"
    case .words: "leader's words"
    case .outcome: "outcome"
    case .feedback: "feedback"
    case .name: "name"
    case .reason: "reason"
    case .content: "content of the report"
    case .title: "title"
    }
  }

  var sensitiveMark: String { "S" }

  func ruleShort(_ id: String) -> String {
    switch id {
    case "leader": "leader"
    case "phone_city": "phone city"
    case "written_first": "1st report"
    case "written_all": "report"
    case "instruction_due": "due"
    case "casualty_supplement": "supplement"
    case "health_line": "health"
    case "geology_quick_report": "geology"
    case "sign_for": "sign for"
    case "objection": "objection"
    default: id
    }
  }

  func rule(_ id: String) -> String {
    switch id {
    case "leader": "tell leader"
    case "phone_city": "phone city"
    case "written_first": "first report"
    case "written_all": "written report"
    case "instruction_due": "instruction due"
    case "casualty_supplement": "casualty supplement"
    case "health_line": "health line report"
    case "geology_quick_report": "geology quick report"
    case "sign_for": "sign for"
    case "objection": "objection"
    default: id
    }
  }
}
