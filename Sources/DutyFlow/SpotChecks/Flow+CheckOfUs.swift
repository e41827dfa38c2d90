import CellGrid
package import DutyDomain
import DutyIntake

extension Flow {
  /// What the line of a check of us says so far; `by` is empty until somebody stands there.
  package func checkOfUs(_ text: String, _ duty: Duty) -> CheckOfUsEntry {
    let facts = intake?.understand(text, receivedAt: now, time: duty.time).facts
    let reading = SpotReading(text)
    let by = facts.flatMap { $0.callerUnit.isEmpty ? nil : $0.callerUnit } ?? firstName(text)
    var entry = CheckOfUsEntry(by: by, result: reading.plainResult(), reading)
    entry.words = trim(text)
    return entry
  }

  /// 省政府值班室视频点名…: whoever the directory lacks stands at the beginning.
  private func firstName(_ text: String) -> String {
    let ends = ["视频", "电话", "来电", "查", "抽", "点名", "问"]
    var name = ""
    var rest = Substring(trim(text))
    while let character = rest.first, !character.isWhitespace, !"，。,;；：:".contains(character),
      !ends.contains(where: rest.hasPrefix)
    {
      name.append(character)
      rest = rest.dropFirst()
    }
    return name
  }

  mutating func submitCheckOfUs(_ entry: Entry, _ text: String, _ duty: Duty) -> [Effect] {
    if text.isEmpty {
      self.entry = nil
      return []
    }
    learnNames(duty)
    var check = checkOfUs(text, duty)
    check.happenedAt = entry.startedAt
    return send(entry, [.recordCheckOfUs(check)])
  }

  // Line tests.

  /// The digit of a line says that it works; `-` asks what is wrong with the selected one.
  mutating func pressInLines(_ key: Key, _ selected: Int, _ duty: Duty) -> [Effect] {
    let lines = LineKind.allCases
    if let step = verticalStep(KeyTable.command(for: key, on: nil)) {
      overlay = .lines(selected: Cursor.move(selected, by: step, count: lines.count) ?? 0)
      return []
    }
    var tested: [LineKind] = []
    switch key {
    case .escape, .character("q"), .character("T"), .control("c"): overlay = nil
    case .character("u"): return run(.takeBack, duty)
    case .character("-"), .character("n"):
      if isReadOnly { break }
      open(Entry(.lineFault(lines[selected])))
      return []
    case .enter: tested = [lines[selected]]
    case .character("a"): tested = lines
    case .character(let character):
      if let digit = character.wholeNumberValue, lines.indices.contains(digit - 1) {
        tested = [lines[digit - 1]]
        overlay = .lines(selected: min(digit, lines.count - 1))
      }
    default: break
    }
    if isReadOnly, !tested.isEmpty || key == .character("-") {
      say(.keyUnavailable(.lineTest, .boardIsReadOnly), at: now)
      return []
    }
    return tested.map { .perform(.recordLineTest(LineTestEntry(line: $0))) }
  }
}

/// The words for what was stored, where a check has its own; nil for anything else.
package func checkNotice(_ lines: [LogLine]) -> Notice? {
  guard let last = lines.last else { return nil }
  var call: ItemNumber?
  var check: SpotCheck?
  for line in lines {
    if case .callRegistered(let it) = line.event { call = it.number }
    if case .spotCheckRecorded(let it) = line.event { check = it.check }
  }
  let position = last.position
  if case .checkOfUsRecorded = last.event, let call {
    return .callStoredAsCheck(call: call, nil, position: position)
  }
  if let check {
    return call.map { .callStoredAsCheck(call: $0, check, position: position) }
      ?? .checkStored(check, position: position)
  }
  if case .lineTested(let it) = last.event { return .lineTestStored(it, position: position) }
  if case .spotRoundFinished(let it) = last.event {
    return .roundFinished(it, position: position)
  }
  return nil
}
