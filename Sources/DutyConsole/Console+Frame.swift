package import CellGrid
import DutyFlow
import DutyScreens

/// What the loop shows.
extension Console {
  func present() {
    guard isDirty else { return }
    isDirty = false
    let frame = painter.draw(
      flow, shown, phrases: look.phrases, theme: look.theme, glyphs: glyphs)
    assert(isWhole(frame), "the painter has kept what is no more so")
    terminal.present(frame)
  }

  private var glyphs: BorderGlyphs {
    terminal.capabilities.bordersInASCII ? .ascii : .lines
  }

  /// What the board shows now, drawn from nothing.
  package func frame() -> Frame {
    draw(flow, shown, phrases: look.phrases, theme: look.theme, glyphs: glyphs)
  }

  private func isWhole(_ kept: Frame) -> Bool {
    let new = frame()
    return kept.changedRows(since: new).isEmpty && kept.cursor == new.cursor
  }
}
