import DutyDomain

extension English {
  func result(_ result: SpotResult) -> String {
    switch result {
    case .normal: "in order"
    case .slow: "rang more than three times"
    case .unanswered: "no answer"
    case .busy: "busy"
    case .deadNumber: "number not in service"
    case .standIn: "answered by somebody not on duty"
    case .leaderUnreachable: "leader on duty not reached"
    case .uninformed: "does not know the situation"
    }
  }

  func resultShort(_ result: SpotResult) -> String {
    switch result {
    case .normal: "in order"
    case .slow: "slow"
    case .unanswered: "no answer"
    case .busy: "busy"
    case .deadNumber: "dead no."
    case .standIn: "stand-in"
    case .leaderUnreachable: "no leader"
    case .uninformed: "uninformed"
    }
  }

  func checkMedium(_ medium: CheckMedium) -> String {
    switch medium {
    case .telephone: "telephone"
    case .video: "video"
    case .visit: "visit"
    }
  }

  func lineKind(_ line: LineKind) -> String {
    switch line {
    case .telephone: "Duty telephone"
    case .fax: "Fax"
    case .video: "Video link"
    case .satellite: "Satellite phone"
    }
  }

  func rings(_ count: Int) -> String { count == 1 ? "1 ring" : "\(count) rings" }
  func answeredAfter(seconds: Int) -> String { "answered after \(seconds) s" }
  func answered(by name: String) -> String { "answered by \(name)" }
  func onRoster(_ isOn: Bool) -> String { isOn ? "on the roster" : "not on the roster" }
  func leaderReached(_ isReached: Bool) -> String {
    isReached ? "leader reached" : "leader not reached"
  }
  func secondNumber(_ phone: String) -> String { "second number \(phone) tried" }

  func roundTitle(_ round: SpotRound?, units: Int, _ naming: Naming) -> String {
    guard let round else { return "Spot checks  \(units) units; the first result begins a round" }
    let head = "Round \(naming.number(round.number))  since \(naming.clock(round.opened.at))"
    let state = round.finished.map { "  finished \(naming.clock($0.at))" } ?? ""
    return head + state + "  " + roundSummary(round)
  }

  func roundSummary(_ round: SpotRound) -> String {
    "checked \(round.checkedCount)/\(round.units.count)  faults \(round.faulty.count)"
      + "  again \(round.toCallAgain.count)"
  }

  func roundKeys(isFinished: Bool, finishAsks: Bool) -> String {
    if finishAsks { return "x again ends it like this  any other key goes on" }
    let end = isFinished ? "" : "x finish  "
    return "\(end)p save notice  Esc leave  Enter details  Space counts rings  "
      + "b second number  o on roster  m leader's mobile  v medium  u undo"
  }

  func unitLeader(_ name: String, phone: String) -> String { "Leader \(name) \(phone)" }
  var checkAgain: String { "again" }

  var linesTitle: String { "Line tests of this shift" }
  var lineKeys: String { "1 to 4 works  a all work  - does not work  u undo  Esc leave" }

  func lineState(_ test: LineTest, _ naming: Naming) -> String {
    let state = test.isWorking ? "works" : "does not work"
    return [state, naming.clock(test.at), test.testedBy, test.name, test.words]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  var notTested: String { "not tested in this shift" }

  func noticeTitle(day: String) -> String { "Notice on the spot checks of \(day)" }

  func noticeIntro(_ it: NoticeFigures) -> String {
    "From \(it.from) to \(it.until) \(it.office) checked the duty rooms. Of \(it.units) units, "
      + "\(it.checked) were checked; \(it.checked - it.faulty) were in order, "
      + "faults were found in \(it.faulty)."
  }

  var noticeNoFault: String { "No fault was found." }
  var noticeFaults: String { "Faults:" }

  func noticeUnit(_ place: Int, _ unit: String, _ checks: [String]) -> String {
    "\(place). \(unit): \(checks.joined(separator: "; "))."
  }

  func noticeCheck(at: String, isRecheck: Bool, _ words: [String]) -> String {
    "\(at)\(isRecheck ? " checked again" : ""), \(words.joined(separator: ", "))"
  }

  func noticeOpen(_ units: [String]) -> String { "Still to be called again: \(list(units))." }
  func noticeUnchecked(_ units: [String]) -> String { "Not checked: \(list(units))." }
  func noticeNormal(_ units: [String]) -> String { "In order: \(list(units))." }
  func checkers(_ names: [String]) -> String { "Checked by: \(list(names))" }
}

// Lines of the log, refusals, what was stored.
extension English {
  func opened(_ round: SpotRound, _ naming: Naming) -> String {
    let units = list(round.units.prefix(3).map(naming.unit))
    let more = round.units.count > 3 ? " and others" : ""
    return "Spot-check round \(naming.number(round.number)) began: \(units)\(more), "
      + "\(round.units.count) in all, at most \(self.rings(round.ringLimit))."
  }

  func recorded(_ it: SpotCheck, _ naming: Naming) -> String {
    let words = self.words(of: it).joined(separator: ", ")
    return "\(naming.unit(it.unit)) was checked\(it.isRecheck ? " again" : ""): \(words)."
      + late(it.lateReason)
  }

  func withdrawn(_ it: SpotCheckWithdrawn, _ naming: Naming) -> String {
    "Check \(naming.number(it.check)) of \(naming.unit(it.unit)) was taken back."
  }

  func finished(_ it: SpotRoundFinished, _ naming: Naming) -> String {
    var text =
      "Spot-check round \(naming.number(it.round)) was finished: \(it.checkedCount) checked, "
      + "faults in \(it.faulty.count)"
    if !it.faulty.isEmpty { text += " (\(list(it.faulty.map(naming.unit))))" }
    if !it.toCallAgain.isEmpty {
      text += ", to be called again: \(list(it.toCallAgain.map(naming.unit)))"
    }
    if !it.unchecked.isEmpty { text += ", not checked: \(list(it.unchecked.map(naming.unit)))" }
    return text + "." + (it.step.words.isEmpty ? "" : " \(it.step.words)")
  }

  func recorded(_ it: CheckOfUs, _ naming: Naming) -> String {
    var parts = words(of: it)
    if !it.questions.isEmpty { parts.append("asked: \(it.questions)") }
    if !it.answers.isEmpty { parts.append("answered: \(it.answers)") }
    if !it.words.isEmpty { parts.append(it.words) }
    return "\(naming.unit(it.by)) checked this room: \(parts.joined(separator: ", "))."
      + late(it.lateReason)
  }

  func tested(_ it: LineTest) -> String {
    let line = lineKind(it.line) + (it.name.isEmpty ? "" : " (\(it.name))")
    let state = it.isWorking ? "works" : "does not work"
    let words = it.words.isEmpty ? "" : ", \(it.words)"
    return "Line test: \(line) \(state)\(words)." + late(it.lateReason)
  }

  private func late(_ reason: String) -> String {
    reason.isEmpty ? "" : " (Entered late: \(reason))"
  }

  func spotNotice(_ call: ItemNumber, _ check: SpotCheck?, _ position: Int64, _ naming: Naming)
    -> String
  {
    let what =
      check.map { "as a check of \(naming.unit($0.unit)): \(result($0.result))" }
      ?? "as a check of this room"
    return "Stored #\(position) call \(naming.number(call)), also \(what)"
  }

  func checkNotice(_ it: SpotCheck, _ position: Int64, _ naming: Naming) -> String {
    "Stored #\(position) \(naming.unit(it.unit)) \(result(it.result))"
  }

  func lineNotice(_ it: LineTest, _ position: Int64) -> String {
    "Stored #\(position) \(lineKind(it.line)) \(it.isWorking ? "works" : "does not work")"
  }

  func roundNotice(_ it: SpotRoundFinished, _ position: Int64, _ naming: Naming) -> String {
    "Stored #\(position) round \(naming.number(it.round)) finished: \(it.checkedCount) checked, "
      + "faults in \(it.faulty.count), \(it.toCallAgain.count) to call again. p saves the notice."
  }

  func resultUnclear(_ words: String) -> String {
    "'\(words)' does not say one result. Begin with its digit, such as '6 6 rings, a guard': "
      + "6 is a stand-in."
  }

  func roundIsOpen(_ number: ItemNumber, _ naming: Naming) -> (happened: String, next: String) {
    (
      "Spot-check round \(naming.number(number)) is still going on.",
      "Go on with it, or finish it first."
    )
  }

  func roundIsFinished(_ number: ItemNumber, _ naming: Naming) -> (happened: String, next: String) {
    (
      "Spot-check round \(naming.number(number)) is finished.",
      "Check a unit of it again, or open another round."
    )
  }

  var noOpenRound: (happened: String, next: String) {
    ("No round of spot checks is going on.", "Open one first.")
  }

  func noUnitsToCheck(_ kinds: [String]) -> (happened: String, next: String) {
    (
      "The directory has no units of the kinds '\(list(kinds))' to check.",
      "Import the units first, or name those to check."
    )
  }

  func notInRound(_ number: ItemNumber, _ unit: String, _ naming: Naming)
    -> (happened: String, next: String)
  {
    (
      "\(naming.unit(unit)) is not in spot-check round \(naming.number(number)).",
      "Check the unit, or open another round."
    )
  }

  func notCheckedYet(_ unit: String, _ naming: Naming) -> (happened: String, next: String) {
    ("\(naming.unit(unit)) was not checked before.", "Record its first check.")
  }

  func contradicts(_ result: SpotResult, _ facts: SpotResult) -> (happened: String, next: String) {
    (
      "The result given is '\(self.result(result))', but what was noted says "
        + "'\(self.result(facts))'.",
      "Change the result, or put right what was noted."
    )
  }

  func hasUnchecked(_ number: ItemNumber, _ units: [String], _ naming: Naming)
    -> (happened: String, next: String)
  {
    let names = list(units.prefix(5).map(naming.unit)) + (units.count > 5 ? " and others" : "")
    return (
      "In spot-check round \(naming.number(number)) \(units.count) were not called: \(names).",
      "Go on, or press x again to end it all the same (--despite-unchecked on the command line)."
    )
  }
}
