package import DutyDomain

/// Policies, calendars and played scenarios, as commands tell of them.
package protocol PolicyWords: Sendable {
  // Policy files.
  /// `rules.toml 第 12 行第 9 列：…`.
  func problem(_ problem: PolicyProblem) -> String
  func policyFine(_ file: String, rules: Int) -> String
  func policyRefused(_ file: String, problems: Int) -> Message
  /// What is in force: name, number, since when.
  func policyInForce(_ policy: AdoptedPolicy, _ naming: Naming) -> String

  // The calendar.
  /// Only the week counts.
  var noCalendar: String { get }
  func calendarInForce(_ calendar: HolidayCalendar) -> String
  func calendarDay(_ day: CalendarDay) -> String

  // Scenarios.
  /// `steps[3].at，第 12 行第 9 列：…`.
  func problem(_ problem: ScenarioProblem, _ naming: Naming) -> String
  func scenarioUnplayable(_ file: String, _ problem: ScenarioProblem, _ naming: Naming) -> Message
  func scenarioPlayed(_ title: String, steps: Int) -> String
  /// One deadline: `E1 电话报市 22:11 前，22:05 完成，按时`.
  func playedDeadline(
    _ label: String, _ rule: String, due: Timestamp, done: Timestamp?, met: Bool?, _ naming: Naming
  ) -> String
  func stepsRefused(_ count: Int) -> String
}
