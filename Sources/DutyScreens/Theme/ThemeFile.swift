import CellGrid
import DutyDomain

/// A theme file as bytes; the caller has read them.
package struct ThemeSource: Hashable, Sendable {
  /// The file name without `.toml`, in ASCII.
  package var file: String
  package var bytes: [UInt8]

  package init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }
}

/// What one theme file says, before its parents have been asked.
struct ThemeFile: Sendable {
  let file: String
  var name: String
  var variant: ThemeVariant?
  var inherits: Placed<String>?
  var contrast: ThemeContrast?
  var border: ThemeBorder?
  var palette: [String: Placed<Colour?>] = [:]
  var styles: [String: StyleLine] = [:]
  var marks: [Role: Placed<String>] = [:]

  /// Where complaints about what is *not* in the file go.
  var start: ThemePlace { ThemePlace(file: file, line: 1, column: 1) }
}

extension ThemeFinding {
  init(_ problem: ThemeProblem, at place: ThemePlace) {
    self.init(problem, file: place.file, line: place.line, column: place.column)
  }
}

/// The known name that looks most like `name`, or nil when none looks like it at all.
func nearest(to name: String, among known: some Sequence<String>) -> String? {
  let limit = max(1, name.count / 3)
  let candidates = known.map { (distance: editDistance(name, $0), name: $0) }
  let best = candidates.min { ($0.distance, $0.name) < ($1.distance, $1.name) }
  guard let best, best.distance <= limit else { return nil }
  return best.name
}

/// How many characters must be added, removed or changed to make one word the other.
private func editDistance(_ first: String, _ second: String) -> Int {
  let letters = Array(second)
  var row = Array(0...letters.count)
  for (index, character) in first.enumerated() {
    var diagonal = row[0]
    row[0] = index + 1
    for (column, letter) in letters.enumerated() {
      let changed = diagonal + (character == letter ? 0 : 1)
      diagonal = row[column + 1]
      row[column + 1] = min(changed, diagonal + 1, row[column] + 1)
    }
  }
  return row[letters.count]
}
