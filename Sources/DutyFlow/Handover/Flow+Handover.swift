import CellGrid
package import DutyDomain

extension Flow {
  /// F7: begins a handover, or goes back to the one that is going on.
  mutating func showHandover(_ duty: Duty) {
    if let handover = duty.handover {
      overlay = .handover(HandoverSheet(selected: handover.firstOpen?.id))
      return
    }
    let incoming = duty.changeOfShift(at: now).incoming
    open(Entry(.handover(.open), text: duty.directory.personName(incoming)))
  }

  mutating func pressInHandover(_ key: Key, _ sheet: HandoverSheet, _ duty: Duty) -> [Effect] {
    guard let handover = duty.handover else {
      overlay = nil
      return []
    }
    let place = sheet.row(in: handover)
    let item = handover.items.isEmpty ? nil : handover.items[place]
    switch key {
    case .escape, .character("q"), .control("c"): overlay = nil
    case .function(2), .character("c"):
      overlay = nil
      return run(.newCall, duty)
    case .function(7), .character("h"): return sign(handover, duty)
    case .function(8), .character("!"): select(handover.open(after: place)?.id)
    case .enter, .function(4), .character("a"), .character("y"):
      return item.map { take($0) } ?? []
    case .character("b"), .function(6), .character("n"): if let item { ask(item) }
    case .character("l"), .function(5):
      if let item { say(of: item) }
    case .character("w"), .control("w"): openPart(.whole, text: handover.words)
    case .character("x"), .control("x"): openPart(.withdraw)
    default: move(key, place, handover)
    }
    return []
  }

  private mutating func move(_ key: Key, _ place: Int, _ handover: Handover) {
    guard let step = verticalStep(KeyTable.command(for: key, on: nil)),
      let row = Cursor.move(place, by: step, count: handover.items.count)
    else { return }
    select(handover.items[row].id)
  }

  private mutating func select(_ id: String?) {
    guard let id else { return }
    overlay = .handover(HandoverSheet(selected: id))
  }

  /// One key for one item: accepted, or found in order.
  private mutating func take(_ item: HandoverItem) -> [Effect] {
    if isReadOnly { return refuseReader() }
    return item.kind == .check
      ? [.perform(.handover(.check(item: item.id, isSound: true, words: "")))]
      : [.perform(.handover(.accept([item.id])))]
  }

  private mutating func say(of item: HandoverItem) {
    if item.state == .questioned {
      openPart(.answer(item.id))
    } else {
      openPart(.words(item.id), text: item.words)
    }
  }

  private mutating func ask(_ item: HandoverItem) {
    openPart(item.kind == .check ? .fault(item.id) : .question(item.id))
  }

  /// The next side signs in person: with a PIN, also within a sitting, where that officer has one. What the
  /// rules would refuse is said before anybody types a PIN.
  private mutating func sign(_ handover: Handover, lateReason: String = "", _ duty: Duty)
    -> [Effect]
  {
    if isReadOnly { return refuseReader() }
    guard let side = handover.nextSignature else { return [] }
    let officer = handover.officer(side)
    func act(_ proof: Proof?) -> Intent {
      .handover(.sign(side, person: "", lateReason: lateReason, proof: proof))
    }
    do throws(Refusal) {
      let name = duty.directory.personName(officer)
      _ = try duty.decide(act(nil), Act(now: now, author: name))
    } catch {
      if case .handover(.lateNeedsReason) = error { askWhyHandoverIsLate(duty) }
      say(.refused(error), at: now)
      return []
    }
    return sign(
      Signing(person: officer, proven: [act(.pin)], unproven: [act(nil)], alwaysAsks: true), duty)
  }

  private mutating func refuseReader() -> [Effect] {
    say(.keyUnavailable(.handover, .boardIsReadOnly), at: now)
    return []
  }

  private mutating func openPart(_ part: HandoverPart, text: String = "") {
    if isReadOnly {
      _ = refuseReader()
    } else {
      open(Entry(.handover(part), text: text))
    }
  }

  /// Enter in a line of the handover.
  mutating func submitHandover(
    _ entry: Entry, _ part: HandoverPart, _ text: String, _ duty: Duty
  ) -> [Effect] {
    switch part {
    case .open:
      pending = entry
      self.entry = nil
      return [.openHandover(incoming: text)]
    case .words(let id), .answer(let id):
      return send(entry, [.handover(.state(item: id, words: text))])
    case .question(let id): return send(entry, [.handover(.question(item: id, words: text))])
    case .fault(let id):
      return send(entry, [.handover(.check(item: id, isSound: false, words: text))])
    case .whole: return send(entry, [.handover(.state(item: nil, words: text))])
    case .withdraw: return send(entry, [.handover(.withdraw(reason: text))])
    case .lateReason:
      self.entry = nil
      return duty.handover.map { sign($0, lateReason: text, duty) } ?? []
    }
  }

  /// A signature that would be late waits for its reason.
  mutating func askWhyHandoverIsLate(_ duty: Duty) {
    guard let side = duty.handover?.nextSignature, entry == nil else { return }
    open(Entry(.handover(.lateReason(side))))
  }

  /// What the journal has taken of a handover: the eye goes on to the next item, and a closed shift has
  /// its files written.
  mutating func handoverStored(_ lines: [LogLine], _ duty: Duty) -> [Effect] {
    for line in lines {
      switch line.event {
      case .handoverOpened:
        overlay = .handover(HandoverSheet(selected: duty.handover?.firstOpen?.id))
      case .handoverItemAccepted, .handoverItemChecked: goOn(duty)
      case .shiftHandedOver:
        overlay = nil
        return [.writeShiftFiles]
      default: break
      }
    }
    return []
  }

  /// From the item that was done to the next one below that is not.
  private mutating func goOn(_ duty: Duty) {
    guard case .handover(let sheet) = overlay, let handover = duty.handover else { return }
    let place = sheet.row(in: handover)
    select(handover.open(after: place)?.id)
  }

  /// The bar follows the clock; a handover that was ended elsewhere leaves the screen.
  mutating func followHandover(_ duty: Duty) {
    bar = duty.handoverBar(at: now)
    if case .handover = overlay, duty.handover == nil {
      overlay = nil
      if case .handover = entry?.prompt { entry = nil }
    }
  }

  // The duty log.

  mutating func pressInDayLog(_ key: Key, _ sheet: DayLogSheet) -> [Effect] {
    switch key {
    case .escape, .character("q"), .character("O"), .control("c"): overlay = nil
    case .character("["), .left: return [.loadDayLog(sheet.date.adding(days: -1))]
    case .character("]"), .right: return [.loadDayLog(sheet.date.adding(days: 1))]
    case .character("p"), .control("p"): return [.saveDayLog(sheet.date)]
    default:
      guard let step = verticalStep(KeyTable.command(for: key, on: nil)) else { return [] }
      var sheet = sheet
      sheet.scroll = min(max(0, sheet.scroll + step), max(0, sheet.lines.count - 1))
      overlay = .dayLog(sheet)
    }
    return []
  }
}

extension Handover {
  /// The first item that is not accepted yet.
  package var firstOpen: HandoverItem? { items.first { $0.state != .accepted } }

  /// The next one behind a row that is not accepted yet, from the top again at the end.
  func open(after row: Int) -> HandoverItem? {
    items.dropFirst(row + 1).first { $0.state != .accepted } ?? firstOpen
  }
}
