import DutyDomain
import DutyIntake

extension Flow {
  /// Makes the words of quick entry from directory and lexicon; after the first frame, since it
  /// takes longer.
  mutating func learnNames(_ duty: Duty) {
    guard directoryRevision != duty.directory.revision else { return }
    directoryRevision = duty.directory.revision
    intake = Intake(directory: duty.directory, codes: duty.codes, lexicon: lexicon)
    var completer = Completer(
      directory: duty.directory, codes: duty.codes, lexicon: lexicon,
      places: duty.incidents.map(\.place))
    // The newest come first, and what was used last must be noted last.
    for word in knownWords.reversed() { completer.learn(word) }
    self.completer = completer
  }

  /// Names that have come into the log, the newest first: they complete, and are found by pinyin.
  mutating func take(_ words: [KnownWord]) {
    knownWords = Array((words + knownWords).prefix(longestMemory))
    for word in words.reversed() { completer?.learn(word) }
  }

  /// The room's own words are other than before: quick entry learns them before the next key.
  mutating func take(_ report: LexiconReport, isFirst: Bool) {
    roomLexicon = report.lexicon
    directoryRevision = -1
    if let first = report.errors.first {
      say(.lexiconRefused(first, more: report.errors.count - 1), at: now)
    } else if !isFirst {
      say(.lexiconRead(files: report.files.count, words: report.words), at: now)
    }
  }
}

/// So many names of the log are kept, whatever a board's life brings.
private let longestMemory = 10_000

extension Completer {
  fileprivate mutating func learn(_ word: KnownWord) {
    switch word.kind {
    case .place:
      add(place: word.text)
      noteUse(of: .place(word.text))
    case .person: add(word: word.text)
    case .unit: noteUse(of: .unit(word.text))
    }
  }
}
