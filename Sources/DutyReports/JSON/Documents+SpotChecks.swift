package import DutyDomain
import DutyText

extension Documents {
  /// One item of `round list`, and the item of `round show`.
  package func round(_ it: SpotRound) -> JSON {
    .object(
      ("number", .number(it.number.serial)), ("year", .number(it.number.year)),
      ("state", .text(it.finished == nil ? "open" : "finished")), ("opened", step(it.opened)),
      ("finished", it.finished.map(step) ?? .null), ("ring_limit", .number(it.ringLimit)),
      ("kinds", .list(it.kinds.map(JSON.text))), ("units", .list(it.units.map(JSON.text))),
      ("checked", .number(it.checkedCount)),
      ("counts", .object(it.counts.map { JSON.Member($0.result.rawValue, .number($0.count)) })),
      ("faulty", .list(it.faulty.map(JSON.text))),
      ("to_call_again", .list(it.toCallAgain.map(JSON.text))),
      ("unchecked", .list(it.unchecked.map(JSON.text))), ("checks", .list(it.checks.map(check))))
  }

  /// One check of a unit.
  package func check(_ it: SpotCheck) -> JSON {
    .object(
      ("number", .number(it.number.serial)), ("year", .number(it.number.year)),
      ("round", .number(it.round?.serial)), ("unit", .text(it.unit)),
      ("unit_name", .known(it.unitName)), ("result", .text(it.result.rawValue)),
      ("medium", .text(it.medium.rawValue)), ("rings", .number(it.rings)),
      ("seconds", .number(it.seconds)), ("answered_by", .known(it.answeredBy)),
      ("on_roster", it.isOnRoster.map(JSON.bool) ?? .null),
      ("leader_reached", it.leaderReached.map(JSON.bool) ?? .null),
      ("phone", .known(masked(it.phone))), ("second_phone", .known(masked(it.secondPhone))),
      ("words", .known(it.words)), ("checked_by", .known(it.checkedBy)), ("at", time(it.at)),
      ("recheck", .bool(it.isRecheck)), ("call", .number(it.call?.serial)),
      ("late_reason", .known(it.lateReason)))
  }

  /// One item of `check list`.
  package func checkOfUs(_ it: CheckOfUs, isStruck: Bool = false) -> JSON {
    .object(
      ("number", .number(it.number.serial)), ("year", .number(it.number.year)),
      ("by", .text(duty.directory.unitName(it.by))),
      ("by_id", .known(duty.directory.unit(it.by)?.id ?? "")), ("at", time(it.at)),
      ("medium", .text(it.medium.rawValue)), ("rings", .number(it.rings)),
      ("seconds", .number(it.seconds)), ("answered_by", .known(it.answeredBy)),
      ("questions", .known(it.questions)), ("answers", .known(it.answers)),
      ("result", .known(it.result?.rawValue ?? "")), ("words", .known(it.words)),
      ("recorded_by", .known(it.recordedBy)), ("call", .number(it.call?.serial)),
      ("late_reason", .known(it.lateReason)), ("struck", .bool(isStruck)))
  }

  /// One item of `linetest list`.
  package func lineTest(_ it: LineTest, isStruck: Bool = false) -> JSON {
    .object(
      ("number", .number(it.number.serial)), ("year", .number(it.number.year)),
      ("line", .text(it.line.rawValue)), ("name", .known(it.name)),
      ("works", .bool(it.isWorking)), ("words", .known(it.words)),
      ("tested_by", .known(it.testedBy)), ("at", time(it.at)),
      ("late_reason", .known(it.lateReason)), ("struck", .bool(isStruck)))
  }
}
