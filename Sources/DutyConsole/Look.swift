import DutyDomain
import DutyFlow
package import DutyScreens
package import DutyText

/// How the board looks and reads: theme and language, and how to change them.
package struct Look {
  package private(set) var phrases: Phrases
  package private(set) var theme: Theme
  package let themeNames: [String]
  private let find: (String) -> Theme?

  /// `find` gives the theme of a name, ready for the terminal; nil keeps the one in use.
  package init(
    phrases: Phrases, theme: Theme, themeNames: [String], find: @escaping (String) -> Theme?
  ) {
    self.phrases = phrases
    self.theme = theme
    self.themeNames = themeNames
    self.find = find
  }

  mutating func choose(theme name: String) {
    if let found = find(name) { theme = found }
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
