import CellGrid
import DutyDomain
import DutyFlow
import DutyIntake
import DutyText

extension Screen {
  /// What is said above the line of a call, the questions to the caller last.
  ///
  /// There is more to say than there is room for, so each line has a rank; what is left out on a
  /// small screen is what the officer would miss least.
  func callLines(_ entry: Entry, _ rect: CellRect) -> [[Piece]] {
    guard let understanding = entry.understanding, !entry.editor.isEmpty else {
      return noticeLines(rect) ?? []
    }
    // In a storm the short form asks its own questions, on the line above.
    let isShort = entry.isOneOfMany && entry.linkedTo != nil
    let asked = isShort ? [] : [questions(understanding, rect.columns - 2)]
    let last = noticeLines(rect) ?? asked
    let room = rect.rows - last.count
    if room <= 0 { return Array(last.suffix(rect.rows)) }
    let columns = rect.columns - 2
    let sections = [
      broken(facts(understanding, isTight: room < 4), columns),
      broken(reasons(entry, understanding, columns), columns),
      broken(caller(entry), columns), isShort ? [] : same(entry, columns),
    ]
    let (facts, why, caller, same) = (0, 1, 2, 3)
    // Why something is doubted goes before what the caller said last week, why it is believed after.
    let doubts = understanding.spans.contains { $0.isUnclear && $0.fact != .kind }
    var ranked =
      [(facts, 0)] + (doubts ? [(why, 0), (caller, 0)] : [(caller, 0)]) + [(facts, 1)]
      + (doubts ? [] : [(why, 0)]) + [(why, 1), (facts, 2), (why, 2)]
    // That it may be the same goes first; that it could be put to the selected one goes last.
    ranked.insert((same, 0), at: entry.candidates.isEmpty ? ranked.count : 1)
    let chosen = ranked.filter { $0.1 < sections[$0.0].count }.prefix(room).sorted { $0 < $1 }
    let lines = chosen.map { sections[$0.0][$0.1] }
    // The words stand right above the line being typed; what is free is free above them.
    return Array(repeating: [], count: room - lines.count) + lines + last
  }

  /// Where only one or two lines are left, what stands in the line anyway is not said again, and what
  /// decides comes before what adds to it.
  private func facts(_ understanding: Understanding, isTight: Bool) -> [Piece] {
    var words = phrases.intake.facts(understanding.facts, naming)
    if isTight {
      words.removeAll { word in
        word.fact == .callback
          || word.fact == .kind && understanding.facts.kind == .incident
            && !understanding.facts.kindIsUnclear
      }
      let also = words.filter { $0.fact == .also }
      let level = words.filter { $0.fact == .level || $0.fact == .sensitive }
      words.removeAll { also.contains($0) || level.contains($0) }
      let place = words.firstIndex { $0.fact == .category }.map { $0 + 1 } ?? words.count
      words.insert(contentsOf: level, at: place)
      words += also
    }
    return words.map { word in
      let isUnclear = understanding.spans.contains { $0.fact == word.fact && $0.isUnclear }
      return isUnclear
        ? piece(unclearMark + word.text + "  ", .factUnclear) : piece(word.text + "  ", .factKnown)
    }
  }

  /// A colour alone would tell nobody with a monochrome terminal.
  private var unclearMark: String {
    let mark = theme.mark(.factUnclear)
    return mark.isEmpty ? "?" : mark
  }

  /// Why: first what should be looked at, then level and sensitivity, then the kind.
  private func reasons(_ entry: Entry, _ understanding: Understanding, _ columns: Int) -> [Piece] {
    let live = phrases.live
    func said(_ text: String, _ role: Role) -> Piece {
      piece(Fitting.clip(text, columns: columns) + "  ", role)
    }
    // What kind of call it is does not matter any more once it is put to an incident.
    let doubts = understanding.spans.filter {
      $0.isUnclear && ($0.fact != .kind || entry.linkedTo == nil)
    }
    var pieces = doubts.map { span in
      said(unclearMark + live.check(span.fact, span.reason, naming), .factUnclear)
    }
    let words = phrases.intake.facts(understanding.facts, naming)
    for fact in [FactKind.level, .sensitive, .category, .kind] {
      let span = understanding.spans.first { $0.fact == fact && !$0.isUnclear }
      guard let span, let word = words.first(where: { $0.fact == fact }) else { continue }
      if span.reason == .kindAssumed { continue }
      let why = live.why(
        word.text, span.reason, basis: understanding.facts.suggestedBy, naming)
      pieces.append(said(why, fact == .level ? .textStrong : .textMuted))
    }
    return pieces
  }

  /// Who it is by the number, and what this caller called about before.
  private func caller(_ entry: Entry) -> [Piece] {
    let live = phrases.live
    var pieces: [Piece] = []
    if let owner = entry.caller.owner {
      let person = duty.directory.person(owner.person)
      let unit = owner.unit.isEmpty ? "" : naming.unit(owner.unit)
      let text = live.owner(person, unit: unit)
      pieces.append(piece(text + "  ", .factKnown))
      if entry.caller.contradicts {
        pieces.append(piece(unclearMark + live.ownerDiffers + "  ", .factUnclear))
      }
    }
    guard let history = entry.caller.history else { return pieces }
    pieces.append(
      piece(live.recentCalls(history.recent, of: history.key, naming) + "  ", .textStrong))
    for call in history.calls.prefix(3) {
      let isOpen = call.incident.map { duty.incident($0) != nil } ?? false
      let text = live.pastCall(call, isOpen: isOpen, naming)
      pieces.append(
        piece(Fitting.clip(text, columns: 36) + "  ", isOpen ? .textLink : .textMuted))
    }
    return pieces
  }

  /// Open incidents that it may be, each with what speaks for it; one line, the likeliest first.
  private func same(_ entry: Entry, _ columns: Int) -> [[Piece]] {
    let live = phrases.live
    if let selected = flow.selectedForLink(entry) {
      let title = Fitting.clip(duty.incident(selected)?.title ?? "", columns: 24)
      let text = live.linkSelected(selected, title, naming)
      return [[piece((entry.linkedTo == selected ? "*" : "") + text, .textMuted)]]
    }
    if entry.candidates.isEmpty { return [] }
    var pieces: [Piece] = []
    for candidate in entry.candidates {
      let title = duty.incident(candidate.number)?.title ?? ""
      let isLinked = entry.linkedTo == candidate.number
      let text = live.maybe(
        candidate.number, Fitting.clip(title, columns: 24), candidate.reasons, naming)
      pieces.append(
        piece((isLinked ? "*" : "") + text + "  ", isLinked ? .textStrong : .textLink))
    }
    // The key and the likeliest stay together, whatever is cut behind them.
    let key = live.linkKey + " "
    let room = columns - DisplayWidth.columns(of: key)
    pieces[0].text = Fitting.clip(pieces[0].text, columns: room)
    return [[piece(key, .textMuted)] + (broken(pieces, room).first ?? [])]
  }

  /// How much is known and what to ask next, as many questions as fit.
  private func questions(_ understanding: Understanding, _ columns: Int) -> [Piece] {
    let live = phrases.live
    if understanding.wanted == 0 { return [piece(live.complete, .factKnown)] }
    let known = live.known(understanding.known, of: understanding.wanted)
    var pieces = [piece(known + bar(understanding, columns) + "  ", .textStrong)]
    if understanding.missing.isEmpty { return pieces + [piece(live.complete, .factKnown)] }
    var used = DisplayWidth.columns(of: pieces[0].text + live.ask) + 1
    var questions: [String] = []
    for missing in understanding.missing.prefix(3) {
      let question = phrases.intake.question(missing)
      let width = DisplayWidth.columns(of: question) + 3
      if !questions.isEmpty, used + width > columns { break }
      questions.append(question)
      used += width
    }
    pieces.append(piece(live.ask + " " + questions.joined(separator: " / "), .factMissing))
    return pieces
  }

  /// `[####----]` where there is room for it.
  private func bar(_ understanding: Understanding, _ columns: Int) -> String {
    guard columns >= 100 else { return "" }
    let done = String(repeating: "#", count: understanding.known)
    return " [\(done)\(String(repeating: "-", count: understanding.missing.count))]"
  }

  /// The moment that a limit means, or at once that none can be read; nil where none is asked for.
  func dueLine(_ entry: Entry) -> [Piece]? {
    switch entry.prompt {
    case .instructionDue, .extension(_, .due): break
    case .room(let ask) where ask.part == .due: break
    case .roster(let ask):
      let text = trim(entry.text)
      guard [.from, .until].contains(ask.part), !text.isEmpty else { return nil }
      guard let at = flow.instant(text, ask, duty) else {
        return [piece(unclearMark + phrases.live.dueUnread, .factUnclear)]
      }
      return [dueMoment(at)]
    case .extension(_, .reason), .extension(_, .approver):
      guard let chosen = entry.answers.first.flatMap({ Int64($0) }) else { return nil }
      return [dueMoment(Timestamp(milliseconds: chosen))]
    case .call, .search, .filter, .commandLine, .goToNumber, .note, .acknowledgeWords,
      .instruction, .instructionUnits, .erasure, .reassign, .report, .classify, .figures, .outcome,
      .reason,
      .step, .linkTarget, .completeInstruction, .silenceReason, .lateReason, .reportLateReason,
      .reportStep, .reportTold, .bulletin, .bulletinStep, .spotCheck, .checkOfUs, .lineFault,
      .handover, .instructionLine, .settle, .room:
      return nil
    }
    let text = trim(entry.text)
    if text.isEmpty { return nil }
    guard
      let due = DueTime.reading(
        text, from: flow.now, time: duty.time, hours: DueTime.Hours(duty.calendar))
    else {
      return [piece(unclearMark + phrases.live.dueUnread, .factUnclear)]
    }
    return [dueMoment(due.at, isUnclear: due.isUnclear)]
  }

  private func dueMoment(_ due: Timestamp, isUnclear: Bool = false) -> Piece {
    if due <= flow.now {
      return piece(unclearMark + phrases.live.duePassed(due, time: duty.time), .factUnclear)
    }
    let text = phrases.live.due(due, now: flow.now, time: duty.time)
    return isUnclear ? piece(unclearMark + text, .factUnclear) : piece(text, .factKnown)
  }
}
