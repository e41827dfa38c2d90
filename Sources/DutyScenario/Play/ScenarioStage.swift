package import DutyDomain

/// What a played scenario needs from the world: the duty room it is played in.
package struct ScenarioStage {
  /// The room as it stands.
  package var duty: () -> Duty
  /// Does what an intent says, at a time, signed with a name.
  package var perform: (Intent, Timestamp, String) throws -> StageAnswer
  /// A thing, open or closed; nil when there is none of this number.
  package var detail: (ItemReference) throws -> ItemDetail?

  package init(
    duty: @escaping () -> Duty,
    perform: @escaping (Intent, Timestamp, String) throws -> StageAnswer,
    detail: @escaping (ItemReference) throws -> ItemDetail?
  ) {
    self.duty = duty
    self.perform = perform
    self.detail = detail
  }
}

/// What the room says to an intent.
package enum StageAnswer {
  case stored([LogLine])
  case refused(Refusal)
}

/// What the room is furnished with before the first step.
package struct ScenarioSetting {
  package var officeName: String
  package var directory: Directory
  package var codes: [CategoryCode]
  package var policy: Policy
  package var calendar: HolidayCalendar

  package init(
    officeName: String, directory: Directory, codes: [CategoryCode], policy: Policy,
    calendar: HolidayCalendar
  ) {
    self.officeName = officeName
    self.directory = directory
    self.codes = codes
    self.policy = policy
    self.calendar = calendar
  }
}
