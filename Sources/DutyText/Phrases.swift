package import DutyDomain

/// Every sentence that a person reads, in one language, by topic.
///
/// Each topic is a protocol with the two real readers `Chinese` and `English`; a sentence that one
/// of them lacks does not compile. Ask `Phrases.chinese.board.title(.incidents)`.
package struct Phrases: Sendable {
  package let language: Language
  /// Single words and short names of the trade.
  package let names: any NameWords
  /// Dates, countdowns, ages.
  package let time: any TimeWords
  /// Panes, keys, prompts, status line.
  package let board: any BoardWords
  /// What the message line says.
  package let notices: any NoticeWords
  /// Refusals, failures, faults of imported files.
  package let troubles: any TroubleWords
  /// Lines of the duty log.
  package let log: any LogWords
  /// The line under the entry line.
  package let intake: any IntakeWords
  /// What stands above the entry line while somebody types.
  package let live: any LiveWords
  /// A duty room's own words.
  package let lexicon: any LexiconWords
  /// The full form of a call.
  package let form: any FormWords
  /// What commands print.
  package let commands: any CommandWords
  /// What `themes check` finds.
  package let themes: any ThemeWords
  /// What stands on papers that leave the room.
  package let papers: any PaperWords
  /// What is wrong with what was typed behind a command.
  package let usage: any UsageWords
  /// Policies, calendars, played scenarios.
  package let policy: any PolicyWords
  /// Who sits where, and how that is proved.
  package let desk: any DeskWords
  /// Spot checks, checks of us, line tests.
  package let spot: any SpotWords

  package static let chinese = Phrases(.chinese, Chinese())
  package static let english = Phrases(.english, English())

  package init(language: Language) {
    switch language {
    case .chinese: self = .chinese
    case .english: self = .english
    }
  }

  private init(_ language: Language, _ book: some PhraseBook) {
    self.language = language
    names = book
    time = book
    board = book
    notices = book
    troubles = book
    log = book
    intake = book
    live = book
    lexicon = book
    form = book
    commands = book
    themes = book
    papers = book
    usage = book
    policy = book
    desk = book
    spot = book
  }

  /// What one line of the duty log says, without its time and author; see `LogWords`.
  package func sentence(for line: LogLine, in duty: Duty) -> String {
    log.sentence(for: line, naming: Naming(duty, now: line.recordedAt))
  }
}

/// All topics together: what a language must bring.
protocol PhraseBook: NameWords, TimeWords, BoardWords, NoticeWords, TroubleWords, LogWords,
  IntakeWords, LiveWords, FormWords, LexiconWords, CommandWords, ThemeWords, UsageWords,
  PaperWords, PolicyWords, DeskWords, SpotWords
{}

/// 简体中文: short, official and polite, as duty rooms write.
struct Chinese: PhraseBook {}

/// English, complete and idiomatic; the second language.
struct English: PhraseBook {}
