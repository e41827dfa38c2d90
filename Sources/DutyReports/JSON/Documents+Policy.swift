package import DutyDomain
import DutyText

extension Documents {
  /// The document of `policy show`.
  package func policy(_ it: AdoptedPolicy) -> JSON {
    .object(
      ("schema", .number(1)), ("number", .number(it.number)), ("adopted_at", time(it.at)),
      ("name", .known(it.policy.name)), ("reason", .known(it.policy.reason)),
      ("rules", .list(it.policy.rules.map(rule))), ("alarms", .list(it.policy.alarms.map(alarm))),
      ("chases", .list(it.policy.chases.map(chase))),
      ("sitting_minutes", it.policy.sittingMinutes.map { .number($0) } ?? .null),
      ("late_arrival_minutes", it.policy.lateArrivalMinutes.map { .number($0) } ?? .null),
      ("presence", it.policy.presence.map(presence) ?? .null)
    ).adding(("backups", kept(it.policy.backups ?? .usual)))
  }

  private func kept(_ it: BackupRetention) -> JSON {
    .object(
      ("daily", .number(it.daily)), ("weekly", .number(it.weekly)),
      ("monthly", .number(it.monthly)))
  }

  private func presence(_ it: PresenceRule) -> JSON {
    func clock(_ minute: Int) -> JSON {
      .text("\(padded(minute / 60, 2)):\(padded(minute % 60, 2))")
    }
    return .object(
      ("from", clock(it.fromMinute)), ("until", clock(it.untilMinute)),
      ("every_minutes", .number(it.everyMinutes)), ("answer_minutes", .number(it.answerMinutes)))
  }

  private func rule(_ it: DeadlineRule) -> JSON {
    JSON.object(
      ("id", .text(it.id)), ("label", .known(it.label)), ("profile", .known(it.profile)),
      ("from", .known(it.from)), ("to", .known(it.to)), ("medium", .text(it.medium.rawValue)),
      ("levels", .list(it.levels.map { .text($0.rawValue) })),
      ("or_sensitive", .bool(it.orSensitive)), ("kinds", .list(it.kinds.map(JSON.text)))
    ).adding(
      ("urgencies", .list(it.urgencies.map { .text($0.rawValue) })),
      ("occasion", .text(it.occasion.rawValue)), ("start", .text(it.start.rawValue)),
      ("minutes", it.minutes == 0 ? .null : .number(it.minutes)),
      ("working_days", it.workingDays == 0 ? .null : .number(it.workingDays)),
      ("reminders", .list(it.reminders.map { .number($0) })),
      ("units", .list(it.units.map(JSON.text))), ("words", .list(it.words.map(JSON.text))),
      ("basis", .known(it.basis)))
  }

  private func chase(_ it: ChaseRule) -> JSON {
    .object(
      ("id", .text(it.id)), ("label", .known(it.label)), ("moment", .text(it.moment.rawValue)),
      ("minutes", it.minutes == 0 ? .null : .number(it.minutes)),
      ("working_days", it.workingDays == 0 ? .null : .number(it.workingDays)),
      ("percent", it.percent == 0 ? .null : .number(it.percent)),
      ("every_minutes", it.everyMinutes == 0 ? .null : .number(it.everyMinutes)),
      ("urgencies", .list(it.urgencies.map { .text($0.rawValue) })),
      ("slip", .known(it.slip?.rawValue ?? "")), ("basis", .known(it.basis)))
  }

  private func alarm(_ it: AlarmRule) -> JSON {
    .object(
      ("level", .known(it.level?.rawValue ?? "")), ("every_seconds", .number(it.everySeconds)),
      ("look_again_minutes", .number(it.lookAgainMinutes)),
      ("climb_minutes", .number(it.climbMinutes)))
  }

  /// The document of `policy check`, and of `policy adopt` when the file was refused.
  package func policyChecked(rules: Int, _ problems: [PolicyProblem]) -> JSON {
    .object(
      ("schema", .number(1)), ("ok", .bool(problems.isEmpty)), ("rules", .number(rules)),
      (
        "problems",
        .list(
          problems.map {
            .object(
              ("file", .text($0.file)), ("line", .number($0.line)), ("column", .number($0.column)),
              ("severity", .text("error")), ("what", .text(phrases.policy.problem($0))))
          })
      ))
  }

  /// The document of `calendar show`.
  package func calendar(_ it: HolidayCalendar) -> JSON {
    .object(
      ("schema", .number(1)), ("name", .known(it.name)),
      (
        "days",
        .list(
          it.days.map {
            .object(
              ("date", .text($0.date.iso)), ("workday", .bool($0.isWorkday)),
              ("name", .known($0.name)))
          })
      ))
  }
}
