import DutyDomain

extension English {
  func callField(_ field: CallField) -> String {
    switch field {
    case .receivedAt: "received"
    case .endedAt: "ended"
    case .direction: "direction"
    case .callerUnit: "caller's unit"
    case .callerName: "caller"
    case .callerPost: "post"
    case .callback: "number"
    case .fax: "fax"
    case .verification: "identity"
    case .kind: "kind of call"
    case .category: "kind of event"
    case .urgency: "urgency"
    case .occurredAt: "occurred"
    case .place: "place"
    case .cause: "cause"
    case .course: "course"
    case .measures: "measures taken"
    case .result: "result"
    case .impact: "impact"
    case .trend: "trend"
    case .figures: "hurt and lost"
    case .requests: "asks for help"
    case .alreadyTold: "already told"
    case .content: "content"
    case .isReadBack: "read back"
    case .proposal: "proposal"
    case .leaderWords: "leader's words"
    case .outcome: "outcome"
    case .handledBy: "handled by"
    case .handledAt: "handled at"
    case .incident: "incident"
    case .isFelt: "felt"
    case .hasDamage: "damage"
    }
  }

  func hint(_ field: CallField) -> String? {
    switch field {
    case .receivedAt, .endedAt, .handledAt: "such as 12:40, 1240, 11-23 12:40"
    case .occurredAt: "such as 12:40, 昨晚11点半, 十分钟前"
    case .callerUnit: "name, short name, alias or pinyin initials"
    case .callback: "digits"
    case .category: "codes or names, the primary one first"
    case .figures: "such as 死2 失联3 伤12, or 无伤亡"
    case .alreadyTold: "leaders and units told so far, and when"
    case .leaderWords: "who, when, by what means, the very words"
    case .incident: "a number such as 31"
    case .direction, .verification, .kind, .urgency, .isReadBack, .isFelt, .hasDamage:
      "space or left and right choose"
    case .callerName, .callerPost, .fax, .place, .cause, .course, .measures, .result, .impact,
      .trend, .requests, .content, .proposal, .outcome, .handledBy:
      nil
    }
  }

  func direction(_ direction: CallDirection) -> String {
    switch direction {
    case .incoming: "incoming"
    case .outgoing: "outgoing"
    }
  }

  func verification(_ verification: CallerVerification) -> String {
    switch verification {
    case .notVerified: "not verified"
    case .knownNumber: "known number"
    case .calledBack: "called back"
    case .vouchedFor: "vouched for by the unit"
    case .failed: "does not hold"
    }
  }

  func urgency(_ urgency: CallUrgency?) -> String {
    switch urgency {
    case .urgent: "urgent"
    case .ordinary: "not urgent"
    case nil: "not said"
    }
  }

  func answer(_ answer: Bool?) -> String {
    answer.map { $0 ? "yes" : "no" } ?? "not asked"
  }

  func remark(_ remark: FormRemark, _ naming: Naming) -> String {
    switch remark {
    case .unit(let id): naming.unit(id)
    case .unitNotInDirectory: "not among the units; kept as written"
    case .telephone(let owner): "the number of \(owner)"
    case .instant(let instant): naming.clock(instant)
    case .category(let codes): list(codes.map { category($0, naming.codes) })
    case .figures(let figures):
      figures.isEmpty ? "nobody hurt" : self.figures(Figures(figures))
    case .incident(let number): "incident \(naming.number(number))"
    case .notUnderstood: "not understood; change it before storing"
    }
  }

  var formTitle: String { "Call register" }
  func formTitle(of call: ItemNumber, _ naming: Naming) -> String {
    "Complete call \(naming.number(call))"
  }
  func stillNeeded(_ count: Int) -> String {
    count == 0 ? "all needed fields are filled" : "\(count) needed fields are empty"
  }
  var formKeys: String {
    "Ctrl-S store  up/down move  Tab complete  space choose  F2 line  Esc draft"
  }

  func supplemented(_ it: CallSupplemented, _ naming: Naming) -> String {
    let values = lines(of: it.form, naming)
    let told = it.changed.map { field in
      values.first { $0.hasPrefix(callField(field) + " ") } ?? callField(field)
    }
    return "Call \(naming.number(it.call)) was completed: \(told.joined(separator: ", "))."
  }
}
