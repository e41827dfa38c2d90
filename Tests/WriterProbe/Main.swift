import DutyDesk
import DutyDomain
import DutyJournal
import DutyStore
import Glibc

// One writer among many, as a board is: opens the log once and performs intent after intent.
//
// Usage: WriterProbe DIRECTORY NAME COUNT
// For each intent one line: what came of it and how long it took, in microseconds.

@main
enum WriterProbe {
  static func main() {
    let words = CommandLine.arguments
    guard words.count == 4, let count = Int(words[3]) else { exit(2) }
    do throws(Failure) {
      let journal = try SQLiteJournal.open(
        DataDirectory(words[1]), as: Holder(user: "writer", terminal: words[2], work: "probe"))
      let desk = try Desk(
        journal: journal, terminal: words[2], author: words[2], fallbackAuthor: words[2],
        newID: newID)
      var writer = Writer(desk: desk, name: words[2])
      for number in 1...max(1, count) { writer.act(number) }
      fflush(nil)
    } catch {
      print("failed \(error)")
      exit(1)
    }
  }

  private static func newID() -> String {
    "\(getpid())-\(String(UInt64.random(in: 0 ... .max), radix: 36))"
  }
}

private struct Writer {
  let desk: Desk
  let name: String
  private var incident: ItemNumber?

  init(desk: Desk, name: String) {
    (self.desk, self.name) = (desk, name)
  }

  /// Of ten intents seven are notes, one opens an incident, one closes it, and one must be refused.
  mutating func act(_ number: Int) {
    let intent: Intent
    switch number % 10 {
    case 1:
      var facts = CallFacts.blank
      facts.title = "\(name)第\(number)通"
      intent = .registerCall(
        CallEntry(text: "\(name)第\(number)通来电", receivedAt: now(), facts: facts))
    case 9:
      intent = .close(
        incident ?? ItemNumber(year: 2026, serial: 1), outcome: "完", despiteGaps: true)
    case 0: intent = .close(ItemNumber(year: 2026, serial: 999_999), outcome: "", despiteGaps: true)
    default:
      let item = ItemReference(.incident, incident ?? ItemNumber(year: 2026, serial: 1))
      intent = .addNote(item, "\(name)第\(number)条")
    }
    let start = microseconds()
    let answer = desk.perform(intent, now: now())
    let took = microseconds() - start
    switch answer {
    case .stored(let lines, _):
      for line in lines {
        if case .incidentOpened(let it) = line.event { incident = it.incident.number }
      }
      print("stored \(lines.map { "\($0.position)" }.joined(separator: ",")) \(took)")
    case .refused(let refusal): print("refused \(refusal) \(took)")
    case .failed(let failure): print("failed \(failure) \(took)")
    }
    // As a board does after each of its acts.
    _ = desk.workQuietly()
  }

  private func now() -> Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  private func microseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000 + time.tv_nsec / 1000
  }
}
