import DutyDomain
import DutyIntake

extension ScenarioPlayer {
  /// A check of a unit, or of us. Where a file has several, the first one opens a round.
  mutating func spotCheck(_ step: Scenario.Step) throws {
    if step.fields["incoming"]?.flag == true { return try checkOfUs(step) }
    guard let name = try step.fields.optionalText("unit"), let result = try result(step) else {
      return leaveOut(step)
    }
    let reading = SpotReading(step.text)
    var entry = SpotCheckEntry(
      unit: try unit(name, step.at), result: result, round: hasRound ? .opened : .joined)
    entry.rings = step.fields["rings"]?.whole
    entry.phone = try step.fields.optionalText("phone") ?? ""
    entry.isOnRoster = step.fields["on_roster"]?.flag
    entry.leaderReached = step.fields["leader_reached"]?.flag
    entry.answeredBy = reading.answeredBy
    entry.mustBeRecheck = step.fields["recheck"]?.flag == true
    try perform(.recordSpotCheck(entry), step)
  }

  private var hasRound: Bool {
    scenario.steps.count { $0.action == .spotCheck && $0.fields["incoming"]?.flag != true } > 1
  }

  private mutating func checkOfUs(_ step: Scenario.Step) throws {
    let reading = SpotReading(step.text)
    var entry = CheckOfUsEntry(by: try unit(step.actor, step.at), result: try result(step))
    entry.rings = step.fields["rings"]?.whole
    entry.medium = reading.medium ?? .telephone
    entry.words = step.text
    try perform(.recordCheckOfUs(entry), step)
  }

  /// The result that the step states, else what its words leave no doubt of.
  private func result(_ step: Scenario.Step) throws(ScenarioProblem) -> SpotResult? {
    guard let word = try step.fields.optionalText("result") else {
      return SpotReading(step.text).plainResult()
    }
    guard let known = ScenarioWords.results.first(where: { $0.word == word }) else {
      throw step.fields["result"]!.problem(
        .unknownWord(word, known: ScenarioWords.results.map(\.word)))
    }
    return known.result
  }

  /// A note that what was found goes into a notice ends the round; false for any other note.
  mutating func finishRound(_ step: Scenario.Step) throws -> Bool {
    guard step.fields["notice"]?.flag == true, stage.duty().spotRound != nil else { return false }
    try perform(
      .finishSpotRound(nil, words: step.text, despiteUnchecked: true), step)
    return true
  }

  /// At a handover whose lines were tested, these lines work.
  mutating func testLines(_ step: Scenario.Step) throws {
    guard step.fields["lines_tested"]?.flag == true else { return }
    for line in ScenarioWords.lines where line.word.isEmpty || step.text.contains(line.word) {
      try perform(.recordLineTest(LineTestEntry(line: line.line)), step)
    }
  }

  /// What the room's own register of checks comes to.
  func checked() throws -> [(key: String, value: FinalValue)] {
    let checks = try numbers(.spotCheck).compactMap { try stage.detail($0)?.spotCheck }
    let rounds = try numbers(.spotRound).compactMap { try stage.detail($0)?.spotRound }
    let counts = [
      ("spot_checks", checks.count),
      ("spot_checks_first_round", checks.count { $0.round != nil && !$0.isRecheck }),
      ("spot_check_faults", rounds.reduce(0) { $0 + $1.faulty.count }),
      ("rechecks", checks.count(where: \.isRecheck)),
      ("incoming_checks", try numbers(.checkOfUs).count),
    ]
    return counts.filter { $0.1 > 0 }.map { ($0.0, .number($0.1)) }
  }

  private func numbers(_ kind: ItemKind) throws -> [ItemReference] {
    stage.duty().counters.filter { $0.kind == kind }.flatMap { counter in
      (0..<counter.last).map {
        ItemReference(kind, ItemNumber(year: counter.year, serial: $0 + 1))
      }
    }
  }
}
