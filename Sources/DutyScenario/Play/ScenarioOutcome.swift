package import DutyDomain

/// What came of a played scenario, under the names that scenarios use.
package struct ScenarioOutcome: Sendable {
  package var deadlines: [ScenarioDeadline] = []
  /// The state after the last step, in a fixed order of keys.
  package var final: [(key: String, value: FinalValue)] = []
  /// What was left out, refused or taken from the text, in the order of the steps.
  package var notes: [ScenarioProblem] = []
}

/// One deadline of a played scenario.
package struct ScenarioDeadline: Hashable, Sendable {
  package var what: String
  /// The scenario's label: `E1`, `P1`.
  package var event: String
  /// The set of rules and the row: `default: 带班领导 10 min after 接报`.
  package var rule: String
  /// Whether the row belongs to the default profile.
  package var isOfDefaultProfile: Bool
  package var clockStart: Timestamp
  package var due: Timestamp
  /// Nil while it is open.
  package var done: Timestamp?
  package var met: Bool?
}

/// A value of the final state.
package indirect enum FinalValue: Hashable, Sendable {
  /// Nobody has said; never 0 and never an empty text.
  case unknown
  case flag(Bool)
  /// A number in digits, whole or with decimals.
  case number(String)
  case text(String)
  case list([String])
  case counts([FinalCount])
}

/// One entry of a table in the final state.
package struct FinalCount: Hashable, Sendable {
  package var key: String
  package var value: FinalValue
}

extension FinalValue {
  static func number(_ value: Int) -> FinalValue { .number(String(value)) }
  static func number(_ value: Int?) -> FinalValue { value.map { .number(String($0)) } ?? .unknown }
  static func known(_ text: String) -> FinalValue { text.isEmpty ? .unknown : .text(text) }
}
