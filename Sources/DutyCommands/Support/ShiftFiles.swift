import DutyDesk
import DutyDomain
import DutyJournal
import DutyReports
import DutyStore
import DutyText

/// What each closed shift leaves beside the log: its duty log as text and for printing, its lines for
/// programs, and the pack for work on paper. A file is there whole or not at all.
struct ShiftFiles {
  let place: DataDirectory
  let desk: Desk
  let phrases: Phrases
  let now: Timestamp

  /// Writes those files of the last closed shift that are not there; their paths.
  func writeMissing() throws(Failure) -> [String] {
    guard let last = try desk.handover(closedAt: desk.duty.held?.closedBy ?? 0) else { return [] }
    return try write(last, withPack: true)
  }

  /// The same for all shifts that were ever closed; only the last has a pack, since a pack is of now.
  func writeAllMissing() throws(Failure) -> [String] {
    var all: [ClosedHandover] = []
    try desk.forEachHandover {
      all.append($0); return true
    }
    var paths: [String] = []
    for (place, closed) in all.enumerated() { paths += try write(closed, withPack: place == 0) }
    return paths
  }

  /// The duty log of a shift, for papers/; the path of the print.
  func saveDayLog(_ date: CivilDate) throws(Failure) -> String {
    let paper = try paper(of: date)
    Files.makeFolders(place.papers)
    let base = place.papers + "/daylog-\(date.iso)"
    try Files.replace(base + ".txt", with: paper.text)
    try Files.replace(base + ".html", with: paper.html)
    return base + ".html"
  }

  func paper(of date: CivilDate) throws(Failure) -> DutyLogPaper {
    DutyLogPaper(try desk.shiftRecord(on: date), desk.duty, phrases: phrases, now: now)
  }

  private func write(_ closed: ClosedHandover, withPack: Bool) throws(Failure) -> [String] {
    let it = closed.handover
    let name = "\(it.outgoingShift.iso)-\(padded(it.number, 4))"
    let (log, pack) = ("\(place.shifts)/shift-\(name)", "\(place.shifts)/pack-\(name)")
    let wanted =
      ["txt", "jsonl", "html"].map { "\(log).\($0)" }
      + (withPack ? ["txt", "html"].map { "\(pack).\($0)" } : [])
    let missing = wanted.filter { !Files.exists($0) }
    if missing.isEmpty {
      Files.sweepTemporaries(in: place.shifts)
      return []
    }
    Files.makeFolders(place.shifts)
    Files.sweepTemporaries(in: place.shifts)
    let record = try desk.shiftRecord(on: it.outgoingShift)
    let paper = DutyLogPaper(record, desk.duty, phrases: phrases, now: now)
    let paperPack = FallbackPack(desk.duty, phrases: phrases, now: now)
    for path in missing {
      let text: String
      switch path {
      case log + ".txt": text = paper.text
      case log + ".html": text = paper.html
      case log + ".jsonl": text = lines(record, closed)
      case pack + ".txt": text = paperPack.text
      default: text = paperPack.html
      }
      try Files.replace(path, with: text)
    }
    return missing
  }

  /// The shift and its handover on the first line, then its lines with everything that was stored.
  private func lines(_ record: ShiftRecord, _ closed: ClosedHandover) -> String {
    let documents = Documents(desk.duty, now: now, phrases: phrases)
    let codec = EventCodec()
    let head = documents.shiftHead(record, closed.bound)
    let rows = record.lines.map { line in
      documents.line(line, isStruck: record.struck.contains(line.position)).adding(
        ("kind", .text(line.event.kind.rawValue)),
        ("version", .number(line.event.kind.version)),
        ("payload", .text(String(decoding: codec.payload(of: line.event), as: UTF8.self))))
    }
    return ([head] + rows).map { $0.written + "\n" }.joined()
  }
}

extension Session {
  var shiftFiles: ShiftFiles {
    ShiftFiles(place: place, desk: desk, phrases: phrases, now: now)
  }
}
