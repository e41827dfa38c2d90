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

  /// Writes those files anew that are there and show one of these lines, or still one of these numbers.
  /// A pack shows a moment that is over, so what it says of the caller is struck out of it instead.
  func rewrite(showing lines: [Int64], _ terms: PersonalTerms) throws(Failure) -> Int {
    var all: [ClosedHandover] = []
    try desk.forEachHandover {
      all.append($0); return true
    }
    var count = 0
    for (place, closed) in all.enumerated() {
      let begin = place + 1 < all.count ? all[place + 1].line.position : 0
      let isShown = lines.contains { $0 > begin && $0 <= closed.line.position }
      let (log, pack) = bases(closed.handover)
      let logs = ["txt", "jsonl", "html"].map { "\(log).\($0)" }.filter(Files.exists)
      if isShown || logs.contains(where: { terms.occurs(inFile: $0, names: false) }) {
        count += try write(closed, logs).count
      }
      for path in ["txt", "html"].map({ "\(pack).\($0)" }) where Files.exists(path) {
        let text = String(decoding: try Files.bytes(path), as: UTF8.self)
        let left = terms.redact(text, names: isShown)
        if left == text { continue }
        try Files.replace(path, with: left)
        count += 1
      }
    }
    return count
  }

  private func bases(_ it: Handover) -> (log: String, pack: String) {
    let name = "\(it.outgoingShift.iso)-\(padded(it.number, 4))"
    return ("\(place.shifts)/shift-\(name)", "\(place.shifts)/pack-\(name)")
  }

  private func write(_ closed: ClosedHandover, withPack: Bool) throws(Failure) -> [String] {
    let (log, pack) = bases(closed.handover)
    let wanted =
      ["txt", "jsonl", "html"].map { "\(log).\($0)" }
      + (withPack ? ["txt", "html"].map { "\(pack).\($0)" } : [])
    return try write(closed, wanted.filter { !Files.exists($0) })
  }

  private func write(_ closed: ClosedHandover, _ paths: [String]) throws(Failure) -> [String] {
    Files.sweepTemporaries(in: place.shifts)
    if paths.isEmpty { return [] }
    let (log, pack) = bases(closed.handover)
    Files.makeFolders(place.shifts)
    let record = try desk.shiftRecord(on: closed.handover.outgoingShift)
    let paper = DutyLogPaper(record, desk.duty, phrases: phrases, now: now)
    let paperPack = FallbackPack(desk.duty, phrases: phrases, now: now)
    for path in paths {
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
    return paths
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
