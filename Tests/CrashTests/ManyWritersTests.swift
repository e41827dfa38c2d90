import DutyDesk
import DutyDomain
import DutyJournal
import DutyStore
import Foundation
import Glibc
import TerminalTestKit
import Testing

/// `DUTYBOARD_INTENTS` says how many intents each of the eight performs; 2,000 is the full size.
@Suite("Many writers on one log", .serialized)
struct ManyWritersTests {
  private static let intents = Environment.number("DUTYBOARD_INTENTS") ?? 100
  private static let probe = product("WriterProbe")

  /// What the lines of a writer say.
  private struct Account {
    var positions: [Int] = []
    var refused = 0
    var others: [String] = []
    var microseconds: [Int] = []

    mutating func add(_ output: String) {
      for line in output.split(separator: "\n") {
        let words = line.split(separator: " ")
        if let took = words.last.flatMap({ Int($0) }) { microseconds.append(took) }
        switch words.first {
        case "stored":
          positions += words[1].split(separator: ",").compactMap { Int($0) }
        case "refused" where line.contains("noSuchItem") || line.contains("wrongState"):
          refused += 1
        default: others.append(String(line))
        }
      }
    }
  }

  private func writers(_ room: DutyRoom, _ count: Int, _ intents: Int) throws -> [Child] {
    try (1...count).map {
      try Child([Self.probe, room.data, "写手\($0)", "\(intents)"], environment: room.environment)
    }
  }

  /// An act of the test itself on a log that others write.
  private func desk(_ room: DutyRoom) throws -> Desk {
    let journal = try SQLiteJournal.open(
      DataDirectory(room.data), as: Holder(user: "test", terminal: "-"))
    return try Desk(
      journal: journal, terminal: "-", author: "测试", fallbackAuthor: "测试",
      newID: { UUID().uuidString })
  }

  private func perform(_ intent: Intent, _ desk: Desk) throws -> [LogLine] {
    let now = Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    guard case .stored(let lines, _) = desk.perform(intent, now: now) else {
      throw KitFailure("\(intent) was not stored")
    }
    return lines
  }

  @Test("eight of them lose nothing and give no number twice, and two boards follow")
  func eight() throws {
    let room = try DutyRoom.furnished()
    try room.done("call", "第一件事")
    let before = try judge(room.data).position
    let boards = try (0..<2).map { _ in try room.board() }
    for board in boards { try board.waitForScreen("事件队列") }
    let start = ContinuousClock.now
    let children = try writers(room, 8, Self.intents)
    let delays = try watch(boards, room, children)
    var account = Account()
    for child in children {
      let outcome = child.finish()
      #expect(outcome.code == 0, "\(outcome.errors)")
      account.add(outcome.output)
    }
    let time = start.duration(to: .now)
    #expect(account.others == [], "every intent is stored or refused by a rule")
    #expect(account.microseconds.count == 8 * Self.intents)
    #expect(account.refused >= 8 * (Self.intents / 10))
    #expect(Set(account.positions).count == account.positions.count, "no line belongs to two acts")
    let judged = try judge(room.data)
    #expect(judged.problems == [] && judged.obstacle == nil)
    // The lines of the test itself are those that no writer tells of.
    let own = 5 * delays.markers
    #expect(judged.position <= before + account.positions.count + own)
    #expect(Set(account.positions).isSubset(of: Set(before + 1...judged.position)))
    #expect(judged.calls.keys.sorted() == (1...judged.calls.count).map { $0 })
    for board in boards {
      board.signal(SIGTERM)
      #expect(try board.waitForEnd() == 143)
    }
    print(
      "8 x \(Self.intents) intents in \(time): \(account.positions.count) lines,"
        + " \(account.refused) refusals by rule; an act took \(Figures(account.microseconds));"
        + " seen on a board after \(Figures(delays.microseconds)) of \(delays.microseconds.count) looks"
    )
  }

  /// While the others write, stores calls of its own and looks when each is on the boards.
  private func watch(_ boards: [PseudoTerminal], _ room: DutyRoom, _ children: [Child]) throws -> (
    microseconds: [Int], markers: Int
  ) {
    let desk = try desk(room)
    var delays: [Int] = []
    var markers = 0
    var chance = Chance(seed: 1)
    while children.contains(where: { kill($0.process, 0) == 0 && !isEnded($0.process) }) {
      for child in children { child.drain(milliseconds: 0) }
      for board in boards { board.drain() }
      // Four signs that stand nowhere else, so that a screen which is only patched shows them all.
      let marker = String(
        String.UnicodeScalarView(
          (0..<4).compactMap { _ in Unicode.Scalar(UInt32(0x4E00 + chance.below(8000))) }))
      var facts = CallFacts.blank
      facts.title = marker
      facts.figures = [Figure(.dead, 30)]
      let lines = try perform(
        .registerCall(
          CallEntry(
            text: marker,
            receivedAt: Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)),
            facts: facts)), desk)
      let stored = ContinuousClock.now
      markers += 1
      var waiting = Set(boards.indices)
      while !waiting.isEmpty, stored.duration(to: .now) < .seconds(20) {
        for place in waiting {
          boards[place].drain(milliseconds: 1)
          guard boards[place].text.suffix(60_000).contains(marker) else { continue }
          waiting.remove(place)
          delays.append(Int(stored.duration(to: .now) / .microseconds(1)))
        }
        for child in children { child.drain(milliseconds: 0) }
      }
      #expect(waiting.isEmpty, "\(marker) came up on both boards")
      for case .incidentOpened(let it) in lines.map(\.event) {
        _ = try perform(.close(it.incident.number, outcome: "完", despiteGaps: true), desk)
      }
      usleep(20_000)
    }
    return (delays, markers)
  }

  /// Ended and not yet asked for its end.
  private func isEnded(_ process: pid_t) -> Bool { state(process) == "Z" }

  @Test("a reader that takes its time does not hold a writer up")
  func readers() throws {
    let room = try DutyRoom.demo()
    var figures: [String] = []
    for hasReaders in [false, true] {
      let stop = room.folder.path + "/stop"
      unlink(stop)
      // Reads without a pause: the whole chain, a copy, and everything compared.
      let script =
        "while [ ! -e \"$1\" ]; do \"$0\" verify; \"$0\" backup; \"$0\" verify --derived; done >/dev/null 2>&1"
      let reader =
        hasReaders
        ? try Child(
          ["/bin/sh", "-c", script, DutyRoom.program, stop], environment: room.environment)
        : nil
      // And one that holds one state open all the time.
      let held = hasReaders ? try OpenRead(room.data) : nil
      var account = Account()
      let outcome = try writers(room, 1, max(200, Self.intents / 2))[0].finish()
      account.add(outcome.output)
      #expect(account.others == [])
      figures.append("\(hasReaders ? "with" : "without") readers \(Figures(account.microseconds))")
      withExtendedLifetime(held) {}
      close(open(stop, O_WRONLY | O_CREAT, 0o600))
      _ = reader?.finish()
    }
    #expect(try judge(room.data).problems == [])
    print("an act of a writer took: " + figures.joined(separator: "; "))
  }

  @Test(
    "whoever is stopped while it holds the log is named; the others go on when it does, or when it is killed"
  )
  func stopped() throws {
    let room = try DutyRoom.furnished()
    let layer = DiskLayer(room)
    defer { layer.remove() }
    // Open before anything is measured: who comes first also makes the index beside the log.
    let board = try room.board()
    try board.waitForScreen("事件队列")
    // Where in its account a call first writes to the log: there it holds the lock.
    _ = try run([DutyRoom.program, "call", "量一量"], environment: layer.tracing)
    let acts = try layer.acts().filter { $0.act != "A" }
    let place = try #require(acts.firstIndex { $0.act == "W" && $0.path.hasSuffix("-wal") }) + 2
    for (round, ending) in [SIGCONT, SIGKILL].enumerated() {
      let holder = try Child(
        [DutyRoom.program, "call", "被挂起的第\(round)个来电", "--json"],
        environment: layer.stopping(at: place))
      let end = time(nil) + 60
      while state(holder.process) != "T", time(nil) < end { usleep(5000) }
      #expect(state(holder.process) == "T")
      for language in ["zh", "en"] {
        let refused = try room.run("call", "第\(round)个被挡住的来电", "--lang", language)
        #expect(refused.code == 1)
        let parts = try #require(threeParts(refused), "\(refused.errors)")
        #expect(parts[0].contains("tester@- (\(holder.process) call)"), "\(parts)")
        #expect(parts[0].contains(language == "zh" ? "挂起" : "stopped"), "\(parts)")
        #expect(parts[2].contains("kill -CONT \(holder.process)"), "\(parts)")
      }
      // Readers do not mind.
      try room.done("list", "calls")
      #expect(try room.document("verify").flag("ok") == true)
      let text = "面板上的第\(round)个来电"
      board.send("\u{1B}OQ" + text)
      try board.waitForScreen(text)
      board.send("\r")
      try board.waitForScreen("挂起", count: round + 1)
      #expect(try drafts(room).contains { $0.contains(text) }, "the draft is kept")
      holder.signal(ending)
      let outcome = holder.end()
      #expect(outcome.code == (ending == SIGCONT ? 0 : -SIGKILL))
      let before = board.occurrences(of: "已存 #")
      board.send("\r")
      try board.wait(for: "the number of the call") { board.occurrences(of: "已存 #") > before }
      let texts = try judge(room.data).calls.values
      #expect(texts.contains(text))
      #expect(texts.contains("被挂起的第\(round)个来电") == (ending == SIGCONT))
      try room.done("call", "第\(round)个后来的来电")
    }
    board.signal(SIGTERM)
    _ = try board.waitForEnd()
    #expect(try judge(room.data).problems == [])
  }

  private func drafts(_ room: DutyRoom) throws -> [String] {
    let folder = room.data + "/drafts"
    return try FileManager.default.contentsOfDirectory(atPath: folder).map {
      String(decoding: try Data(contentsOf: URL(filePath: folder + "/" + $0)), as: UTF8.self)
    }
  }
}

/// What the system says of a process: R, S, T, Z.
private func state(_ process: pid_t) -> String? {
  let line = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
  return line.split(separator: ")").last?.split(separator: " ").first.map { String($0) }
}

/// Measured times in a form for people; a figure for the reader, nothing that a test could fail by.
private struct Figures: CustomStringConvertible {
  let sorted: [Int]

  init(_ microseconds: [Int]) {
    sorted = microseconds.sorted()
  }

  private func part(_ share: Double) -> String {
    if sorted.isEmpty { return "-" }
    let value = sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
    return "\(value / 1000).\(value % 1000 / 100) ms"
  }

  var description: String { "p50 \(part(0.5)), p99 \(part(0.99)), at most \(part(1))" }
}
