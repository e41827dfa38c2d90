package import DutyDomain
import DutyJournal

extension Desk {
  /// Completion rates over the instructions that are open and those in the archive.
  package func rates(
    by grouping: RateGrouping, since: Timestamp? = nil, until: Timestamp? = nil, at now: Timestamp
  ) throws(Failure) -> InstructionRates {
    var rates = InstructionRates(by: grouping, since: since, until: until)
    for it in duty.instructions { rates.count(it, at: now, duty.time) }
    try journal.forEachInstruction(ArchiveSpan(since: nil, until: nil)) {
      rates.count($0, at: now, duty.time)
    }
    return rates
  }
}
