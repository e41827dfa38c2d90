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

  /// The newest snapshot, as the store keeps one: the state in binary form and the row it was made at.
  var snapshot: (head: JournalHead, state: [UInt8])?
  /// Where the rows of each act stand, for as many rows as were there at the last look.
  private var acts: [String: [Int]] = [:]
  private var actsThrough = 0

  package init() {}

  /// The rows of an act, in order.
  func rows(ofAction action: String) -> [JournalRow] {
    if actsThrough > rows.count { (acts, actsThrough) = ([:], 0) }
    for place in actsThrough..<rows.count { acts[rows[place].action, default: []].append(place) }
    actsThrough = rows.count
    return (acts[action] ?? []).map { rows[$0] }
  }

  func row(at position: Int64) -> JournalRow? { rows(from: position, through: position).first }

  /// The rows of a range of positions; both ends belong to it.
  func rows(from first: Int64, through last: Int64) -> ArraySlice<JournalRow> {
    let begin = max(0, min(Int64(rows.count), first - 1))
    let end = max(begin, min(Int64(rows.count), last))
    return rows[Int(begin)..<Int(end)]
  }

  package var head: JournalHead { rows.last?.head ?? .empty }
}
