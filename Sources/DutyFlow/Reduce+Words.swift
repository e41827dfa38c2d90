import DutyDomain
import DutyIntake

extension Flow {
  /// Makes the words of quick entry from directory and lexicon; after the first frame, since it
  /// takes longer.
  mutating func learnNames(_ duty: Duty) {
    guard directoryRevision != duty.directory.revision else { return }
    directoryRevision = duty.directory.revision
    intake = Intake(directory: duty.directory, codes: duty.codes, lexicon: lexicon)
    completer = Completer(directory: duty.directory, codes: duty.codes)
  }

  /// The room's own words are other than before: quick entry learns them before the next key.
  mutating func take(_ report: LexiconReport, isFirst: Bool) {
    lexicon = report.lexicon
    directoryRevision = -1
    if let first = report.errors.first {
      say(.lexiconRefused(first, more: report.errors.count - 1), at: now)
    } else if !isFirst {
      say(.lexiconRead(files: report.files.count, words: report.words), at: now)
    }
  }
}
