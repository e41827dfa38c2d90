import CellGrid
import DutyDomain

extension Flow {
  /// The call whose personal data can be erased: the opened one, else the only one of a closed incident.
  var callMeant: ItemNumber? {
    guard let target else { return nil }
    if target.kind == .call { return target.number }
    guard target.kind == .incident, detail?.reference == target, detail?.isArchived == true,
      let calls = detail?.incident?.calls, calls.count == 1
    else { return nil }
    return calls[0]
  }

  mutating func openErasure() {
    if let callMeant { open(Entry(.erasure(callMeant, .reason))) }
  }

  /// Reason, who approved, other names: three short lines, and then the question whether it is meant.
  mutating func submitErasure(
    _ entry: Entry, _ call: ItemNumber, _ part: ErasurePart, _ text: String
  ) -> [Effect] {
    switch part {
    case .reason:
      if text.isEmpty {
        say(.refused(.reasonMissing), at: now)
        return []
      }
      ask(.erasure(call, .approver), after: entry, text)
    case .approver: ask(.erasure(call, .names), after: entry, text)
    case .names:
      guard entry.answers.count == 2 else { return [] }
      let names = text.split { $0.isWhitespace || "，,、；;".contains($0) }.map(String.init)
      return send(
        entry,
        [
          .erase(
            ErasureEntry(
              call: call, reason: entry.answers[0], approver: entry.answers[1], names: names,
              isConfirmed: entry.isSecondWord))
        ])
    }
    return []
  }

  private mutating func ask(_ prompt: Prompt, after entry: Entry, _ answer: String) {
    var next = Entry(prompt)
    next.answers = entry.answers + [answer]
    open(next)
  }

  /// Personal data were erased: what this board read before may still have them, so it reads anew.
  mutating func forgetWhatWasRead() {
    knownWords = []
    directoryRevision = -1
    completer = nil
    live = LiveBook()
    // Taking back an act would put the old words into the log again.
    ownActs = []
    histories[.search] = nil
    histories[.filter] = nil
    if case .search = overlay { overlay = nil }
    if entry?.prompt == .search { entry = nil }
  }
}
