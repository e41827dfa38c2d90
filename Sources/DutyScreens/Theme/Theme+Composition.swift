package import CellGrid

/// How roles lie upon each other. The order is fixed: the state of a cell, then the new-item flash,
/// then the selection, then a match; the checks of theme files measure these same functions.
extension Theme {
  /// The style in the row that the keys act on, or would if its pane had the focus.
  ///
  /// The background is the selection's and its attributes are added; the foreground stays that of
  /// the state. A block made with `reverse` stays a block, since it keeps its attribute.
  package func selected(_ base: Style, focused: Bool = true) -> Style {
    base.overlaid(with: style(focused ? .uiSelected : .uiSelectedUnfocused))
  }

  /// The style in a row that has just arrived.
  package func flashing(_ base: Style) -> Style {
    base.overlaid(with: style(.flashNew))
  }

  /// The style of characters that match what was searched for, selected or not.
  package func matching(_ base: Style) -> Style {
    base.replaced(by: style(.uiMatch))
  }

  /// The style inside a pop-up: only the background changes.
  package func inPopup(_ base: Style) -> Style {
    base.onBackground(of: style(.uiPopup))
  }
}

extension Style {
  /// The overlay's background and attributes under this foreground.
  ///
  /// A block upon a block and a line upon a line cancel out, so that what stood out in the row still
  /// stands out in the selected row, and two styles that were different stay different.
  func overlaid(with overlay: Style) -> Style {
    let flipped: Attributes = [.reverse, .underline]
    var result = onBackground(of: overlay)
    result.attributes.formUnion(overlay.attributes.subtracting(flipped))
    result.attributes.formSymmetricDifference(overlay.attributes.intersection(flipped))
    return result
  }

  /// The overlay's colours where it has any, and the attributes of both.
  func replaced(by overlay: Style) -> Style {
    var result = overlaid(with: overlay)
    if overlay.foreground != .terminal { result.foreground = overlay.foreground }
    return result
  }

  /// This style on another one's background; a `terminal` background covers nothing.
  func onBackground(of other: Style) -> Style {
    var result = self
    if other.background != .terminal { result.background = other.background }
    return result
  }
}
