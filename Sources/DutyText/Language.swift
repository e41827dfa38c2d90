/// The languages that the duty room is read in. Chinese is the one for whoever says nothing.
package enum Language: String, CaseIterable, Hashable, Sendable {
  case chinese = "zh"
  case english = "en"

  /// Reads `--lang`, `$DUTYBOARD_LANG` or `$LANG`: only what begins with `en` chooses English.
  package init(tag: String) {
    self = tag.lowercased().hasPrefix("en") ? .english : .chinese
  }
}
