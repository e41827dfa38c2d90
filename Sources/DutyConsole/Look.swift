import DutyDomain
import DutyFlow
package import DutyScreens
package import DutyText

/// How the board looks and reads: theme and language, and how to change them.
package struct Look {
  package private(set) var phrases: Phrases
  package private(set) var theme: Theme
  /// The names that can be chosen; the empty one follows the clock.
  package let themeNames: [String]
  /// Whether the theme changes with the hour.
  package private(set) var followsClock: Bool
  private let find: (String) -> Theme?
  private var minuteOfDay = 0

  /// `find` gives the theme of a name, ready for the terminal; nil keeps the one in use.
  package init(
    phrases: Phrases, theme: Theme, themeNames: [String], followsClock: Bool = false,
    find: @escaping (String) -> Theme?
  ) {
    self.phrases = phrases
    self.theme = theme
    self.themeNames = themeNames + [""]
    self.followsClock = followsClock
    self.find = find
  }

  /// What the list of themes shows as chosen.
  var chosenTheme: String { followsClock ? "" : theme.name }

  /// A theme by name, or the one of the hour.
  package mutating func choose(theme name: String) {
    followsClock = name.isEmpty
    let wanted = followsClock ? themeName(atMinute: minuteOfDay) : name
    if let found = find(wanted) { theme = found }
  }

  /// The wall clock has come to this minute of the day; true when the theme changed with it.
  package mutating func follow(minuteOfDay: Int) -> Bool {
    if minuteOfDay == self.minuteOfDay { return false }
    self.minuteOfDay = minuteOfDay
    guard followsClock, let found = find(themeName(atMinute: minuteOfDay)), found != theme else {
      return false
    }
    theme = found
    return true
  }

  mutating func changeLanguage() {
    phrases = phrases.language == .chinese ? .english : .chinese
  }

  /// The words of the command line: the raw names, and those of the reader's language.
  var commandWords: [(word: String, command: BoardCommand)] {
    BoardCommand.allCases.flatMap { command in
      [(command.rawValue, command), (phrases.board.command(command).lowercased(), command)]
    }
  }

  /// A thing with its timeline as plain lines, for the clipboard.
  func plainText(of detail: ItemDetail, _ duty: Duty, now: Timestamp) -> String {
    let naming = Naming(duty, now: now)
    var lines = [phrases.board.detailTitle(detail.reference, naming)]
    if let incident = detail.incident {
      lines.append(incident.title)
      lines.append(phrases.names.figures(incident.figures))
    }
    if let instruction = detail.instruction { lines.append(instruction.words) }
    if let call = detail.call { lines.append(call.text) }
    for entry in detail.timeline {
      lines.append(
        "\(naming.clock(entry.line.recordedAt)) \(phrases.sentence(for: entry.line, in: duty))")
    }
    return lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
