import DutyDesk
import DutyDomain
import DutyStore

/// What it costs to look a thing up with its timeline: the detail follows the selection.
struct DetailBenchmark {
  let path: String

  func run() throws {
    let journal = try SQLiteJournal.open(
      DataDirectory(path), as: Holder(user: "bench", terminal: "bench"), .reading)
    let desk = try Desk(journal: journal, terminal: "bench", fallbackAuthor: "", newID: { "" })
    let clock = ContinuousClock()
    for _ in 1...3 {
      var lines = 0
      let took = try clock.measure {
        for incident in desk.duty.incidents {
          lines += try desk.detail(of: incident.reference)?.timeline.count ?? 0
        }
      }
      let count = max(1, desk.duty.incidents.count)
      print("detail: \(took / count) each, \(lines / count) lines")
    }
  }
}
