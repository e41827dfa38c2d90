import DutyJournal
import DutyTestKit

/// The simulation of the tests for as long as wanted, without the brakes of a debug build.
struct LongSimulation {
  let seed: UInt64
  let steps: Int

  func run() throws {
    let clock = ContinuousClock()
    var trouble: String?
    let took = try clock.measure {
      trouble = try Simulation.trouble(seed: seed, steps: steps) {
        let book = MemoryBook()
        return { MemoryJournal(book) }
      }
    }
    if let trouble { return print(trouble) }
    print(
      "nothing broken: \(steps) steps in \(took), \(Int(Double(steps) / (took / .seconds(1)))) a second"
    )
  }
}
