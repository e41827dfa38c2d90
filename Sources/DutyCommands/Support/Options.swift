import ArgumentParser

/// Options that every command has.
struct CommonOptions: ParsableArguments {
  @Option(help: "The data directory (else $DUTYBOARD_DATA, else $XDG_DATA_HOME/dutyboard).")
  var data: String?

  @Option(help: "zh or en (else $DUTYBOARD_LANG, else the locale).")
  var lang: String?

  @Flag(help: "Print one JSON document.")
  var json = false

  func validate() throws {
    if let lang, !Self.isLanguage(lang) { throw ValidationError("--lang: zh, en") }
  }

  static func isLanguage(_ text: String) -> Bool {
    ["zh", "en"].contains { text.lowercased().hasPrefix($0) }
  }
}

/// Options of commands that write.
struct WriteOptions: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help: "Who acts, by name (else $DUTYBOARD_AS, else the lead officer on duty).")
  var actor: String?

  @Option(help: "The id of this act: the same id again is the same act, written once.")
  var id: String?

  @Option(help: "The clock to go by (ISO 8601); only in drill, demo and simulate directories.")
  var now: String?
}

/// Options of acts that may be entered late, from paper; other commands do not know them, so that
/// nobody believes in a time that was not kept.
struct LateOptions: ParsableArguments {
  @Option(help: "When it happened (ISO 8601), for late entry; needs --late-reason.")
  var happenedAt: String?

  @Option(help: "Why it is entered late.")
  var lateReason: String?

  var isGiven: Bool { happenedAt != nil || lateReason != nil }
}

/// What is said of an act that is entered late, as plain values.
struct LateWishes {
  var happenedAt: String?
  var lateReason: String?
}

extension LateWishes {
  init(_ options: LateOptions) {
    self.init(happenedAt: options.happenedAt, lateReason: options.lateReason)
  }
}
