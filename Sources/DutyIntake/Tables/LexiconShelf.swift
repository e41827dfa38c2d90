package import DutyDomain

/// The files of a duty room's own words: each as it was when it was last without fault.
///
/// A file with a fault is refused as a whole and what it said before stays in force. Files count in
/// the order of their names, the later before the earlier.
package struct LexiconShelf: Sendable {
  private var good: [(name: String, lexicon: Lexicon)] = []
  /// The program's words and those of all files.
  package private(set) var lexicon = Lexicon.builtIn

  package init() {}

  /// Takes the files as they are now; one that is not among them any more is forgotten.
  package mutating func take(_ files: [WordFile], codes: CodeTable) -> LexiconReport {
    let files = files.sorted { $0.name < $1.name }
    var report = LexiconReport()
    let ours = files.isEmpty ? [] : Lexicon.builtIn.features
    let features = files.reduce(into: ours) {
      $0.formUnion(WordReader.features(of: $1))
    }
    var next: [(name: String, lexicon: Lexicon)] = []
    for file in files {
      var reader = WordReader(file, codes: codes, features: features)
      let read = reader.lexicon()
      let isRefused = reader.problems.contains { $0.severity == .error }
      let previous = good.first { $0.name == file.name }
      report.problems += reader.problems
      let inForce = isRefused ? previous?.lexicon : read
      if let inForce { next.append((file.name, inForce)) }
      report.files.append(
        LexiconReport.File(
          name: file.name, rows: file.rows.count, words: inForce?.wordCount ?? 0,
          isRefused: isRefused))
    }
    good = next
    lexicon = next.reduce(Lexicon.builtIn) { $0.extended(by: $1.lexicon) }
    report.lexicon = lexicon
    return report
  }
}

/// What became of a duty room's files of words.
package struct LexiconReport: Sendable {
  package struct File: Hashable, Sendable {
    package var name: String
    package var rows: Int
    /// How many of its words are in force; of an earlier state of the file where it was refused.
    package var words: Int
    package var isRefused: Bool
  }

  package var files: [File] = []
  /// In the order of files and lines.
  package var problems: [ImportProblem] = []
  package var lexicon = Lexicon.builtIn

  package init() {}

  package var words: Int { files.reduce(0) { $0 + $1.words } }

  /// The faults for which files were refused.
  package var errors: [ImportProblem] { problems.filter { $0.severity == .error } }
}

extension Lexicon {
  fileprivate var wordCount: Int { rows.reduce(0) { $0 + $1.words.count } }
}
