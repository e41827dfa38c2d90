package import DutyDomain

/// Spot checks (查岗) of units, checks of our own room, line tests: names, the screen, the notice (通报).
package protocol SpotWords: Sendable {
  func result(_ result: SpotResult) -> String
  /// The same beside its key and in a row: at most twelve columns.
  func resultShort(_ result: SpotResult) -> String
  func checkMedium(_ medium: CheckMedium) -> String
  func lineKind(_ line: LineKind) -> String

  // What was found, each as a short phrase.
  func rings(_ count: Int) -> String
  func answeredAfter(seconds: Int) -> String
  func answered(by name: String) -> String
  func onRoster(_ isOn: Bool) -> String
  func leaderReached(_ isReached: Bool) -> String
  func secondNumber(_ phone: String) -> String

  // The round over the panes.
  /// `nil` before the first result has opened a round over so many units.
  func roundTitle(_ round: SpotRound?, units: Int, _ naming: Naming) -> String
  /// The keys below the list; `finishAsks` when the next press ends a round that lacks units.
  func roundKeys(isFinished: Bool, finishAsks: Bool) -> String
  /// The unit's leader on duty with the mobile to try.
  func unitLeader(_ name: String, phone: String) -> String
  /// A round in one line: counts and what is left.
  func roundSummary(_ round: SpotRound) -> String
  var checkAgain: String { get }

  // Line tests over the panes.
  var linesTitle: String { get }
  var lineKeys: String { get }
  /// `正常 08:31 邹丽娟`.
  func lineState(_ test: LineTest, _ naming: Naming) -> String
  var notTested: String { get }

  // The notice of a round.
  func noticeTitle(day: String) -> String
  func noticeIntro(_ figures: NoticeFigures) -> String
  var noticeNoFault: String { get }
  var noticeFaults: String { get }
  func noticeUnit(_ place: Int, _ unit: String, _ checks: [String]) -> String
  func noticeCheck(at: String, isRecheck: Bool, _ words: [String]) -> String
  func noticeOpen(_ units: [String]) -> String
  func noticeUnchecked(_ units: [String]) -> String
  func noticeNormal(_ units: [String]) -> String
  func checkers(_ names: [String]) -> String
}

/// The figures of a round as its notice states them.
package struct NoticeFigures: Hashable, Sendable {
  package var office: String
  package var from: String
  package var until: String
  package var units: Int
  package var checked: Int
  package var faulty: Int

  package init(
    office: String, from: String, until: String, units: Int, checked: Int, faulty: Int
  ) {
    self.office = office
    self.from = from
    self.until = until
    self.units = units
    self.checked = checked
    self.faulty = faulty
  }
}

extension SpotWords {
  /// What a check found, the result first.
  package func words(of check: SpotCheck) -> [String] {
    var parts = [result(check.result)]
    if check.medium != .telephone { parts.append(checkMedium(check.medium)) }
    if let count = check.rings { parts.append(rings(count)) }
    if let seconds = check.seconds { parts.append(answeredAfter(seconds: seconds)) }
    if !check.answeredBy.isEmpty { parts.append(answered(by: check.answeredBy)) }
    if let isOn = check.isOnRoster, check.result != .standIn { parts.append(onRoster(isOn)) }
    if let isReached = check.leaderReached, check.result != .leaderUnreachable {
      parts.append(leaderReached(isReached))
    }
    if !check.secondPhone.isEmpty { parts.append(secondNumber(check.secondPhone)) }
    if !check.words.isEmpty { parts.append(check.words) }
    return parts
  }

  /// What a check of us came to.
  package func words(of check: CheckOfUs) -> [String] {
    var parts = [checkMedium(check.medium)]
    if let count = check.rings { parts.append(rings(count)) }
    if let seconds = check.seconds { parts.append(answeredAfter(seconds: seconds)) }
    if !check.answeredBy.isEmpty { parts.append(answered(by: check.answeredBy)) }
    if let result = check.result { parts.append(self.result(result)) }
    return parts
  }
}
