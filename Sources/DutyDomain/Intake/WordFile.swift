/// A file of words for recognition as it was read: its rows, not yet what they mean.
///
/// Reading the bytes and knowing what a word is good for are two rooms' business; this goes between.
public struct WordFile: Hashable, Sendable {
  /// Which columns it has: those of the lexicon, or those of the codes.
  public enum Form: Hashable, Sendable {
    case lexicon, codes
  }

  /// Name of the file without its folder.
  public var name: String
  public var form: Form
  public var rows: [WordRow]
  /// What is wrong with its form, in the order of the file.
  public var problems: [ImportProblem]

  public init(name: String, form: Form, rows: [WordRow] = [], problems: [ImportProblem] = []) {
    self.name = name
    self.form = form
    self.rows = rows
    self.problems = problems
  }
}

/// The columns that files of words may have.
public enum WordColumn: String, CaseIterable, Hashable, Sendable {
  case use = "use"
  case value = "value"
  case words = "words"
  case weight = "weight"
  case code = "code"
  case parent = "parent"
  case names = "names"
  case keywords = "keywords"
}

/// One row of a file of words.
public struct WordRow: Hashable, Sendable {
  /// The physical line where it begins, from 1.
  public var line: Int
  private var cells: [WordColumn: WordCell]

  public init(line: Int, cells: [WordColumn: WordCell]) {
    self.line = line
    self.cells = cells
  }

  /// An empty cell without a place for a column that the file lacks.
  public subscript(_ column: WordColumn) -> WordCell {
    cells[column] ?? WordCell("", at: 0)
  }
}

/// What stands in a column, and in which cell of the row, from 1.
public struct WordCell: Hashable, Sendable {
  public var text: String
  public var column: Int

  public init(_ text: String, at column: Int) {
    self.text = text
    self.column = column
  }
}
