package import DutyDomain

/// A deadline in a list: one that runs, or one that was settled.
package struct ListedDeadline: Hashable, Sendable {
  package var deadline: Deadline
  /// Nil while it runs.
  package var done: Timestamp?
  package var met: Bool?

  package init(_ deadline: Deadline) {
    self.deadline = deadline
  }

  package init(_ verdict: Verdict, of item: ItemReference) {
    deadline = Deadline(
      item: item, rule: verdict.rule, clockStart: verdict.clockStart, due: verdict.due,
      unit: verdict.unit)
    done = verdict.done
    met = verdict.met
  }
}
