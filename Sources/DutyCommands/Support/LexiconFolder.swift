import DutyDesk
import DutyDomain
import DutyExchange
import DutyIntake
import DutyStore
import DutyText

/// The folder of a duty room's own words, read again when somebody has changed it.
final class LexiconFolder {
  private let watch: FolderWatch
  /// Made at the first look: the built-in words take as long to read as the whole start.
  private lazy var shelf = LexiconShelf()

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
  func readLexicon() -> Lexicon {
    guard let report = LexiconFolder(place).read(duty.codes) else { return .builtIn }
    report.tellUnused(phrases)
    return report.lexicon
  }

  /// What may stand in the log for each part of a query; only letters can be pinyin.
  func searchParts(_ query: String) throws -> [[String]] {
    guard query.utf8.contains(where: { (65...90).contains($0 & 0xDF) }) else { return [[query]] }
    var completer = Completer(
      directory: duty.directory, codes: duty.codes, lexicon: lexicon,
      places: duty.incidents.map(\.place))
    let known = try reading { () throws(Failure) in try desk.knownWords(limit: 5000) }
    for word in known {
      switch word.kind {
      case .place: completer.add(place: word.text)
      case .person: completer.add(word: word.text)
      case .unit: break
      }
    }
    return completer.searchParts(query)
  }
}

extension LexiconReport {
  /// Says on standard error which words are not used, where there are such.
  func tellUnused(_ phrases: Phrases) {
    guard let first = errors.first else { return }
    CommandTrouble(phrases.lexicon.unused(first, more: errors.count - 1)).tell()
  }
}
