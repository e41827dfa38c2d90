package import DutyDomain

/// One row of the incident queue, ready to be drawn; the incident itself stays in `Duty`.
package struct QueueRow: Hashable, Sendable {
  package var number: ItemNumber
  package var nextDeadline: Deadline?
}

/// The incident queue as it stands on the screen: order, selection, what moved.
package struct Queue: Hashable, Sendable {
  package var rows: [QueueRow] = []
  package var selected: ItemNumber?
  /// The first row on the screen.
  package var top = 0
  package var sortsByArrival = false
  /// Rows that came while keys were being pressed and wait below, so that nothing moves.
  package var waiting = 0
  /// Incidents that came since the last key, for the flash.
  package var fresh: [ItemNumber] = []
  /// When and after which line of the log the rows were last put in order; nil while they only keep
  /// their places.
  private var sorted: Sorting?

  package init() {}

  package var selectedRow: Int? {
    selected.flatMap { number in rows.firstIndex { $0.number == number } }
  }
}

private struct Sorting: Hashable, Sendable {
  var at: Timestamp
  var position: Int64
}

/// A list with a selection that stays on the item.
package struct ItemList: Hashable, Sendable {
  package var rows: [ItemNumber] = []
  package var selected: ItemNumber?
  package var top = 0

  package init() {}

  package var selectedRow: Int? {
    selected.flatMap { number in rows.firstIndex { $0 == number } }
  }
}

extension Queue {
  /// Sorts anew: what needs a hand next stands first.
  ///
  /// Unacknowledged or overdue first, then the time left, then the level, then arrival.
  mutating func sort(
    _ incidents: [Incident], _ clocks: ClockBook, _ duty: Duty, at now: Timestamp
  ) {
    let numbers = incidents.map(\.number)
    let newRows = numbers.map { QueueRow(number: $0, nextDeadline: clocks.next($0)) }
    if sortsByArrival {
      rows = newRows.sorted { $0.number > $1.number }
    } else {
      // Places are sorted and not the rows, which are large.
      let keyed = numbers.indices.map { place -> (need: Int, due: Int64, rank: Int, place: Int) in
        let page = clocks[incident: numbers[place]]
        let next = page?.deadlines.first
        let needsAHand = page?.isUnacknowledged == true || next?.isOverdue(at: now) == true
        return (
          needsAHand ? 0 : 1, next?.due.milliseconds ?? .max, page?.rank ?? ClockPage.unknownRank,
          place
        )
      }
      rows = keyed.sorted { one, other in
        if one.need != other.need { return one.need < other.need }
        if one.due != other.due { return one.due < other.due }
        if one.rank != other.rank { return one.rank < other.rank }
        return numbers[one.place] > numbers[other.place]
      }.map { newRows[$0.place] }
    }
    waiting = 0
    sorted = Sorting(at: now, position: duty.position)
  }

  /// Whether the order may be another one now: something was written, or a clock has run out since.
  func mayMove(_ duty: Duty, at now: Timestamp) -> Bool {
    guard let sorted, sorted.position == duty.position, sorted.at <= now else { return true }
    return rows.contains { row in
      row.nextDeadline.map { $0.isOverdue(at: now) != $0.isOverdue(at: sorted.at) } ?? false
    }
  }

  /// Brings rows up to date without moving any: gone ones leave, new ones wait at the end.
  mutating func refresh(_ incidents: [Incident], _ clocks: ClockBook) {
    sorted = nil
    var kept: [QueueRow] = []
    kept.reserveCapacity(incidents.count)
    var known = Set<ItemNumber>()
    let numbers = incidents.map(\.number)
    let there = Set(numbers)
    for row in rows where there.contains(row.number) {
      known.insert(row.number)
      kept.append(QueueRow(number: row.number, nextDeadline: clocks.next(row.number)))
    }
    let new = numbers.filter { !known.contains($0) }
    waiting += new.count
    rows = kept + new.map { QueueRow(number: $0, nextDeadline: clocks.next($0)) }
  }
}

extension Queue {
  /// Changes the rows and keeps the selected item on its line of the screen; when it has gone, the
  /// next one that is still there takes its place.
  mutating func keepingPlace(_ change: (inout Queue) -> Void) {
    let before = rows
    let row = selectedRow
    change(&self)
    guard let row else { return }
    if selectedRow == nil {
      let left = before[row...].first { old in rows.contains { $0.number == old.number } }
      selected = left?.number ?? rows.last?.number
    }
    if let now = selectedRow { top = max(0, now - (row - top)) }
  }
}

/// Moves a selection over rows and keeps it on the screen.
struct Cursor {
  /// The row after a movement; nil when there are no rows.
  static func move(_ row: Int?, by step: Int, count: Int) -> Int? {
    guard count > 0 else { return nil }
    return min(max((row ?? (step > 0 ? -1 : 0)) + step, 0), count - 1)
  }

  /// The first visible row so that the selected one shows in a window of so many rows.
  static func top(_ top: Int, showing row: Int?, of count: Int, window: Int) -> Int {
    guard window > 0, let row else { return 0 }
    var top = min(top, max(0, count - window))
    if row < top { top = row }
    if row >= top + window { top = row - window + 1 }
    return max(0, top)
  }
}
