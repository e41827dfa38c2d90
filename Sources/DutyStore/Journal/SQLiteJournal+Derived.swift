import DutyDomain
import DutyJournal

extension SQLiteJournal {
  /// Brings the derived tables along with one line.
  func derive(_ line: LogLine, _ departures: [Departure]) throws(Failure) {
    for item in line.event.subjects {
      try connection.run(
        "INSERT OR IGNORE INTO touch (kind, number, seq) VALUES (?, ?, ?)",
        .integer(item.kind.code), .integer(item.number.key), .integer(line.position))
    }
    if case .lineStruck(let it) = line.event {
      try connection.run(
        "INSERT OR REPLACE INTO struck (seq, by_seq) VALUES (?, ?)", .integer(it.position),
        .integer(line.position))
    }
    for word in line.knownWords {
      try connection.run(
        "INSERT OR REPLACE INTO word (kind, text, seq) VALUES (?, ?, ?)",
        .text(word.kind.rawValue), .text(word.text), .integer(word.position))
    }
    for departure in departures { try put(departure) }
  }

  private func put(_ departure: Departure) throws(Failure) {
    switch departure {
    case .call(let call): try put(call)
    case .incident(let it):
      try connection.run(
        "INSERT OR REPLACE INTO archived_incident (number, at, item) VALUES (?, ?, ?)",
        .integer(it.number.key), .integer(it.receivedAt.milliseconds),
        .blob(sealed(binary(it), it.number.key, it.receivedAt.milliseconds)))
    case .instruction(let it):
      try connection.run(
        "INSERT OR REPLACE INTO archived_instruction (number, at, item) VALUES (?, ?, ?)",
        .integer(it.number.key), .integer(it.givenAt.milliseconds),
        .blob(sealed(binary(it), it.number.key, it.givenAt.milliseconds)))
    case .report(let it):
      try connection.run(
        "INSERT OR REPLACE INTO archived_report (number, at, item) VALUES (?, ?, ?)",
        .integer(it.number.key), .integer(it.sentAt.milliseconds),
        .blob(sealed(binary(it), it.number.key, it.sentAt.milliseconds)))
    case .shift(let shift):
      try connection.run(
        "INSERT OR REPLACE INTO archived_shift (day, name, at, item) VALUES (?, ?, ?, ?)",
        .integer(Int64(shift.date.daysSince1970)), .text(shift.name),
        .integer(shift.from.milliseconds),
        .blob(
          sealed(binary(shift), Int64(shift.date.daysSince1970), shift.from.milliseconds)))
    case .shiftDropped(let slot):
      try connection.run(
        "DELETE FROM archived_shift WHERE day = ? AND name = ?",
        .integer(Int64(slot.date.daysSince1970)), .text(slot.shift))
    case .callLinked(let number, let incident):
      guard var call = try self.call(number) else { return }
      call.incident = incident
      try put(call)
    case .callSupplemented(let number, let facts, let form):
      guard var call = try self.call(number) else { return }
      call.facts = facts
      call.form = form
      try put(call)
    case .returned(let item): try takeBack(item)
    }
  }

  private func put(_ call: Call) throws(Failure) {
    try connection.run(
      "INSERT OR REPLACE INTO archived_call (number, at, item) VALUES (?, ?, ?)",
      .integer(call.number.key), .integer(call.receivedAt.milliseconds),
      .blob(sealed(binary(call), call.number.key, call.receivedAt.milliseconds)))
    try fileCaller(of: call)
  }

  private func takeBack(_ item: ItemReference) throws(Failure) {
    switch item.kind {
    case .incident:
      try connection.run(
        "DELETE FROM archived_incident WHERE number = ?", .integer(item.number.key))
    case .instruction:
      try connection.run(
        "DELETE FROM archived_instruction WHERE number = ?", .integer(item.number.key))
    case .call, .report, .bulletin, .spotRound, .spotCheck, .checkOfUs, .lineTest, .notice, .day:
      break
    }
  }
}

/// The binary form of a value; a value that cannot be written is a fault of ours.
func binary<V: Coded>(_ value: V) -> [UInt8] {
  do { return try BinaryWriter.bytes(of: value) } catch {
    preconditionFailure("unwritable item: \(error)")
  }
}
