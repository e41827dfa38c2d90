import DutyDomain
import DutyIntake

/// Plays a scenario step by step: each step becomes the intents that people at the desk would give.
///
/// Used for one scenario. It decides nothing about deadlines and levels; the room does.
package struct ScenarioPlayer {
  let scenario: Scenario
  let setting: ScenarioSetting
  let stage: ScenarioStage
  let intake: Intake

  /// Incidents and instructions by their labels, in the order in which they came up.
  var labels: [(label: String, item: ItemReference)] = []
  /// Instructions without a label, by the label of their incident; the newest last.
  var unlabelled: [(event: String, instruction: ItemNumber)] = []
  var crew: Scenario.Crew
  var notes: [ScenarioProblem] = []
  var tally = Tally()

  /// What is counted on the way and has no place of its own in the room.
  struct Tally {
    /// Running totals of numbers that the room knows no kind of figure for.
    var totals: [(key: String, value: String)] = []
    var issues: [(name: String, count: Int)] = []
    var lateReports = 0
    var conveyed = 0
    var handovers = 0
    var handoverWithOpenEvent = false
    var substitutions = 0
    var messages = 0
    var messageReceivers = 0
  }

  package init(_ scenario: Scenario, _ setting: ScenarioSetting, on stage: ScenarioStage) {
    self.scenario = scenario
    self.setting = setting
    self.stage = stage
    crew = scenario.crew
    intake = Intake(directory: setting.directory, codes: CodeTable(setting.codes))
  }

  /// Plays all steps and tells what came of them.
  package mutating func play() throws -> ScenarioOutcome {
    try furnish()
    for moment in moments() {
      switch moment.part {
      case .whole: try play(moment.step)
      case .signature: try sign(moment.step)
      }
    }
    return try outcome()
  }

  /// One thing that happens at one time: a step, or the signature that answers a dispatch later.
  private struct Moment {
    enum Part { case whole, signature }
    var at: Timestamp
    var step: Scenario.Step
    var part: Part
  }

  private func moments() -> [Moment] {
    var moments: [Moment] = []
    for step in scenario.steps {
      moments.append(Moment(at: step.at, step: step, part: .whole))
      if step.action == .dispatch, let signed = try? step.fields.time("acked_at") {
        moments.append(Moment(at: max(signed, step.at), step: step, part: .signature))
      }
    }
    return moments.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
      .map(\.element)
  }

  private mutating func play(_ step: Scenario.Step) throws {
    noteUnknownFields(step)
    keepTotals(step)
    switch step.action {
    // What the scene knows, the room does not.
    case .event: if step.actor != "scene" { leaveOut(step) }
    case .call: try call(step)
    case .callOut, .note: try addNote(step)
    case .reportLeader: try reportToLeader(step)
    case .instruct: try instruct(step)
    case .dispatch: try dispatch(step)
    case .classify: try classify(step)
    case .reportPhone: try report(step, .telephone)
    case .reportWritten: try report(step, .written)
    case .issue: try issue(step)
    case .acknowledge: try acknowledge(step)
    case .remind: try remind(step)
    case .objection: try unitStep(step, .object)
    case .feedback: try unitStep(step, .feedBack)
    case .returnForRedo: try unitStep(step, .returnForRedo)
    case .reassign: try reassign(step)
    case .close: try close(step)
    case .handover: try handOver(step)
    case .substitute: try substitute(step)
    case .spotCheck: try spotCheck(step)
    case .sendSMS:
      tally.messages += 1
      tally.messageReceivers += step.fields["receivers"]?.whole ?? 0
      leaveOut(step)
    case .warning, .responseStart, .responseEnd: leaveOut(step)
    }
  }
}

extension ScenarioPlayer {
  /// Office, rules, directory and the first crew, a minute before anything happens.
  private mutating func furnish() throws {
    let first = min(scenario.steps.first?.at ?? scenario.start, scenario.start).adding(minutes: -1)
    let office = Office(name: setting.officeName, mode: .simulate)
    try set(.establishOffice(office, setting.policy, setting.codes), first)
    try set(.adoptCalendar(setting.calendar), first)
    try set(.recordUnits(setting.directory.units), first)
    try set(.recordPeople(setting.directory.people), first)
    try plan(crew, from: scenario.start, at: first)
  }

  /// What furnishes the room; that something of it stands already is no trouble.
  func set(_ intent: Intent, _ at: Timestamp) throws {
    _ = try stage.perform(intent, at, crew.main)
  }

  /// The crew is on duty from a time until the end of the shift's day.
  mutating func plan(_ crew: Scenario.Crew, from: Timestamp, at: Timestamp) throws {
    let leader = try person(crew.leader, .leader, at)
    let main = try person(crew.main, .officer, at)
    let second = try person(crew.second, .officer, at)
    var shift = Shift.blank
    shift.date = stage.duty().time.date(from)
    shift.from = from
    shift.until = from.adding(minutes: 1440)
    shift.leader = leader
    shift.leadOfficer = main
    shift.secondOfficer = second
    try set(.planShifts([shift], replacing: true), at)
  }

  /// The id of a person by name; somebody whom the district does not know is recorded first.
  mutating func person(_ name: String, _ role: PersonRole, _ at: Timestamp) throws -> String {
    if name.isEmpty { return "" }
    let directory = stage.duty().directory
    if let known = directory.person(name) ?? directory.person(named: name) { return known.id }
    let person = Person(id: "sim-\(name)", name: name, title: "", role: role)
    try set(.recordPeople([person]), at)
    return person.id
  }

  /// The id of a unit by id or name; one that the district does not know is recorded first.
  mutating func unit(_ name: String, _ at: Timestamp) throws -> String {
    let name = trim(name)
    if let known = stage.duty().directory.unit(called: name) { return known.id }
    try set(.recordUnits([Unit(id: name, name: name)]), at)
    return name
  }

  /// Who writes a step into the log.
  func author(_ step: Scenario.Step) -> String {
    if let by = step.fields["by"]?.text, step.action != .classify { return by }
    switch step.actor {
    case "second": return crew.second
    case "leader": return crew.leader
    default: return crew.main
    }
  }

  /// Does an intent; nil when it was refused, which is noted unless everything stood already.
  @discardableResult
  mutating func perform(_ intent: Intent, _ step: Scenario.Step, at: Timestamp? = nil) throws
    -> [LogLine]?
  {
    switch try stage.perform(intent, at ?? step.at, author(step)) {
    case .stored(let lines):
      count(lines)
      return lines
    case .refused(.nothingChanged): return nil
    case .refused(let refusal):
      notes.append(step.fields.problem(.refused(refusal)))
      return nil
    }
  }

  private mutating func count(_ lines: [LogLine]) {
    for line in lines {
      if case .reportRecorded(let it) = line.event, it.report.receiver == .superior,
        it.verdicts.contains(where: { !$0.met })
      {
        tally.lateReports += 1
      }
    }
  }

  mutating func leaveOut(_ step: Scenario.Step) {
    notes.append(step.fields.problem(.notPlayed(step.action.rawValue)))
  }

  private mutating func noteUnknownFields(_ step: Scenario.Step) {
    for member in step.fields.members {
      let isKnown =
        ScenarioWords.fields.contains(member.key) || member.value.number != nil
        || ruleSettled(by: member.key) != nil
      if !isKnown { notes.append(member.value.problem(.unknownField(member.key))) }
    }
  }

  /// `health_line_at` says when the clock of `health_line` was met.
  func ruleSettled(by field: String) -> String? {
    guard field.hasSuffix("_at") else { return nil }
    let rule = String(field.dropLast(3))
    return setting.policy.rule(rule)?.id
  }

  private mutating func keepTotals(_ step: Scenario.Step) {
    let own = step.fields.members
    let figures = step.fields["figures"]?.members ?? []
    for member in own + figures {
      guard let digits = member.value.number, !ScenarioWords.notTotals.contains(member.key) else {
        continue
      }
      tally.totals.removeAll { $0.key == member.key }
      tally.totals.append((member.key, digits))
    }
  }

  /// What a label stands for.
  func item(_ label: String?) -> ItemReference? {
    guard let label else { return nil }
    return labels.first { $0.label == label }?.item
  }

  func incident(_ step: Scenario.Step) -> Incident? {
    item(step.fields["event"]?.text).flatMap { stage.duty().incident($0.number) }
  }

  /// The number of the incident that a step is about; noted when nothing has brought it up.
  mutating func event(_ step: Scenario.Step) -> ItemNumber? {
    guard let label = step.fields["event"]?.text else { return nil }
    if let found = item(label) { return found.number }
    notes.append(step.fields.problem(.unknownLabel(label)))
    return nil
  }
}
