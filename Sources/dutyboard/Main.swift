import DutyCommands

#if canImport(Glibc)
  import Glibc
#endif

@main
struct Main {
  static func main() {
    exit(runDutyboard())
  }
}
