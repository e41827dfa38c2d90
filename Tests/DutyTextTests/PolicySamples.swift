import DutyDomain

extension Samples {
  /// Every fault of a policy file.
  static let policyFaults: [PolicyFault] =
    [
      .notText, .tooLarge(limit: 4096), .nestedTooDeep(limit: 16), .syntax("9"), .keyMissing("id"),
      .keyUnknown("9", known: ["id"]), .wordUnknown(key: "id", "9", known: ["list"]),
      .numberOutOfRange(key: "id", limit: 9), .unsupportedFormat(9), .noRules,
      .limitMissing(rule: "9"), .twoLimits(rule: "9"),
      .clockUnfit(rule: "9", medium: .written, start: .given), .lineUnnamed(rule: "9"),
      .alarmTwice(nil), .alarmTwice(.major), .emptyText("id"),
      .clockUnreadable(key: "id", "9"),
    ]
    + [PolicyType.text, .number, .flag, .textList, .numberList, .table, .tableList].map {
      .wrongType(key: "id", expected: $0)
    }

  /// Every thing to say about a scenario file.
  static let scenarioFaults: [ScenarioFault] =
    [
      .notText, .notJSON, .keyMissing("id"), .timeUnreadable("9"),
      .unknownWord("9", known: ["list"]), .unknownField("9"), .notPlayed("9"), .unknownLabel("9"),
      .reasonTakenFromText, .refused(.nothingChanged),
    ] + ScenarioType.allCases.map { .wrongType($0) }
}
