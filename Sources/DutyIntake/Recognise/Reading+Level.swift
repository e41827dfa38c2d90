import DutyDomain

extension Reading {
  /// Suggests a level from the figures as they stand.
  mutating func suggestLevel(_ rules: LevelRules) {
    let code = understanding.facts.category
    guard let suggestion = rules.suggestion(for: code, value) else { return }
    var level = suggestion.level
    var basis = suggestion
    // Food poisoning joins figures: a death among more than a hundred sick is Ⅱ, five sick at a school Ⅲ.
    if suggestion.rule.id == .foodSafety, (value(.hurt) ?? 0) > 100, (value(.deaths) ?? 0) > 0 {
      level = min(level, .serious)
      basis.threshold = 101
    }
    set(level, basis)
  }

  /// Five or more sick at a school or on a building site; no single figure says so.
  mutating func suggestSchoolLevel(_ rules: LevelRules) {
    let facts = understanding.facts
    guard facts.category.hasPrefix("13B"), facts.isSchoolOrSite, let hurt = value(.hurt), hurt >= 5,
      facts.suggestedLevel == nil || facts.suggestedLevel == .ordinary,
      let rule = rules.rules.first(where: { $0.id == .foodSafety })
    else { return }
    understanding.spans.removeAll { $0.fact == .level }
    set(.major, LevelRules.Suggestion(level: .major, rule: rule, value: hurt, threshold: 5))
  }

  private mutating func set(_ level: IncidentLevel, _ suggestion: LevelRules.Suggestion) {
    understanding.facts.suggestedLevel = level
    understanding.facts.suggestedBy = suggestion.rule.basis
    note(
      .level, 0..<0,
      .levelRule(
        suggestion.rule.id, figure: suggestion.rule.figure, value: suggestion.value,
        threshold: suggestion.threshold))
  }

  private func value(_ figure: LevelFigure) -> Int? {
    if figure == .sourceCut { return understanding.facts.sourceCut.map { $0 == .city ? 2 : 1 } }
    return figures.value(of: figure)
  }
}
