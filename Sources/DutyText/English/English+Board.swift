import DutyDomain

extension English {
  var programName: String { "Duty board" }

  func pane(_ pane: BoardPane) -> String {
    switch pane {
    case .incidents: "Incidents"
    case .roster: "On duty"
    case .instructions: "Instructions"
    case .detail: "Detail"
    }
  }

  func incidentCount(_ count: Int) -> String { "\(count) open" }
  func unacknowledgedCount(_ count: Int) -> String { "unacknowledged \(count)" }
  func nextDeadline(_ countdown: String) -> String { "next \(countdown)" }
  func overdueCount(_ count: Int) -> String { "overdue \(count)" }
  func newAbove(_ count: Int) -> String { "\(count) new" }
  func markedCount(_ count: Int) -> String { "marked \(count)" }
  func unacknowledged(age: String) -> String { "unack \(age)" }
  func arrived(_ clock: String) -> String { "in \(clock)" }
  var notArrived: String { "not in yet" }
  var nobodyOnDuty: String { "nobody on duty" }
  func vacant(_ post: DutyPost) -> String { "no \(postShort(post))" }
  func units(_ first: String, count: Int) -> String {
    count > 1 ? "\(first) +\(count - 1)" : first
  }
  func waitsForYou(_ count: Int) -> String { "for you \(count)" }
  func chased(_ times: Int) -> String { "chased \(times)x" }
  func suggested(_ level: IncidentLevel) -> String { "suggested \(self.level(level))" }

  func earlierLines(_ count: Int) -> String {
    "\(count) earlier \(count == 1 ? "line" : "lines"), Enter shows all"
  }

  func detailTitle(_ item: ItemReference, _ naming: Naming) -> String {
    "Detail of \(self.item(item, naming))"
  }

  func empty(_ pane: BoardPane) -> String {
    switch pane {
    case .incidents: "No open incidents. Press F2 to enter a call."
    case .roster: "There is no roster yet. Please import one."
    case .instructions: "No outstanding instructions."
    case .detail: "Select something and its history appears here."
    }
  }

  var emptyByFilter: String { "Nothing matches the filter. Press f to change it, Esc to clear it." }

  func gap(_ gap: RosterGap, _ naming: Naming) -> String {
    let from = naming.clock(gap.from)
    let until = naming.clock(gap.until)
    guard let post = gap.post else { return "\(from) to \(until): nobody on duty" }
    return "\(from) to \(until): no \(self.post(post))"
  }

  func drafts(_ count: Int) -> String { count == 1 ? "1 draft" : "\(count) drafts" }
  var draftKeys: String { "Enter go on  x throw away  Esc back" }
  func storm(
    _ incident: ItemNumber, count: Int, felt: Int, damaged: [ItemNumber], _ naming: Naming
  ) -> String {
    let calls = damaged.map { "c" + naming.number($0) }.joined(separator: " ")
    let told = damaged.isEmpty ? "" : ": \(calls)"
    return "for incident \(naming.number(incident)): \(count) calls, \(felt) felt it, "
      + "\(damaged.count) with damage\(told)"
  }
  func tally(_ tally: StormTally, _ naming: Naming) -> String {
    let calls = tally.damaged.map { "c" + naming.number($0) }.joined(separator: " ")
    let damage =
      tally.damaged.isEmpty
      ? "no damage reported" : "\(tally.damaged.count) with damage: \(calls)"
    return "storm of \(tally.asked) calls, \(tally.felt) felt it, \(damage)"
  }
  var apartFromStorm: String { "an incident of its own (Ctrl-T puts it back)" }
  func lateSheet(_ count: Int, receivedAt: String, delay: String) -> String {
    "sheet \(count), received \(receivedAt), \(delay) late"
  }
  var lateSheetNeedsTime: String { "begin with the time of the call: 1240 or 11-23 12:40" }
  func stored(position: Int64, clock: String) -> String { "stored #\(position) \(clock)" }
  func fresh(seconds: Int) -> String { "synced \(seconds)s ago" }
  func filter(_ text: String) -> String { "filter: \(text.isEmpty ? "none" : text)" }
  func unread(_ count: Int) -> String { "unread \(count)" }
  func backup(age: String) -> String { "backup \(age)" }
  var readOnly: String { "read-only" }

  func stale(_ reason: StaleReason, seconds: Int) -> String {
    switch reason {
    case .unreadable: "data is \(seconds)s old: the data file cannot be read"
    case .busy: "data is \(seconds)s old: another process holds the data file"
    case .newerProgram: "data is \(seconds)s old: a newer program is in use, update this one"
    case .clockSetBack: "this machine's clock was set back, the times shown are not reliable"
    }
  }

  func band(_ mode: JournalMode) -> String? {
    switch mode {
    case .live: nil
    case .drill: "DRILL  DRILL  Everything below is an exercise and must not be reported as real"
    case .simulate: "SIMULATION  Everything below is simulated and not real"
    case .demo: "DEMONSTRATION  Yunling District is fictional, nothing below is real"
    }
  }

  func past(_ wall: OfficeTime.Reading) -> String {
    "Looking back at \(moment(wall)). Nothing can be changed here. Press ] to return to now."
  }

  func tooSmall(columns: Int, rows: Int) -> String {
    "The window is too small (\(columns)x\(rows)). Please enlarge it to 40x10 or more."
  }

  var firstRun: [String] {
    [
      "The duty log has been created and is still empty. You can press F2 and enter a call now.",
      "Next, import three tables (CSV files); --check only checks them:",
      "  units   dutyboard import units FILE",
      "  people  dutyboard import people FILE",
      "  roster  dutyboard import roster FILE",
      "To look around first: dutyboard demo. Press F1 for help.",
    ]
  }

  var helpTitle: String { "Help" }
  var helpSearch: String { "Type to search the keys, press Esc to go back." }
  var themeByClock: String { "by the clock: light by day, dark at night" }
  var themePreview: String {
    "Arrow keys preview a theme, Enter keeps it, Esc restores the old one."
  }
  var loading: String { "Reading the log" }
}
