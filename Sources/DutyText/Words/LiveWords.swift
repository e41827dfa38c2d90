package import DutyDomain

/// What stands above the entry line while somebody types: how much is known, what to ask, why a fact
/// is believed, who calls, which incident it may be, when something is due.
package protocol LiveWords: Sendable {
  /// How many of the facts that such a call should state are known: `已知 5/8`.
  func known(_ known: Int, of wanted: Int) -> String
  /// Stands before the questions to the caller: `问`.
  var ask: String { get }
  /// Nothing is missing.
  var complete: String { get }
  /// A fact that a person should look at, and why.
  func check(_ fact: FactKind, _ reason: FactReason, _ naming: Naming) -> String
  /// Why a fact is believed: `较大：…`.
  func why(_ fact: String, _ reason: FactReason, basis: String, _ naming: Naming) -> String
  /// Whose number it is by the directory: name and post, or the duty line of a unit.
  func owner(_ person: Person?, unit: String) -> String
  /// The number belongs to somebody else than the line says.
  var ownerDiffers: String { get }
  /// How often a number, a unit or a person has called in the last thirty days.
  func recentCalls(_ count: Int, of caller: CallerKey, _ naming: Naming) -> String
  /// An earlier call in a row: when, its number, what about; open ones are marked.
  func pastCall(_ call: Call, isOpen: Bool, _ naming: Naming) -> String
  /// The call may be about an open incident: number, title, why.
  func maybe(_ incident: ItemNumber, _ title: String, _ reasons: [SameReason], _ naming: Naming)
    -> String
  func same(_ reason: SameReason) -> String
  /// Said before the incidents that are offered: which key links.
  var linkKey: String { get }
  /// Nothing seems the same; the key would link the selected incident.
  func linkSelected(_ incident: ItemNumber, _ title: String, _ naming: Naming) -> String
  /// In the entry line: what Enter will put the call to.
  func linked(_ incident: ItemNumber, _ title: String, _ naming: Naming) -> String
  /// When it will be due, and how long that is: `11-25 周三 17:00（还有3小时10分钟）`.
  func due(_ due: Timestamp, now: Timestamp, time: OfficeTime) -> String
  /// The moment that was understood lies in the past.
  func duePassed(_ due: Timestamp, time: OfficeTime) -> String
  /// No moment could be read from what stands there yet.
  var dueUnread: String { get }
}

/// A limit as people name it: the end of a day is its 24:00 and not the 00:00 of the next.
enum LimitMoment {
  static func read(_ due: Timestamp, _ time: OfficeTime) -> (date: CivilDate, clock: String) {
    let wall = time.reading(due)
    return wall.hour == 0 && wall.minute == 0
      ? (wall.date.adding(days: -1), "24:00") : (wall.date, Naming.clock(wall))
  }
}
