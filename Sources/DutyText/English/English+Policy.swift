import DutyDomain

extension English {
  func problem(_ it: PolicyProblem) -> String {
    "\(it.file) line \(it.line) column \(it.column): \(fault(it.what))"
  }

  private func fault(_ fault: PolicyFault) -> String {
    switch fault {
    case .notText: "this is no UTF-8 text"
    case .nestedTooDeep(let limit): "keys are nested more than \(limit) deep"
    case .tooLarge(let limit): "the file is over \(limit / 1024) kB, which no policy is"
    case .syntax(let detail): "this is not well written: \(detail)"
    case .keyMissing(let key): "\(key) is missing"
    case .keyUnknown(let key, let known):
      "\(key) is not known; known are \(known.joined(separator: " "))"
    case .wrongType(let key, let expected): "\(key) must be \(type(expected))"
    case .wordUnknown(let key, let word, let known):
      "\(key) cannot be '\(word)'; it is one of \(known.joined(separator: " "))"
    case .numberOutOfRange(let key, let limit): "\(key) must lie between 0 and \(limit)"
    case .unsupportedFormat(let format):
      "format \(format) cannot be read; this program reads format 1"
    case .noRules: "there is no rule in it"
    case .limitMissing(let rule): "'\(rule)' has no limit; give minutes or working_days"
    case .twoLimits(let rule): "'\(rule)' has two limits; keep one of minutes and working_days"
    case .clockUnfit(let rule, let medium, let start):
      "the medium \(medium.rawValue) of '\(rule)' cannot start at \(start.rawValue)"
    case .lineUnnamed(let rule): "'\(rule)' is a line report; give its units and words"
    case .alarmTwice(let level): "the level '\(self.level(level))' has two alarms"
    case .clockUnreadable(let key, let text):
      "\(key) is '\(text)', which is no time of day such as 22:00"
    case .emptyText(let key): "\(key) is empty"
    }
  }

  private func type(_ type: PolicyType) -> String {
    switch type {
    case .text: "a text"
    case .number: "a whole number"
    case .flag: "true or false"
    case .textList: "a list of texts"
    case .numberList: "a list of whole numbers"
    case .table: "a section"
    case .tableList: "a list of sections"
    }
  }

  func policyFine(_ file: String, rules: Int) -> String { "\(file): \(rules) rules, no problems." }

  func policyRefused(_ file: String, problems: Int) -> Message {
    Message(
      "\(file) has \(problems) \(problems == 1 ? "problem" : "problems") and was not adopted.",
      safe: "The rules in force stay as they are.",
      next: "Please mend the lines above and try again.")
  }

  func policyInForce(_ policy: AdoptedPolicy, _ naming: Naming) -> String {
    "Policy \(policy.number) '\(policy.policy.name)', in force since \(naming.clock(policy.at)), "
      + "\(policy.policy.rules.count) rules."
  }

  var noCalendar: String { "There is no calendar; Monday to Friday count as working days." }

  func calendarInForce(_ calendar: HolidayCalendar) -> String {
    let holidays = calendar.days.count { !$0.isWorkday }
    return "Calendar '\(calendar.name)': \(holidays) days off, "
      + "\(calendar.days.count - holidays) days worked instead."
  }

  func calendarDay(_ it: CalendarDay) -> String {
    "\(it.date.iso) \(it.isWorkday ? "workday" : "holiday") \(it.name)"
  }

  func problem(_ it: ScenarioProblem, _ naming: Naming) -> String {
    let place = it.line == 0 ? it.path : "\(it.path) (line \(it.line) column \(it.column))"
    let said = fault(it.what, naming)
    return place.isEmpty ? said : "\(place): \(said)"
  }

  private func fault(_ fault: ScenarioFault, _ naming: Naming) -> String {
    switch fault {
    case .notText: "this is no UTF-8 text"
    case .notJSON: "this is no well-formed JSON"
    case .keyMissing(let key): "\(key) is missing"
    case .wrongType(let expected): "this must be \(type(expected))"
    case .timeUnreadable(let text):
      "the time '\(text)' cannot be read; write 2026-11-23T16:42:00+08:00"
    case .unknownWord(let word, let known):
      "'\(word)' is not known; it is one of \(known.joined(separator: " "))"
    case .unknownField(let field): "\(field) is not known and was not used"
    case .notPlayed(let action): "\(action): the duty room has no place for it; left out"
    case .unknownLabel(let label): "no step before this one brought up '\(label)'; left out"
    case .reasonTakenFromText: "a late report without a reason; the words of the step stand for it"
    case .refused(let refusal): "refused: \(self.refusal(refusal, naming).happened)"
    }
  }

  private func type(_ type: ScenarioType) -> String {
    switch type {
    case .object: "an object"
    case .list: "a list"
    case .text: "a text"
    case .number: "a number"
    case .flag: "true or false"
    }
  }

  func scenarioUnplayable(_ file: String, _ problem: ScenarioProblem, _ naming: Naming) -> Message {
    Message(
      "\(file) cannot be played: \(self.problem(problem, naming)).",
      safe: "Nothing was written.", next: "Please mend the scenario and play it again.")
  }

  func scenarioPlayed(_ title: String, steps: Int) -> String {
    "'\(title)' was played, \(steps) steps."
  }

  func playedDeadline(
    _ label: String, _ rule: String, due: Timestamp, done: Timestamp?, met: Bool?, _ naming: Naming
  ) -> String {
    let head = "\(label) \(self.rule(rule)), due \(naming.clock(due))"
    guard let done else { return "\(head), not done" }
    return "\(head), done \(naming.clock(done)), \(met == true ? "in time" : "late")"
  }

  func stepsRefused(_ count: Int) -> String {
    "\(count) \(count == 1 ? "step was" : "steps were") refused; the others were played."
  }
}
