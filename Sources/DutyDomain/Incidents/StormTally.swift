/// What the callers of a storm answered, counted over the lines about its incident.
public struct StormTally: Hashable, Sendable {
  /// Calls whose callers were asked by the short form.
  public private(set) var asked = 0
  public private(set) var felt = 0
  /// Calls that tell of damage or of people hurt: each must be looked into.
  public private(set) var damaged: [ItemNumber] = []

  public init(_ events: [DutyEvent] = []) {
    for event in events { if case .callRegistered(let call) = event { count(call) } }
  }

  public var isEmpty: Bool { asked == 0 }

  /// Counts a call; one without the answers of the short form is none of the storm's.
  public mutating func count(_ call: Call) {
    guard let form = call.form, call.isAnsweringStorm else { return }
    asked += 1
    if form.isFelt == true { felt += 1 }
    let isHurt = call.facts.figures.contains { $0.value > 0 }
    if form.hasDamage == true || isHurt { damaged.append(call.number) }
  }
}

extension Call {
  fileprivate var isAnsweringStorm: Bool { form?.isFelt != nil || form?.hasDamage != nil }
}
