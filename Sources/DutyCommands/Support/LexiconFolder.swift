import DutyDomain
import DutyExchange
import DutyIntake
import DutyStore
import DutyText

/// The folder of a duty room's own words, read again when somebody has changed it.
final class LexiconFolder {
  private let watch: FolderWatch
  private var shelf = LexiconShelf()

  init(_ place: DataDirectory) {
    watch = FolderWatch(place.lexicon, ending: ".csv")
  }

  /// Nil when nothing has changed since the last look; the first look always gives a report, empty
  /// where there are no files.
  func read(_ codes: CodeTable) -> LexiconReport? {
    watch.changes().map { files in
      shelf.take(files.map(LexiconFolder.wordFile), codes: codes)
    }
  }

  /// A file that could not be read has that for its only fault.
  static func wordFile(_ file: WatchedFile) -> WordFile {
    guard let failure = file.failure else { return readWordFile(file.bytes, name: file.name) }
    let problem = ImportProblem(
      file: file.name, line: 0, column: 0, what: .unreadableFile(failure.detail))
    return WordFile(name: file.name, form: .lexicon, problems: [problem])
  }
}

extension Failure {
  /// What the system said; empty where it said nothing.
  fileprivate var detail: String {
    if case .cannotRead(_, let detail) = self { return detail }
    return ""
  }
}

extension Session {
  /// The words by which this room's calls are read. What is wrong with its files is said on standard
  /// error, and the rest is in force.
  func lexicon() -> Lexicon {
    guard let report = LexiconFolder(place).read(duty.codes) else { return .builtIn }
    report.tellUnused(phrases)
    return report.lexicon
  }

  /// What understands a text, with the room's own words.
  func intake() -> Intake {
    Intake(directory: duty.directory, codes: duty.codes, lexicon: lexicon())
  }
}

extension LexiconReport {
  /// Says on standard error which words are not used, where there are such.
  func tellUnused(_ phrases: Phrases) {
    guard let first = errors.first else { return }
    CommandTrouble(phrases.lexicon.unused(first, more: errors.count - 1)).tell()
  }
}
