package import DutyDomain

extension LevelRules {
  /// The level that all figures of an incident together point at, and the text that says so; nil
  /// when none of them decides.
  package func suggestion(for code: String, _ figures: Figures) -> LevelSuggestion? {
    suggestion(for: code) { figures.value(of: $0) }.map {
      LevelSuggestion(level: $0.level, rule: $0.rule.basis)
    }
  }
}

extension Figures {
  /// What a numeric rule compares; nil when nobody has said. Whose water is cut is no figure.
  func value(of figure: LevelFigure) -> Int? {
    switch figure {
    case .deaths: return deaths
    case .serious: return self[.serious]
    case .hurt:
      let known = [FigureKind.serious, .minor, .injured].compactMap { self[$0] }
      return known.isEmpty ? nil : known.reduce(0, +)
    case .lossWan: return self[.lossWan]
    case .areaSquareMetres: return self[.areaSquareMetres]
    case .toMove: return self[.toMove]
    case .magnitudeTenths: return self[.magnitudeTenths]
    case .crowd: return self[.crowd]
    case .sourceCut: return nil
    }
  }
}
