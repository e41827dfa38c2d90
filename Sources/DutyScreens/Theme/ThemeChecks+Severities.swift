import CellGrid
import DutyDomain

/// T09: whether the levels can be told apart, by every eye.
extension ThemeChecks {
  /// In thousandths of OKLab; 20 is just seen side by side, this is seen across a desk.
  static let neededDistance = 80

  mutating func checkSeverities() {
    for (first, second) in Role.severities.pairs where !differWithoutColour(first, second) {
      for depth in [ColourDepth.direct, .indexed] {
        guard let confusion = confusion(first, second, depth),
          let place = chain.resolve(second, .full)?.place
        else { continue }
        let problem = ThemeProblem.severitiesAlike(
          first.name, second.name, confusion.vision, distance: confusion.distance,
          needed: Self.neededDistance)
        report(problem, at: place, kind: first.name)
      }
    }
  }

  private func differWithoutColour(_ first: Role, _ second: Role) -> Bool {
    chain.mark(first)?.value != chain.mark(second)?.value
      && chain.resolve(first, .full)?.value.attributes
        != chain.resolve(second, .full)?.value.attributes
  }

  /// The eye that confuses the two most, if any does.
  private func confusion(_ first: Role, _ second: Role, _ depth: ColourDepth)
    -> (vision: ThemeVision, distance: Int)?
  {
    let one = chain.style(first, depth)
    let other = chain.style(second, depth)
    let distances = ThemeVision.allCases.compactMap { vision in
      distance(one, other, vision).map { (vision: vision, distance: Int($0 * 1000)) }
    }
    guard let worst = distances.min(by: { $0.distance < $1.distance }),
      worst.distance < Self.neededDistance
    else { return nil }
    return worst
  }

  private func distance(_ one: Style, _ other: Style, _ vision: ThemeVision) -> Double? {
    func apart(_ first: Colour, _ second: Colour) -> Double? {
      if first == second { return 0 }
      guard let first = first.values(terminal: [])?.first,
        let second = second.values(terminal: [])?.first
      else { return nil }
      return vision.distance(first, second)
    }
    guard let letters = apart(one.foreground, other.foreground),
      let grounds = apart(one.background, other.background)
    else { return nil }
    return max(letters, grounds)
  }
}
