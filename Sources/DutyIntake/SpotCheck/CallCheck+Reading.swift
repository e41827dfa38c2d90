package import DutyDomain

extension Directory {
  /// The check that a call of the register tells of; nil for other calls, and where the words leave the
  /// result open: then it stays a call.
  package func check(in text: String, _ facts: CallFacts) -> CallCheck? {
    guard facts.kind == .spotCheck, let unit = unit(facts.callerUnit) else { return nil }
    let reading = SpotReading(text)
    guard let result = reading.plainResult() else { return nil }
    let isAbove = SpotCheckRules.standard.kindsAbove.contains(unit.kind)
    if reading.isAboutUs || isAbove {
      return .ofUs(CheckOfUsEntry(by: unit.id, result: result, reading))
    }
    return .ofUnit(
      SpotCheckEntry(unit: unit.id, result: result, round: .joined, reading))
  }
}

extension SpotCheckEntry {
  /// A check as its line tells it.
  package init(
    unit: String, result: SpotResult, round: SpotRoundChoice, _ reading: SpotReading
  ) {
    self.init(unit: unit, result: result, round: round)
    rings = reading.rings
    seconds = reading.seconds
    answeredBy = reading.answeredBy
    isOnRoster = reading.isOnRoster
    leaderReached = reading.leaderReached
    triedSecond = reading.triedSecond
    medium = reading.medium ?? .telephone
  }
}

extension CheckOfUsEntry {
  package init(by: String, result: SpotResult?, _ reading: SpotReading) {
    self.init(by: by, result: result)
    rings = reading.rings
    seconds = reading.seconds
    answeredBy = reading.answeredBy
    questions = reading.questions
    answers = reading.answers
    medium = reading.medium ?? .telephone
  }
}
