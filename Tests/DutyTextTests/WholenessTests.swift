import DutyDomain
import Testing

@testable import DutyText

@Suite("Everything that people read")
struct WholenessTests {
  @Test("no sentence is empty or unfinished", arguments: Language.allCases)
  func nothingUnfinished(_ language: Language) {
    for (name, text) in everyText(Phrases(language: language)) {
      #expect(!text.isEmpty, "\(name)")
      for sign in ["TODO", "Optional(", "nil", "XXX", "%@", "  。", "。。", ".."] {
        #expect(!text.contains(sign) || text.contains("2026-11-25..2026"), "\(name): \(text)")
      }
    }
  }

  @Test("sentences end with a full stop", arguments: Language.allCases)
  func fullStops(_ language: Language) {
    for (name, text) in sentences(Phrases(language: language)) {
      let ends = language == .chinese ? ["。", "）"] : ["."]
      #expect(ends.contains { text.hasSuffix($0) }, "\(name): \(text)")
    }
  }

  /// Names of keys, commands, options, encodings and values that stand in Latin letters anyway.
  private static let latin: Set<String> = [
    "f", "c", "l", "p", "r", "H", "F", "Esc", "Tab", "dutyboard", "import", "units", "people",
    "roster", "check", "demo", "data", "restore", "verify", "backup", "board", "once", "themes",
    "chmod", "o", "w", "TERM", "xterm", "color", "UTF", "GB", "CSV", "replace", "ack", "for",
    "fg", "U", "B", "leader", "director", "officer", "liaison", "information", "reporter", "zh",
    "CN", "C", "G", "T", "id", "received", "at", "text", "list", "show", "Ctrl", "S", "Enter", "t",
    "v", "b", "n", "w", "shifts", "rebuild", "fg", "kill", "CONT", "backups",
    "s", "x", "y",
    "default", "late", "reason", "JSON", "minutes", "working", "days", "medium", "written", "given",
    "words", "true", "false",
    "lexicon", "uses", "use", "value", "words", "weight", "code", "names", "keywords", "keep",
    "kind", "follow", "up", "figure", "injured", "feature", "fire", "smoke", "tunnel", "rule",
    "despite", "unchecked", "b", "m", "u", "a",
    "veh", "collide", "behind", "holiday", "tell", "chase", "z", "pin", "reset", "as", "desk",
    "take", "yes", "W", "X", "R", "M", "anyway", "d", "n",
  ]

  @Test("Chinese has Chinese characters and no English word by accident")
  func chineseIsChinese() {
    for (name, text) in everyText(.chinese) {
      #expect(
        text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(name): \(text)")
      let words = text.split { !($0.isASCII && $0.isLetter) }.map(String.init)
      #expect(words.allSatisfy(Self.latin.contains), "\(name): \(text)")
    }
  }

  @Test("English has no Chinese but in values")
  func englishIsEnglish() {
    for (name, text) in everyText(.english) {
      // What quick entry reads is Chinese in either language.
      if name == "usage" || name == "field hint" { continue }
      let rest = text.replacing("甲局").replacing("钱一").replacing("副区长").replacing("按")
      #expect(rest.unicodeScalars.allSatisfy { $0.isASCII }, "\(name): \(text)")
    }
  }

  /// Ambiguous characters take one column in some terminals and two in others.
  @Test("no character has a width that depends on the terminal")
  func noAmbiguousWidth() {
    for (name, text) in everyText(.chinese) {
      let bad = text.unicodeScalars.filter {
        (0x80...0x2E7F).contains($0.value) || (0xE000...0xF8FF).contains($0.value)
          || $0.value > 0xFFFF
      }
      #expect(bad.isEmpty, "\(name): \(text)")
    }
  }

  @Test("names of commands fit the footer", arguments: Language.allCases)
  func shortNames(_ language: Language) {
    for command in BoardCommand.allCases {
      let name = Phrases(language: language).board.command(command)
      #expect(language == .chinese ? (2...4).contains(name.count) : name.count <= 9, "\(name)")
    }
  }

  @Test("no two commands have the same name or help", arguments: Language.allCases)
  func distinctCommands(_ language: Language) {
    let board = Phrases(language: language).board
    #expect(Set(BoardCommand.allCases.map(board.help)).count == BoardCommand.allCases.count)
    #expect(Set(BoardCommand.allCases.map(board.command)).count == BoardCommand.allCases.count)
  }

  @Test(
    "only what begins with en chooses English",
    arguments: [
      ("en", Language.english), ("en_GB.UTF-8", .english), ("EN", .english), ("zh_CN", .chinese),
      ("C", .chinese), ("", .chinese), ("fr_FR", .chinese),
    ])
  func languages(_ tag: String, _ language: Language) {
    #expect(Language(tag: tag) == language)
  }
}

extension String {
  fileprivate func replacing(_ word: String) -> String {
    split(separator: word, omittingEmptySubsequences: false).joined()
  }
}
