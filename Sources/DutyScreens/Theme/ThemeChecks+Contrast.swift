import CellGrid
import DutyDomain

/// T06, T07, T08 and T11: whether it can be read, alone and composed as the screen composes it.
extension ThemeChecks {
  mutating func checkContrast() {
    for depth in [ColourDepth.direct, .indexed, .named] {
      let theme = chain.theme(depth)
      for role in Role.allCases {
        guard let place = chain.resolve(role, depth.column)?.place else { continue }
        for pair in pairs(role, in: theme) {
          judge(pair, place: place, depth: depth)
        }
      }
    }
  }

  private mutating func judge(_ pair: MeasuredPair, place: ThemePlace, depth: ColourDepth) {
    let style = pair.style
    let kind = pair.pair.over ?? ""
    if let (foreground, background) = NamedPair.unreadable(style, chain.variant) {
      report(
        .sixteenUnreadable(pair.pair, foreground: foreground, background: background), at: place,
        kind: kind)
    }
    guard depth != .named, let ratio = Contrast(chain.variant).worst(style) else { return }
    let hundredths = Int(ratio * 100)
    guard hundredths < pair.needed, !hasReported(["T06", "T07"], at: place, kind: kind) else {
      return
    }
    let problem: ThemeProblem =
      switch (depth, pair.isEdge) {
      case (.indexed, _):
        .contrastTooLowIn256(pair.pair, hundredths: hundredths, needed: pair.needed)
      case (_, true): .edgeTooFaint(pair.pair, hundredths: hundredths, needed: pair.needed)
      case (_, false): .contrastTooLow(pair.pair, hundredths: hundredths, needed: pair.needed)
      }
    report(problem, at: place, kind: kind)
  }

  /// Everything that this role can stand on.
  private func pairs(_ role: Role, in theme: Theme) -> [MeasuredPair] {
    let style = theme.style(role)
    let needed = chain.contrast.needed
    let alone = MeasuredPair(pair: ThemePair(role.name), style: style, needed: needed)
    switch role.entry.use {
    case .words: return [alone]
    case .row:
      return [alone]
        + ThemeOverlay.allCases.map { overlay in
          MeasuredPair(
            pair: ThemePair(role.name, over: overlay.role.name),
            style: overlay.compose(style, theme), needed: needed)
        }
    case .edge(let surface):
      let surroundings = theme.style(surface)
      let line = Style(
        foreground: style.edge(on: surroundings), background: surroundings.background)
      let pair = ThemePair(role.name, over: surface.name)
      return [MeasuredPair(pair: pair, style: line, needed: 300, isEdge: true)]
    }
  }
}

/// A style that occurs on the screen, and what it must reach.
private struct MeasuredPair {
  var pair: ThemePair
  var style: Style
  /// In hundredths.
  var needed: Int
  var isEdge = false
}

/// What a row can lie under, through the same functions that views use.
private enum ThemeOverlay: CaseIterable {
  case selected, selectedUnfocused, flashing, popup, match

  var role: Role {
    switch self {
    case .selected: .uiSelected
    case .selectedUnfocused: .uiSelectedUnfocused
    case .flashing: .flashNew
    case .popup: .uiPopup
    case .match: .uiMatch
    }
  }

  func compose(_ style: Style, _ theme: Theme) -> Style {
    switch self {
    case .selected: theme.selected(style)
    case .selectedUnfocused: theme.selected(style, focused: false)
    case .flashing: theme.flashing(style)
    case .popup: theme.inPopup(style)
    case .match: theme.matching(style)
    }
  }
}

extension Style {
  /// The colour by which a line or a caret is seen: its block where it has one, else its letters.
  fileprivate func edge(on surroundings: Style) -> Colour {
    let isBlock = background != surroundings.background && !attributes.contains(.reverse)
    return isBlock ? background : foreground
  }
}
