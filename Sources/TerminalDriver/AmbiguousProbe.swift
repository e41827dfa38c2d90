internal import CellGrid

/// Finds out how wide the terminal draws the characters it may choose about.
///
/// The question goes out with the start of the screen and nobody waits for the answer: a terminal
/// that stays silent costs nothing. Samples are drawn on a line that is erased right behind them.
struct AmbiguousProbe {
  struct Answer: Equatable {
    var textIsWide: Bool
    var linesAreWide: Bool
  }

  /// Save the cursor, draw three punctuation marks, ask, draw a line piece, ask, erase, go back.
  static let question =
    "\u{1B}7\u{1B}[1;1H“…①\u{1B}[6n─\u{1B}[6n\u{1B}[1;1H\u{1B}[K\u{1B}8"

  private var columns: [Int] = []

  var isComplete: Bool { columns.count == 2 }

  /// Takes one cursor report; the second gives the answer. Answers that fit neither width mean a
  /// terminal that does not know UTF-8 or was scrolled meanwhile: then nothing is changed.
  mutating func take(_ report: CellPoint) -> Answer? {
    columns.append(report.column)
    guard isComplete else { return nil }
    let line = columns[1] - columns[0]
    guard columns[0] == 3 || columns[0] == 6, line == 1 || line == 2 else { return nil }
    return Answer(textIsWide: columns[0] == 6, linesAreWide: line == 2)
  }
}
