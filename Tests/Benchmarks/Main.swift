import Glibc

/// `DutyBenchmarks store DIRECTORY EVENTS`, `DutyBenchmarks keys [ROUNDS]`,
/// `DutyBenchmarks detail DIRECTORY`, `DutyBenchmarks pinyin [NAMES]`,
/// `DutyBenchmarks intake CALLS.jsonl`, `DutyBenchmarks simulation SEED STEPS`,
/// `DutyBenchmarks limits DIRECTORY [EVENTS]`: ends with status 1 when a limit is passed.
@main
struct Main {
  static func main() throws {
    let arguments = CommandLine.arguments
    if arguments.count == 4, arguments[1] == "store", let events = Int64(arguments[3]) {
      try StoreBenchmark(path: arguments[2], events: events).run()
    } else if arguments.count > 2, arguments[1] == "limits" {
      let events = arguments.count > 3 ? Int64(arguments[3]) : nil
      var benchmark = LimitsBenchmark(path: arguments[2], events: events ?? 100_000)
      if try !benchmark.run() { exit(1) }
    } else if arguments.count == 3, arguments[1] == "detail" {
      try DetailBenchmark(path: arguments[2]).run()
    } else if arguments.count == 3, arguments[1] == "intake" {
      try IntakeBenchmark(path: arguments[2]).run()
    } else if arguments.count == 4, arguments[1] == "simulation", let seed = UInt64(arguments[2]),
      let steps = Int(arguments[3])
    {
      try LongSimulation(seed: seed, steps: steps).run()
    } else if arguments.count > 1, arguments[1] == "pinyin" {
      PinyinBenchmark(names: arguments.count > 2 ? Int(arguments[2]) ?? 5000 : 5000).run()
    } else if arguments.count > 1, arguments[1] == "keys" {
      var benchmark = try KeysBenchmark()
      benchmark.run(rounds: arguments.count > 2 ? Int(arguments[2]) ?? 200 : 200)
    }
  }
}
