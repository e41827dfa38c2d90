import DutyCommands

@main
struct Main {
  static func main() {}
}
