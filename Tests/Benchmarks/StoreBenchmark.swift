import DutyDomain
import DutyIntake
import DutyJournal
import DutyStore
import DutyTestKit

/// How long the log takes for what people wait for, on this machine and this disk.
struct StoreBenchmark {
  private let directory: DataDirectory
  private let events: Int64
  private let clock = ContinuousClock()

  init(path: String, events: Int64) {
    directory = DataDirectory(path)
    self.events = events
  }

  func run() throws {
    if !directory.hasLog { try fill() }
    try open()
    try store()
    try search()
    try verify()
  }

  private func fill() throws {
    report("write \(events) events in bulk", try clock.measure { try fillBook(directory, events) })
  }

  private func open() throws {
    for _ in 1...5 {
      var duty = Duty()
      var opened: SQLiteJournal?
      let start = processorMicroseconds()
      let opening = try clock.measure { opened = try journal(.writing) }
      let middle = processorMicroseconds()
      report("open (processor \(middle - start))", opening)
      let took = try clock.measure { duty = try opened?.loadDuty() ?? Duty() }
      print("processor \(processorMicroseconds() - middle)")
      defer { withExtendedLifetime(opened) {} }
      report("load, \(duty.incidents.count) open incidents", took)
    }
  }

  private func store() throws {
    let board = try Teller(try journal(.writing))
    board.now = board.duty.lastRecordedAt
    for round in 1...3 {
      var times: [Duration] = []
      let start = processorMicroseconds()
      for count in 1...200 {
        let entry = CallEntry(
          text: "石门镇G45高速三车相撞，2人受伤，已拨打120", receivedAt: board.now, facts: .blank)
        let id = "bench-\(round)-\(count)-\(board.duty.position)"
        times.append(try clock.measure { _ = try board.perform(.registerCall(entry), id: id) })
      }
      print("processor for 200 calls \(processorMicroseconds() - start)")
      times.sort()
      report("store a call, median of 200", times[100])
      report("store a call, 95 %", times[190])
    }
    report("tend", try clock.measure { while try board.journal.tend(board.duty) {} })
  }

  private func search() throws {
    let journal = try journal(.writing)
    _ = try journal.loadDuty()
    for words in ["石", "石门", "石门镇", "三车相撞", "G45", "隧道 起火", "地震"] {
      var found = 0
      let took = try clock.measure {
        found = try journal.search(words, since: nil, limit: 50).count
      }
      report("search \(words), \(found) found", took)
    }
    try searchByPinyin(journal)
    report(
      "list 50 calls", try clock.measure { _ = try journal.calls(.all, before: nil, limit: 50) })
  }

  /// As a board does it: the names that are in the log are known from the start.
  private func searchByPinyin(_ journal: SQLiteJournal) throws {
    let known = try journal.knownWords(after: 0, limit: 5000)
    var completer = Completer(directory: Directory(), codes: BuiltIn.codeTable)
    for word in known where word.kind == .place { completer.add(place: word.text) }
    for word in known where word.kind == .person { completer.add(word: word.text) }
    for words in ["smz", "smsd", "shimenzhen", "石门z", "zw", "smz sczxz", "xiangzhuang", "qxqxqx"] {
      var times: [Duration] = []
      var (found, alternatives) = (0, 0)
      for _ in 1...40 {
        times.append(
          try clock.measure {
            let parts = completer.searchParts(words)
            alternatives = parts.reduce(0) { $0 + $1.count }
            found = try journal.search(parts, since: nil, limit: 200).count
          })
      }
      times.sort()
      report("search \(words) by \(alternatives), \(found) found, median", times[20])
      report("search \(words), 95 %", times[38])
    }
  }

  private func verify() throws {
    let journal = try journal(.writing)
    var events: Int64 = 0
    let took = try clock.measure { events = try journal.verify(lookingFor: nil).events }
    report("verify \(events) events", took)
  }

  private func journal(_ access: SQLiteJournal.Access) throws -> SQLiteJournal {
    try SQLiteJournal.open(directory, as: Holder(user: "bench", terminal: "bench"), access)
  }

  private func report(_ what: String, _ took: Duration) {
    let microseconds =
      took.components.seconds * 1_000_000 + took.components.attoseconds / 1_000_000_000_000
    print("\(what): \(microseconds) µs")
  }
}
