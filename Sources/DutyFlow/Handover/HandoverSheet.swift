package import DutyDomain

/// The guided screen of a handover over the panes. What was accepted stands in the journal; here is only
/// where the eye is.
package struct HandoverSheet: Hashable, Sendable {
  /// The id of the selected item; nil stands on the first.
  package var selected: String?

  package init(selected: String? = nil) {
    self.selected = selected
  }

  /// The row of the selected item.
  package func row(in handover: Handover) -> Int {
    handover.items.firstIndex { $0.id == selected } ?? 0
  }
}

/// The duty log of one shift as lines of text, to be read and saved.
package struct DayLogSheet: Hashable, Sendable {
  package var date: CivilDate
  package var title: String
  package var lines: [String]
  package var scroll = 0

  package init(date: CivilDate, title: String, lines: [String]) {
    self.date = date
    self.title = title
    self.lines = lines
  }
}

/// What stands across the board about the change of shift until it is done.
package enum HandoverBar: Hashable, Sendable {
  /// The roster has them change, and nobody has begun: since when.
  case due(since: Timestamp)
  case open
  /// An officer who has signed may not leave yet.
  case bound
}

extension Duty {
  func handoverBar(at now: Timestamp) -> HandoverBar? {
    if handover != nil { return .open }
    if let since = handoverIsDue(at: now) { return .due(since: since) }
    return boundDeadlines.isEmpty ? nil : .bound
  }
}
