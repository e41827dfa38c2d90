/// What an event means for the archive: the part of the past that is no longer live.
///
/// The archive is derived: folding the journal anew gives the same departures in the same order.
public enum Departure: Hashable, Sendable {
  /// A thing as it is from now on, replacing what the archive holds under its number.
  case call(Call)
  case incident(Incident)
  case instruction(Instruction)
  case report(Report)
  case shift(Shift)
  /// The day was cut into other shifts, and this one is none of them.
  case shiftDropped(ShiftSlot)
  /// An archived call now belongs to another incident, or to none.
  case callLinked(call: ItemNumber, incident: ItemNumber?)
  /// The form of an archived call says this from now on.
  case callSupplemented(call: ItemNumber, facts: CallFacts, form: CallForm)
  /// A thing is live again.
  case returned(ItemReference)
}
