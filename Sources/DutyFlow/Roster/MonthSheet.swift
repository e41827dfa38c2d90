package import DutyDomain

/// The month of the roster over the panes: the selected cell, and what was changed and not yet stored.
package struct MonthSheet: Hashable, Sendable {
  package var selected: CivilDate
  /// Which of the day's shifts.
  package var turn = 0
  /// Which post of it.
  package var post = 0
  package var edits: [MonthEdit] = []
  /// Shows the loads of people instead of the days.
  package var showsLoads = false
  package var scroll = 0
  package var startedAt: Timestamp

  package init(_ selected: CivilDate, startedAt: Timestamp) {
    self.selected = selected
    self.startedAt = startedAt
  }

  package var first: CivilDate { selected.adding(days: 1 - selected.day) }
  package var dayCount: Int { CivilDate.days(inMonth: selected.month, of: selected.year) }
  package var dates: [CivilDate] { (0..<dayCount).map { first.adding(days: $0) } }

  /// The shifts of a day as the month shows them: the plan, and who is on duty at its beginning, both
  /// with what was changed here.
  package func shifts(on date: CivilDate, _ duty: Duty) -> [MonthShift] {
    duty.shiftsToPlan(on: date).map { planned in
      var shift = MonthShift(planned: planned, shown: duty.roster.effective(planned), edited: [])
      shift.isPlanned = duty.roster.shift(on: date, planned.name) != nil
      for edit in edits where edit.slot == planned.slot {
        shift.planned[post: edit.post] = edit.person
        shift.shown[post: edit.post] = edit.person
        shift.edited.append(edit.post)
      }
      return shift
    }
  }

  /// The shift of the selected cell; nil when the pattern has none.
  package func shift(_ duty: Duty) -> MonthShift? {
    let all = shifts(on: selected, duty)
    return all.isEmpty ? nil : all[min(turn, all.count - 1)]
  }

  /// The post of the selected cell.
  package func postName(_ duty: Duty) -> String {
    let posts = shift(duty)?.shown.posts ?? DutyPost.allCases.map(\.rawValue)
    return posts[min(post, posts.count - 1)]
  }

  mutating func edit(_ slot: ShiftSlot, _ post: String, _ person: String, _ duty: Duty) {
    edits.removeAll { $0.slot == slot && $0.post == post }
    let known = duty.shiftsToPlan(on: slot.date).first { $0.slot == slot }
    if known?[post: post] != person {
      edits.append(MonthEdit(slot: slot, post: post, person: person))
    }
  }
}

/// One cell that holds somebody else than the plan.
package struct MonthEdit: Hashable, Sendable {
  package var slot: ShiftSlot
  package var post: String
  /// Empty: nobody.
  package var person: String
}

/// One shift of the month.
package struct MonthShift: Hashable, Sendable {
  package var planned: Shift
  package var shown: Shift
  /// Posts that were changed here.
  package var edited: [String]
  /// It is in the roster; else only the pattern says that there would be one.
  package var isPlanned = false
}

extension MonthSheet {
  /// The changed cells as lines of a draft.
  var written: String {
    edits.map { "\($0.slot.date.iso)\t\($0.slot.shift)\t\($0.post)\t\($0.person)" }
      .joined(separator: "\n")
  }

  /// Takes the lines of a draft; those that cannot be read are passed over.
  mutating func read(_ text: String) {
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let date = parts.first.flatMap { OfficeTime(utcOffsetMinutes: 0).instant(iso: $0) }
      guard parts.count == 4, let date else { continue }
      let slot = ShiftSlot(date: OfficeTime(utcOffsetMinutes: 0).date(date), shift: parts[1])
      edits.append(MonthEdit(slot: slot, post: parts[2], person: parts[3]))
    }
  }
}
