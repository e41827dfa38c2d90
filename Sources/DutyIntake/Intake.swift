package import DutyDomain

/// Understands the text of a call: pure, and fast enough to be asked at every key.
///
/// Make one for a directory and keep it; it holds the words of the lexicon and all names of units as
/// one tree. Make a new one when `Directory.revision` changes. One that is to read a few texts makes
/// no such tree and looks the words up for each text.
package struct Intake: Sendable {
  /// For how much reading an intake is made; it reads the same either way.
  package enum Reads: Sendable { case few, many }

  let directory: Directory
  let codes: CodeTable
  let rules: CodeRules
  let levels: LevelRules
  private let lexicon: Lexicon
  /// Nil where few texts are read.
  private let words: WordTree?

  package init(
    directory: Directory, codes: CodeTable, lexicon: Lexicon = .builtIn,
    levels: LevelRules = .builtIn, reads: Reads = .many
  ) {
    self.directory = directory
    self.codes = codes
    self.lexicon = lexicon
    words =
      reads == .few ? nil : WordTree(directory: directory, codes: codes, lexicon: lexicon)
    rules = CodeRules(lexicon)
    self.levels = levels
  }

  /// The facts of a text, as far as it states them; what it does not say stays unknown.
  package func understand(_ text: String, receivedAt: Timestamp, time: OfficeTime) -> Understanding
  {
    let line = Line(text)
    let tree =
      words ?? WordTree(directory: directory, codes: codes, lexicon: lexicon, for: line)
    var reading = Reading(line, tree: tree, receivedAt: receivedAt, time: time)
    reading.recognise(with: self)
    return reading.understanding
  }
}
