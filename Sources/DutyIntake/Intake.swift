package import DutyDomain

/// Understands the text of a call: pure, and fast enough to be asked at every key.
///
/// Make one for a directory and keep it; it holds the words of the lexicon and all names of units as
/// one tree. Make a new one when `Directory.revision` changes.
package struct Intake: Sendable {
  let directory: Directory
  let codes: CodeTable
  let words: WordTree
  let rules: CodeRules
  let levels: LevelRules

  package init(
    directory: Directory, codes: CodeTable, lexicon: Lexicon = .builtIn,
    levels: LevelRules = .builtIn
  ) {
    self.directory = directory
    self.codes = codes
    words = WordTree(directory: directory, codes: codes, lexicon: lexicon)
    rules = CodeRules(lexicon)
    self.levels = levels
  }

  /// The facts of a text, as far as it states them; what it does not say stays unknown.
  package func understand(_ text: String, receivedAt: Timestamp, time: OfficeTime) -> Understanding
  {
    var reading = Reading(
      Line(text), tree: words, receivedAt: receivedAt, time: time)
    reading.recognise(with: self)
    return reading.understanding
  }
}
