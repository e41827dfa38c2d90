import DutyDomain
import DutyJournal
import DutyStore
import DutyTestKit
import Foundation
import Testing

/// Boards on one log, whatever is done to them: `DUTYBOARD_SEED` says which run, `DUTYBOARD_STEPS` how long.
///
/// Without them some seeds are run for some thousand steps. A breach prints the steps that lead to it.
@Suite("Simulation")
struct SimulationTests {
  private static let wanted = ProcessInfo.processInfo.environment
  static let steps = wanted["DUTYBOARD_STEPS"].flatMap(Int.init)
  static let seeds: [UInt64] =
    wanted["DUTYBOARD_SEED"].flatMap(UInt64.init).map { [$0] } ?? [1, 2, 3]

  @Test("whatever happens to the boards of a log in memory, the log stays right", arguments: seeds)
  func memory(seed: UInt64) throws {
    try simulate(seed, steps: Self.steps ?? 1000, terminals: 3) {
      let book = MemoryBook()
      return { MemoryJournal(book) }
    }
  }

  @Test("the same in a file, with snapshots, index and archive on the disk", arguments: seeds)
  func file(seed: UInt64) throws {
    let folders = Folders()
    try simulate(seed, steps: Self.steps ?? 300, terminals: 3, shrinkRuns: 60) {
      let directory = try folders.next()
      return { () throws(Failure) in
        try SQLiteJournal.open(directory, as: Holder(user: "tester", terminal: "sim"), .creating)
      }
    }
  }

  private func simulate(
    _ seed: UInt64, steps: Int, terminals: Int, shrinkRuns: Int = 250,
    opening: () throws -> Simulation.Opening
  ) throws {
    let trouble = try Simulation.trouble(
      seed: seed, steps: steps, terminals: terminals, shrinkRuns: shrinkRuns, opening: opening)
    if let trouble { Issue.record("\(trouble)") }
  }

  @Test("every kind of event that a desk can write is written in a run of some thousand steps")
  func reach() throws {
    var kinds: Set<String> = []
    for seed in UInt64(11)...18 {
      let book = MemoryBook()
      let world = try Simulation(seed: seed, dearEvery: 5000) { MemoryJournal(book) }
      _ = try world.run(1000)
      kinds.formUnion(book.rows.map(\.kind))
    }
    let missing = Set(EventKind.allCases.map(\.rawValue)).subtracting(kinds)
    print("simulation: \(kinds.count) kinds of events; never: \(missing.sorted())")
    // Erasing is an act beside the intents.
    #expect(missing.subtracting(["personal_data_erased"]).isEmpty)
  }
}

/// Data directories of one test, on a file system in memory where there is one.
private final class Folders {
  private let root: String
  private var count = 0

  init() {
    let memory = "/dev/shm"
    let isThere = FileManager.default.isWritableFile(atPath: memory)
    let base = isThere ? memory : FileManager.default.temporaryDirectory.path
    root = base + "/dutyboard-simulation-" + UUID().uuidString
  }

  func next() throws -> DataDirectory {
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    if count > 0 { try? FileManager.default.removeItem(atPath: root + "/\(count)") }
    count += 1
    return DataDirectory(root + "/\(count)")
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }
}
