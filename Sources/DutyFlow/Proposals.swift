import CellGrid
import DutyDomain
import DutyIntake

/// Tab going through the proposals: what stood there before, and which one stands there now.
package struct ProposalCycle: Hashable, Sendable {
  package var proposals: [Proposal]
  package var place: Int
  var before: String
  var caret: Int
}

extension Flow {
  /// What Tab may put into the line, best first; each kind of line has its own sources.
  func proposals(for entry: Entry, _ duty: Duty) -> [Proposal] {
    let found: [Proposal]
    switch entry.prompt {
    case .call: found = ownPeople(entry, duty) + words(entry)
    case .note, .outcome, .completeInstruction, .handover: found = words(entry)
    case .reason(.describe, _): found = words(entry)
    case .reason, .silenceReason, .lateReason, .reportLateReason:
      found = lines(.reason, entry) + words(entry)
    case .search: found = lines(.search, entry) + words(entry)
    case .filter: found = lines(.filter, entry) + words(entry)
    case .acknowledgeWords, .instruction: found = speakers(entry) + words(entry)
    case .instructionUnits: found = units(entry)
    case .instructionDue: found = usual(UsualWords.limits, entry)
    case .extension(_, .due): found = usual(UsualWords.limits, entry)
    case .extension(_, .reason), .erasure(_, .reason):
      found = lines(.reason, entry) + words(entry)
    case .extension(_, .approver), .erasure(_, .approver): found = leaders(entry, ending: "")
    case .erasure(_, .names): found = []
    case .reassign: found = units(entry) + words(entry)
    case .instructionLine(.slip, let number), .instructionLine(.record(.responsible), let number):
      found = units(entry, of: number, duty) + words(entry)
    case .instructionLine(.record(.source), _), .instructionLine(.record(.title), _),
      .instructionLine(.record(.proposal), _), .settle:
      found = words(entry)
    // Tab changes the way there, or there is nothing that is known.
    case .instructionLine: found = []
    case .report: found = receivers(entry, duty)
    case .reportStep(.sign, _), .bulletinStep(.sign, _): found = leaders(entry, ending: "")
    case .reportStep(.withdraw, _), .bulletinStep(.withdraw, _):
      found = lines(.reason, entry) + words(entry)
    case .spotCheck, .checkOfUs, .lineFault: found = words(entry)
    // Tab changes the way or the tick there, so it proposes nothing.
    case .reportStep, .reportTold, .bulletin, .bulletinStep: found = []
    case .roster(let ask) where ask.part == .person: found = people(entry)
    case .roster(let ask) where ask.part == .approver: found = leaders(entry, ending: "")
    case .roster(let ask) where ask.part == .reason: found = lines(.reason, entry) + words(entry)
    case .room(let ask) where ask.part == .units: found = units(entry)
    case .room(let ask) where ask.part == .due: found = usual(UsualWords.limits, entry)
    case .roster, .room: found = []
    case .classify: found = kinds(entry)
    case .figures: found = usual(UsualWords.figures, entry)
    case .step(_, let number): found = units(entry, of: number, duty) + words(entry)
    case .goToNumber: found = numbers(entry, duty, instructions: true)
    case .linkTarget(let item): found = numbers(entry, duty, instructions: false, but: item)
    case .commandLine: found = commandCompletions(entry.text)
    }
    var seen: Set<String> = []
    // A unit with and without the space behind it is the same to a reader.
    return Array(found.filter { seen.insert(trim($0.inserted)).inserted }.prefix(5))
  }

  /// What is offered before anything was typed: the lines that were used lately.
  func firstProposals(for prompt: Prompt) -> [Proposal] {
    switch prompt {
    case .reason(.describe, _): []
    case .reason, .silenceReason, .lateReason, .reportLateReason, .extension(_, .reason),
      .erasure(_, .reason):
      lines(.reason, Entry(prompt))
    case .search: lines(.search, Entry(prompt))
    case .report: lately(.receiver, Entry(prompt)).map { named($0, 0..<0) }
    case .call, .filter, .commandLine, .goToNumber, .note, .acknowledgeWords, .instruction,
      .instructionUnits, .instructionDue, .extension, .erasure, .reassign, .classify, .figures,
      .outcome,
      .step, .linkTarget, .completeInstruction, .reportStep, .reportTold, .bulletin,
      .bulletinStep, .spotCheck, .checkOfUs, .lineFault, .handover, .instructionLine, .settle,
      .roster, .room:
      []
    }
  }

  /// The words of commands that what was typed begins, or spells in pinyin; the reader's own first.
  private func commandCompletions(_ text: String) -> [Proposal] {
    let typed = trim(text).lowercased()
    guard !typed.isEmpty else { return [] }
    return commandWords.filter { $0.word != typed && begins($0.word, typed) }.map {
      Proposal(text: $0.word, inserted: $0.word, replaces: 0..<text.count)
    }
  }

  // Words anywhere in a line.

  private func words(_ entry: Entry) -> [Proposal] { completions(entry).map { Proposal($0) } }

  /// Units, people, places and kinds.
  private func completions(_ entry: Entry) -> [Completion] {
    completer?.completions(in: entry.text, cursor: entry.editor.caret, limit: 12) ?? []
  }

  /// The people of the unit that calls: behind its name they are the likeliest.
  private func ownPeople(_ entry: Entry, _ duty: Duty) -> [Proposal] {
    guard let unit = unitBefore(entry, duty) ?? entry.understanding?.facts.callerUnit,
      !unit.isEmpty
    else { return [] }
    let own = Directory(units: [], people: duty.directory.people.filter { $0.unit == unit })
    return Completer(directory: own, codes: CodeTable(), lexicon: Lexicon())
      .completions(in: entry.text, cursor: entry.editor.caret, limit: 3).map { Proposal($0) }
  }

  /// The unit whose name stands right before the letters being typed.
  private func unitBefore(_ entry: Entry, _ duty: Duty) -> String? {
    let typed = entry.text.prefix(entry.editor.caret)
    let letters = typed.reversed().prefix { $0.isASCII && $0.isLetter }.count
    let name = typed.dropLast(letters).reversed().prefix { !$0.isWhitespace && !$0.isPunctuation }
    return letters > 0 ? duty.directory.unit(called: String(name.reversed()))?.id : nil
  }

  private func units(_ entry: Entry) -> [Proposal] {
    completions(entry).filter { if case .unit = $0.what { true } else { false } }
      .map { Proposal($0, ending: " ") }
  }

  /// The units of an instruction whose step it is.
  private func units(_ entry: Entry, of number: ItemNumber, _ duty: Duty) -> [Proposal] {
    let own = duty.instruction(number)?.assignments.map(\.unit) ?? []
    let found = completions(entry).filter {
      if case .unit(let id) = $0.what { own.contains(id) } else { false }
    }
    return found.map { Proposal($0, ending: " ") }
  }

  private func kinds(_ entry: Entry) -> [Proposal] {
    completions(entry).compactMap { found in
      guard case .code(let code) = found.what else { return nil }
      return Proposal(
        text: "\(found.text) \(code)", inserted: code + " ", replaces: found.replaces)
    }
  }

  private func usual(_ words: Completer, _ entry: Entry) -> [Proposal] {
    words.completions(in: entry.text, cursor: entry.editor.caret, limit: 5).map { Proposal($0) }
  }

  // People.

  /// Who may speak at the beginning of a line, with the colon that their words follow.
  private func speakers(_ entry: Entry) -> [Proposal] {
    if entry.text.contains(where: { "：:".contains($0) }) { return [] }
    return leaders(entry, ending: "：").filter { $0.replaces.lowerBound == 0 }
  }

  private func leaders(_ entry: Entry, ending: String) -> [Proposal] {
    let found = live.leaders?.completions(in: entry.text, cursor: entry.editor.caret, limit: 5)
    return (found ?? []).map { Proposal($0, ending: ending) }
  }

  /// Receivers of reports: the ones of late first, then anybody.
  private func receivers(_ entry: Entry, _ duty: Duty) -> [Proposal] {
    if entry.text.contains(where: { "：:".contains($0) }) { return words(entry) }
    let whole = 0..<entry.text.count
    let late = lately(.receiver, entry).map { named($0, whole) }
    return late
      + completions(entry).compactMap { found in
        if case .code = found.what { return nil }
        return Proposal(found, ending: "：")
      }
  }

  /// Anybody of the directory, by name.
  private func people(_ entry: Entry) -> [Proposal] {
    completions(entry).filter { if case .person = $0.what { true } else { false } }
      .map { Proposal($0) }
  }

  private func named(_ name: String, _ range: Range<Int>) -> Proposal {
    Proposal(text: name + "：", inserted: name + "：", replaces: range)
  }

  // Whole lines.

  private func lines(_ kind: HistoryKind, _ entry: Entry) -> [Proposal] {
    lately(kind, entry).map {
      Proposal(text: $0, inserted: $0, replaces: 0..<entry.text.count)
    }
  }

  /// Lines of this kind that were used lately and fit what stands there, the last one first.
  private func lately(_ kind: HistoryKind, _ entry: Entry) -> [String] {
    let typed = trim(entry.text)
    return (histories[kind] ?? []).reversed().filter {
      $0 != typed && (typed.isEmpty || begins($0, typed))
    }
  }

  // Numbers.

  /// Open incidents, and instructions where they are wanted, by number or by what they are about.
  private func numbers(
    _ entry: Entry, _ duty: Duty, instructions: Bool, but item: ItemReference? = nil
  ) -> [Proposal] {
    let typed = trim(entry.text).lowercased()
    guard !typed.isEmpty else { return [] }
    let isLetter = typed.first == "p" && typed.dropFirst().allSatisfy(\.isNumber)
    let whole = 0..<entry.text.count
    var found: [Proposal] = []
    if !isLetter {
      for incident in duty.incidents.reversed() where incident.reference != item {
        let number = written(incident.number, duty)
        guard number.hasPrefix(typed) || matches(typed, incident.title) else { continue }
        found.append(
          Proposal(text: "\(number) \(incident.title)", inserted: number, replaces: whole))
      }
    }
    guard instructions else { return found }
    for instruction in duty.instructions.reversed() {
      let number = ItemKind.instruction.letter + written(instruction.number, duty)
      guard number.hasPrefix(typed) || !isLetter && matches(typed, instruction.words) else {
        continue
      }
      found.append(
        Proposal(text: "\(number) \(instruction.words)", inserted: number, replaces: whole))
    }
    return found.filter { $0.inserted != typed }
  }

  private func written(_ number: ItemNumber, _ duty: Duty) -> String {
    number.year == duty.time.date(now).year
      ? "\(number.serial)" : "\(number.year)-\(number.serial)"
  }
}

extension Proposal {
  init(_ completion: Completion, ending: String = "") {
    // A space is not to be seen, but a colon says what goes on behind it.
    self.init(
      text: completion.text + (ending == " " ? "" : ending), inserted: completion.text + ending,
      replaces: completion.replaces)
  }
}

extension Flow {
  /// Tab takes the first proposal, then the next; Shift-Tab goes back, in the end to what was typed.
  mutating func complete(_ step: Int, _ duty: Duty) -> [Effect] {
    guard var entry else { return [] }
    var cycle =
      entry.cycle
      ?? ProposalCycle(
        proposals: entry.completions, place: step > 0 ? -1 : entry.completions.count,
        before: entry.text, caret: entry.editor.caret)
    guard !cycle.proposals.isEmpty else { return [] }
    cycle.place += step
    if cycle.place >= cycle.proposals.count { cycle.place = 0 }
    entry.editor.replace(with: cycle.before)
    if cycle.place >= 0 {
      let chosen = cycle.proposals[cycle.place]
      entry.editor.move(to: chosen.replaces.upperBound)
      entry.editor.remove(chosen.replaces)
      entry.editor.insert(chosen.inserted)
    } else {
      entry.editor.move(to: cycle.caret)
    }
    entry.cycle = nil
    self.entry = entry
    let effects = edited(duty)
    if cycle.place >= 0 {
      self.entry?.cycle = cycle
      self.entry?.completions = cycle.proposals
    }
    return effects
  }
}
