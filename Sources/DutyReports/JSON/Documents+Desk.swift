package import DutyDomain
import DutyText

extension Documents {
  /// One item of `desk show`.
  package func seat(_ it: DeskSeat) -> JSON {
    .object(
      ("terminal", .text(it.terminal)), ("person", person(it.person)), ("until", time(it.until)))
  }

  /// One item of `list waiting`.
  package func waiting(_ it: WaitingItem) -> JSON {
    .object(
      ("kind", .text(it.item.kind.rawValue)), ("number", .number(it.item.number.serial)),
      ("year", .number(it.item.number.year)), ("need", .text(it.need.rawValue)),
      ("since", time(it.since)), ("due", time(it.due)),
      ("late", it.due.map { .bool(now.wholeMinute > $0.wholeMinute) } ?? .null),
      ("unit", .known(it.unit.isEmpty ? "" : duty.directory.unitName(it.unit))))
  }
}
