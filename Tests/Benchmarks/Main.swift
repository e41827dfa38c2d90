/// `DutyBenchmarks store DIRECTORY EVENTS`.
@main
struct Main {
  static func main() throws {
    let arguments = CommandLine.arguments
    if arguments.count == 4, arguments[1] == "store", let events = Int64(arguments[3]) {
      try StoreBenchmark(path: arguments[2], events: events).run()
    }
  }
}
