package import DutyDomain

/// What several journals in memory share, as processes share a file.
///
/// Used from one thread. Tests may change `rows` behind the journals' backs.
package final class MemoryBook {
  package var rows: [JournalRow] = []
  package var archive = Archive()
  /// Verifiers by person; erasable, and nothing of the journal.
  package var pins: [String: PinRecord] = [:]
  /// The next append fails with this, once.
  package var nextFailure: Failure?
  /// Counts commits, as the notice file of a data directory does.
  package var commits = 0

  package init() {}

  package var head: JournalHead { rows.last?.head ?? .empty }
}
