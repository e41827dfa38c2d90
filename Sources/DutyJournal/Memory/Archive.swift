package import DutyDomain

/// The past as the fold left it, in memory: what the tables of the store hold.
package struct Archive: Sendable {
  package private(set) var calls: [ItemNumber: Call] = [:]
  package private(set) var incidents: [ItemNumber: Incident] = [:]
  package private(set) var instructions: [ItemNumber: Instruction] = [:]
  package private(set) var reports: [ItemNumber: Report] = [:]
  package private(set) var shifts: [CivilDate: Shift] = [:]
  /// Positions of the lines about each thing, ascending.
  package private(set) var touches: [ItemReference: [Int64]] = [:]
  /// Struck positions and the line that struck them.
  package private(set) var struck: [Int64: Int64] = [:]
  /// The names that stand in the log, each with the last line that has it.
  package private(set) var words: [KnownName: Int64] = [:]

  package init() {}

  /// Takes in a line and what the fold said about it.
  package mutating func add(_ line: LogLine, _ departures: [Departure]) {
    for item in Set(line.event.subjects) { touches[item, default: []].append(line.position) }
    if case .lineStruck(let it) = line.event { struck[it.position] = line.position }
    for word in line.knownWords { words[KnownName(word)] = word.position }
    for departure in departures { add(departure) }
  }

  private mutating func add(_ departure: Departure) {
    switch departure {
    case .call(let call): calls[call.number] = call
    case .incident(let incident): incidents[incident.number] = incident
    case .instruction(let instruction): instructions[instruction.number] = instruction
    case .report(let report): reports[report.number] = report
    case .shift(let shift): shifts[shift.date] = shift
    case .callLinked(let call, let incident): calls[call]?.incident = incident
    case .callSupplemented(let call, let facts, let form):
      calls[call]?.facts = facts
      calls[call]?.form = form
    case .returned(let item):
      switch item.kind {
      case .incident: incidents[item.number] = nil
      case .instruction: instructions[item.number] = nil
      case .call, .report, .bulletin, .spotRound, .spotCheck, .checkOfUs, .lineTest: break
      }
    }
  }

  /// Sorted text rows: the form in which two archives are compared.
  package func dump() throws(CodecFault) -> [String] {
    var rows: [String] = []
    for call in calls.values { rows.append(try archiveRow(.call, call.number, call)) }
    for it in incidents.values { rows.append(try archiveRow(.incident, it.number, it)) }
    for it in instructions.values { rows.append(try archiveRow(.instruction, it.number, it)) }
    for report in reports.values { rows.append(try archiveRow(.report, report.number, report)) }
    for shift in shifts.values { rows.append(try archiveRow(shift)) }
    for call in calls.values {
      rows += call.facts.callerKeys.map { callerRow($0, call.receivedAt, call.number) }
    }
    for (item, positions) in touches { rows += positions.map { touchRow(item, $0) } }
    rows += struck.map { struckRow($0.key, by: $0.value) }
    rows += words.map { wordRow(KnownWord($0.key.kind, $0.key.text, position: $0.value)) }
    return rows.sorted()
  }
}

/// What makes two known words one.
package struct KnownName: Hashable, Sendable {
  package var kind: KnownWord.Kind
  package var text: String

  package init(_ word: KnownWord) {
    kind = word.kind
    text = word.text
  }
}

/// `archive call 2026-0001 {…}`.
package func archiveRow<V: Coded>(_ kind: ItemKind, _ number: ItemNumber, _ item: V)
  throws(CodecFault) -> String
{
  let text = String(decoding: try JSONWriter.object(item), as: UTF8.self)
  return "archive \(kind.rawValue) \(number.full) \(text)"
}

package func archiveRow(_ shift: Shift) throws(CodecFault) -> String {
  "archive shift \(shift.date.iso) \(String(decoding: try JSONWriter.object(shift), as: UTF8.self))"
}

/// `caller unit t-shimen 1795000000000 2026-0001`.
package func callerRow(_ caller: CallerKey, _ at: Timestamp, _ number: ItemNumber) -> String {
  "caller \(caller.written) \(at.milliseconds) \(number.full)"
}

extension CallerKey {
  /// As tables have it: `unit t-shimen`.
  package var written: String {
    switch self {
    case .number(let digits): "number \(digits)"
    case .unit(let id): "unit \(id)"
    case .name(let name): "name \(name)"
    }
  }
}

package func touchRow(_ item: ItemReference, _ position: Int64) -> String {
  "touch \(item.kind.rawValue) \(item.number.full) \(position)"
}

package func struckRow(_ position: Int64, by line: Int64) -> String {
  "struck \(position) \(line)"
}

package func wordRow(_ word: KnownWord) -> String {
  "word \(word.kind.rawValue) \(word.position) \(word.text)"
}
