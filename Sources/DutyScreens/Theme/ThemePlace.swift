/// Where something stands in a theme file; line and column count characters from 1.
struct ThemePlace: Hashable, Sendable {
  var file: String
  var line: Int
  var column: Int

  /// The same line, some characters further right.
  func moved(by characters: Int) -> ThemePlace {
    ThemePlace(file: file, line: line, column: column + characters)
  }
}

/// A value with the place it was written at.
struct Placed<Value> {
  var value: Value
  var place: ThemePlace

  init(_ value: Value, at place: ThemePlace) {
    self.value = value
    self.place = place
  }
}

extension Placed: Equatable where Value: Equatable {}
extension Placed: Hashable where Value: Hashable {}
extension Placed: Sendable where Value: Sendable {}

/// What an outside file says, made safe to show: control and direction characters become `�`, and
/// what is longer than a line is cut.
func shown(_ text: some StringProtocol) -> String {
  var result = ""
  for scalar in text.unicodeScalars.prefix(200) {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
      .surrogate:
      result.unicodeScalars.append("\u{FFFD}")
    default:
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}
