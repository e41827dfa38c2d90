package import DutyDomain

/// Rates as cells of a table, the same on the board and in print.
extension Phrases {
  /// `leader`: the name; `month`: as it is.
  package func rateName(_ key: String, _ grouping: RateGrouping, _ naming: Naming) -> String {
    switch grouping {
    case .leader: naming.person(key)
    case .unit: naming.unit(key)
    case .month: key
    }
  }

  /// In the order of `RateColumn`.
  package func rateCells(_ it: InstructionRate) -> [String] {
    RateColumn.allCases.map { column in
      switch column {
      case .due: "\(it.due)"
      case .completed: "\(it.completed)"
      case .completionRate: percent(it.completionPerMille)
      case .inTime: "\(it.inTime)"
      case .inTimeRate: percent(it.inTimePerMille)
      case .averageDays: it.averageTenthsOfDays.map { "\($0 / 10).\($0 % 10)" } ?? noRate
      case .overdue: "\(it.overdue)"
      }
    }
  }

  private func percent(_ perMille: Int?) -> String {
    perMille.map { "\($0 / 10).\($0 % 10)%" } ?? noRate
  }
}
