import TerminalTestKit

extension PseudoTerminal {
  /// The probe lies beside the tests.
  static var probe: String { product("TerminalProbe") }

  /// The probe on a terminal of its own.
  convenience init(environment: [String: String] = [:]) throws {
    try self.init([PseudoTerminal.probe], environment: environment)
  }
}
