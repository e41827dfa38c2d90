package import CellGrid
package import DutyDomain
package import DutyFlow

/// A board without screen and journal: keys go in, acts are done on the room at once, and what is
/// left of the effects can be looked at.
package struct Seat {
  package var room: Room
  package var flow: Flow
  /// Everything that the edge was asked for since the last `press`, acts included.
  package var effects: [Effect] = []

  package init(_ room: Room, columns: Int = 120, rows: Int = 40, role: BoardRole = .officer) {
    self.room = room
    flow = Flow(now: room.now)
    flow.role = role
    flow.terminal = "test"
    flow.size = CellSize(columns: columns, rows: rows)
    flow.alarm.heard = room.duty.incidents.filter(\.isUnacknowledged).map(\.number)
    act(.dutyChanged(at: room.now))
    act(.idled)
  }

  /// Presses keys as help writes them: `"<F2>石门<Enter>"`. Half a second passes with each.
  package mutating func press(_ keys: String) {
    effects = []
    for key in Seat.keys(keys) {
      room.now = Timestamp(milliseconds: room.now.milliseconds + 500)
      act(.keyPressed(key, at: room.now))
    }
  }

  package mutating func paste(_ text: String, isTruncated: Bool = false) {
    effects = []
    act(.pasted(text, isTruncated: isTruncated, at: room.now))
  }

  /// Lets time pass without a key, with the tick of each whole second at the end.
  package mutating func wait(seconds: Int) {
    effects = []
    room.now = Timestamp(milliseconds: room.now.milliseconds + Int64(seconds) * 1000)
    act(.ticked(room.now))
  }

  /// Somebody else does something, and the board is told.
  package mutating func elsewhere(_ intent: Intent) throws(Refusal) {
    try room.perform(intent)
    act(.dutyChanged(at: room.now))
  }

  package mutating func act(_ action: Action) {
    for effect in reduce(&flow, action, room.duty) {
      effects.append(effect)
      carryOut(effect)
    }
  }

  /// The intents among the effects.
  package var intents: [Intent] {
    effects.compactMap { if case .perform(let intent) = $0 { intent } else { nil } }
  }

  private mutating func carryOut(_ effect: Effect) {
    switch effect {
    case .perform(let intent):
      let before = room.lines.count
      do throws(Refusal) {
        try room.perform(intent)
        act(.performed(.stored(Array(room.lines[before...])), at: room.now))
      } catch {
        act(.performed(.refused(error), at: room.now))
      }
    case .performOnce(let intent, _):
      let before = room.lines.count
      // Refused means that somebody else has done it, which is no news.
      _ = try? room.perform(intent)
      let lines = Array(room.lines[before...])
      if !lines.isEmpty { act(.actedByRule(lines, at: room.now)) }
    case .performByRule(let intent, _):
      let before = room.lines.count
      let author = room.author
      room.author = ""
      // Refused means that somebody was quicker, which is no news.
      _ = try? room.perform(intent)
      room.author = author
      let lines = Array(room.lines[before...])
      if !lines.isEmpty { act(.actedByRule(lines, at: room.now)) }
    case .loadDetail(let item): act(.detailLoaded(room.detail(of: item)))
    case .search(let words):
      let hits = room.lines.reversed().filter { "\($0.event)".contains(words) }
        .map { SearchHit(item: $0.event.subjects.last, line: $0) }
      act(.searchFound(words: words, hits: words.isEmpty ? [] : hits))
    case .draftBulletin(let number, let series):
      carryOut(
        .perform(
          .draftBulletin(
            BulletinEntry(series: series, title: "T", text: "x", incident: number))))
    case .composeReport(let request):
      var texts = ReportTexts()
      texts[.written] = "\(request.stage.rawValue) written"
      texts[.telephone] = "\(request.stage.rawValue) told"
      act(.reportComposed(request, texts))
    case .writeReport(let request, let text):
      let paper = ReportPaperEntry(text: text)
      carryOut(
        .perform(
          request.number.map { .reviseReport($0, paper) }
            ?? .draftReport(
              ReportDraftEntry(
                incident: request.incident, stage: request.stage, paper: paper))))
    case .lookUpCaller(let query): act(.callerFound(query, room.history(of: query)))
    case .loadCall(let number):
      act(.callLoaded(room.detail(of: ItemReference(.call, number))?.call))
    case .computeRates(let grouping):
      var rates = InstructionRates(by: grouping)
      for it in room.duty.instructions { rates.count(it, at: room.now, room.duty.time) }
      for it in room.archived.instructions { rates.count(it, at: room.now, room.duty.time) }
      act(.ratesComputed(rates))
    case .savePaper(let item): act(.viewSaved(path: "papers/\(item.kind.rawValue).html"))
    case .saveSlip(let slip): act(.viewSaved(path: "papers/slip-\(slip.kind.rawValue).html"))
    case .checkPin(let pin, let person):
      let known = room.pins[person]
      let answer = known == pin ? PinCheck.right : .wrong(triesLeft: 4)
      act(.pinChecked(known == nil ? .noneSet : answer, at: room.now))
    case .setPin(let pin, let person, _):
      room.setPin(pin, of: person)
      act(.performed(.stored(Array(room.lines.suffix(1))), at: room.now))
    case .openHandover(let incoming):
      carryOut(.perform(.handover(.open(HandoverOpening(incoming: incoming)))))
    case .writeShiftFiles: act(.shiftFilesWritten(count: 5))
    case .copyText, .saveRound, .loadDayLog, .saveDayLog, .saveDraft, .dropDraft, .parkDraft,
      .takeDraft, .discardDraft, .ring, .copy,
      .saveView,
      .setTheme, .keepTheme, .lookBack,
      .setLanguage, .redraw, .suspend, .quit:
      break
    }
  }

  /// The keys of a notation: `<F2>`, `<Enter>`, and characters as they are.
  package static func keys(_ text: String) -> [Key] {
    var keys: [Key] = []
    var rest = Substring(text)
    while let first = rest.first {
      if first == "<", let end = rest.firstIndex(of: ">"), let key = Key(String(rest[...end])) {
        keys.append(key)
        rest = rest[rest.index(after: end)...]
      } else {
        keys.append(.character(first))
        rest = rest.dropFirst()
      }
    }
    return keys
  }
}

extension Room {
  /// What the register would say about a caller: by the whole number, else by the unit.
  package func history(of query: CallerQuery) -> CallerHistory? {
    for key in [CallerKey.number(query.digits), .unit(query.unit), .name(query.name)] {
      let calls = archived.calls.filter { $0.facts.callerKeys.contains(key) }
      if calls.isEmpty { continue }
      return CallerHistory(
        query: query, key: key, recent: calls.count, calls: calls.reversed().prefix(8).map { $0 })
    }
    return nil
  }

  /// A thing with its lines, as the desk would bring it.
  package func detail(of item: ItemReference) -> ItemDetail? {
    let struck = archived.struck
    var detail = ItemDetail(
      reference: item,
      timeline: lines.filter { $0.event.subjects.contains(item) }.map {
        TimelineLine(line: $0, isStruck: struck.contains($0.position))
      }, isArchived: false)
    switch item.kind {
    case .incident:
      detail.incident = duty.incident(item.number)
      if detail.incident == nil {
        detail.isArchived = true
        detail.incident = archived.incidents.first { $0.number == item.number }
      }
      return detail.incident == nil ? nil : detail
    case .instruction:
      detail.instruction =
        duty.instruction(item.number)
        ?? archived.instructions.first { $0.number == item.number }
      return detail.instruction == nil ? nil : detail
    case .call:
      detail.call = archived.calls.first { $0.number == item.number }
      return detail.call == nil ? nil : detail
    case .bulletin:
      detail.bulletin = duty.bulletin(item.number) ?? Bulletin(detail.timeline.map(\.line))
      return detail.bulletin == nil ? nil : detail
    case .spotRound:
      detail.spotRound = SpotRound(detail.timeline.map(\.line))
      return detail.spotRound == nil ? nil : detail
    case .spotCheck:
      detail.spotCheck = SpotCheck(detail.timeline.map(\.line))
      return detail.spotCheck == nil ? nil : detail
    case .checkOfUs:
      detail.checkOfUs = CheckOfUs(detail.timeline.map(\.line))
      return detail.checkOfUs == nil ? nil : detail
    case .lineTest:
      detail.lineTest = LineTest(detail.timeline.map(\.line))
      return detail.lineTest == nil ? nil : detail
    case .notice:
      detail.notice =
        duty.room.notices.first { $0.number == item.number }
        ?? UnitNotice(detail.timeline.map(\.line))
      return detail.notice == nil ? nil : detail
    case .day: return detail.timeline.isEmpty ? nil : detail
    case .report:
      detail.report =
        duty.reportDraft(item.number) ?? archived.reports.first { $0.number == item.number }
      return detail.report == nil ? nil : detail
    }
  }
}
