package import DutyDomain

/// The change of shift: items, bars, keys, and what the log says of it.
package protocol HandoverWords: Sendable {
  // Names.
  func handoverKind(_ kind: HandoverItemKind) -> String
  /// At most four columns in Chinese, eight in English: `待接`, `质疑`.
  func handoverState(_ it: HandoverItem) -> String
  func handoverSide(_ side: HandoverSide) -> String
  /// A line or piece of equipment by its id, where the program knows it; else the name it was given.
  func check(_ id: String, name: String) -> String
  /// An item in a row or sentence: `31 号事件`, `31 号事件 书面初报 08:50`, `传真机`.
  func handed(
    _ kind: HandoverItemKind, _ it: ItemReference?, id: String, title: String, rule: String,
    _ naming: Naming
  ) -> String

  // The screen.
  func handoverTitle(_ number: Int, out: String, in: String) -> String
  /// Under the title: planned, opened, how far.
  func handoverProgress(_ it: Handover, late: Int?, _ naming: Naming) -> String
  /// Said of a deadline that keeps the outgoing officer at the desk, while it runs and once it was met.
  func staysWith(_ officer: String, isMet: Bool) -> String
  /// The thing has been settled since the cut-off.
  var settledSince: String { get }
  /// Of an incident that a leader had acknowledged: taking it over is an acceptance by name.
  func takenAgain(_ leader: String) -> String
  /// What F7 does next, and the other keys; nil once both have signed.
  func handoverKeys(_ next: HandoverSide?, isCheck: Bool, isQuestioned: Bool) -> String
  func label(_ part: HandoverPart, _ naming: Naming) -> String
  func hint(_ part: HandoverPart) -> String

  // Bars across the board.
  func barDue(since: String, minutes: Int) -> String
  func barOpen(_ it: Handover, late: Int?, _ naming: Naming) -> String
  func barBound(_ officer: String, _ deadlines: [String]) -> String

  // The log.
  func adopted(_ plan: HandoverPlan) -> String
  func started(_ it: ShiftStarted, _ naming: Naming) -> String
  func opened(_ it: Handover, _ naming: Naming) -> String
  func stated(_ it: HandoverItemStep, _ naming: Naming) -> String
  func checked(_ it: HandoverItemStep, _ naming: Naming) -> String
  func accepted(_ it: HandoverItemStep, _ naming: Naming) -> String
  func questioned(_ it: HandoverItemStep, _ naming: Naming) -> String
  func signed(_ it: HandoverSigned, _ naming: Naming) -> String
  func withdrawn(_ it: HandoverWithdrawn) -> String
  func handedOver(_ it: ShiftHandedOver, _ naming: Naming) -> String
  func released(_ it: OfficerReleased, _ naming: Naming) -> String
  func supplemented(_ it: ShiftSupplemented) -> String
  func refusal(_ it: HandoverRefusal, _ naming: Naming) -> (happened: String, next: String)

  // Commands.
  var noHandover: String { get }
  func shiftHeld(_ it: HeldShift, _ naming: Naming) -> String
  func checklist(_ plan: HandoverPlan) -> [String]
  /// Which shift a line of the log belongs to: `verify --head`.
  func headOfHandover(_ number: Int, _ date: CivilDate, out: String, in: String) -> String
  func headWithinShift(_ date: CivilDate, closedBy number: Int?) -> String
  func filesWritten(_ paths: [String]) -> String
}

extension HandoverWords {
  func handed(_ it: HandoverItem, _ naming: Naming) -> String {
    handed(it.kind, it.item, id: it.id, title: it.title, rule: it.rule, naming)
  }

  func handed(_ it: HandoverItemStep, _ naming: Naming) -> String {
    handed(it.kind, it.item, id: it.id, title: it.title, rule: it.rule, naming)
  }

  /// An item by its name alone.
  package func name(of it: HandoverItem, _ naming: Naming) -> String { handed(it, naming) }

  /// An item with its limit, where it has one: `31 号事件 书面初报 08:50`.
  package func item(_ it: HandoverItem, _ naming: Naming) -> String {
    let name = handed(it, naming)
    guard it.kind == .deadline, let due = it.due else { return name }
    return "\(name) \(naming.clock(due))"
  }
}
